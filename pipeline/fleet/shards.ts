/** Divides reports into shards of about the same work; the same reports always give the same shards. */

export interface Weighed {
  readonly file: string;
  /** of the source text: rendering and proving grow with it */
  readonly bytes: number;
}

export interface Shard {
  /** from 1 */
  readonly shard: number;
  readonly files: readonly string[];
  readonly bytes: number;
}

/** Starting a report costs about as much as this many bytes of its text. */
const BASE_BYTES = 12_000;
/** About two minutes on two cores. */
const BYTES_PER_SHARD = 12_000_000;
/** More jobs than most plans run at once only wait; GitHub's own limit is 256. */
const MOST_SHARDS = 20;

const weightOf = ({ bytes }: Weighed): number => bytes + BASE_BYTES;

/** None for no report; never more than there are reports. */
export function shardCount(reports: readonly Weighed[]): number {
  const whole = reports.reduce((sum, report) => sum + weightOf(report), 0);
  return Math.min(MOST_SHARDS, reports.length, Math.ceil(whole / BYTES_PER_SHARD));
}

const byName = (a: Weighed, b: Weighed): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

/** The heaviest first, each to the shard that has least so far. Empty shards are left out. */
export function balance(reports: readonly Weighed[], count: number): readonly Shard[] {
  const shards = Array.from({ length: count }, () => ({ files: [] as Weighed[], weight: 0 }));
  const sorted = [...reports].sort((a, b) => weightOf(b) - weightOf(a) || byName(a, b));
  for (const report of sorted) {
    const lightest = shards.reduce((least, shard) => (shard.weight < least.weight ? shard : least));
    lightest.files.push(report);
    lightest.weight += weightOf(report);
  }
  return shards
    .filter(({ files }) => files.length > 0)
    .map(({ files }, index) => ({
      shard: index + 1,
      files: [...files].sort(byName).map(({ file }) => file),
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    }));
}
