/** The only place that knows dates of the outside: SOURCE_DATE_EPOCH, the source commit, the front matter. */
import type { Stamp } from '#model/edition.ts';
import type { Commit } from '#ports/ports.ts';

/** ZIP cannot say anything earlier. */
const EARLIEST = Date.UTC(1980, 0, 1) / 1000;

/** SOURCE_DATE_EPOCH wins over the commit's date, which wins over the front matter's (midnight UTC). */
export function stampOf(commit: Commit | null, frontDate: string | null, environment: NodeJS.ProcessEnv): Stamp {
  const fixed = environment['SOURCE_DATE_EPOCH'];
  const written = frontDate ? Date.parse(frontDate) / 1000 : EARLIEST;
  const seconds = fixed && /^\d+$/u.test(fixed) ? Number(fixed) : (commit?.epochSeconds ?? written);
  return { commit: commit?.hash ?? null, epochSeconds: Math.max(EARLIEST, seconds) };
}

/** YYYY-MM-DD in UTC: SOURCE_DATE_EPOCH if there is one, else of this machine's clock. For register entries alone. */
export function today(environment: NodeJS.ProcessEnv): string {
  const fixed = environment['SOURCE_DATE_EPOCH'];
  const now = fixed && /^\d+$/u.test(fixed) ? new Date(Number(fixed) * 1000) : new Date();
  return now.toISOString().slice(0, 10);
}
