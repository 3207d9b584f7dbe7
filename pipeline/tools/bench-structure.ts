/**
 * Measures the rules of structure, punctuation, terms and access: recall per kind of planted fault, false alarms on clean
 * modern reports against a committed table of judgements, and time against length. Part of `npm run bench:checks`; writes
 * pipeline/2-check/ACCURACY-structure.md.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkReport } from '#check/check.ts';
import { RULES } from '#check/rules/registry.ts';
import { shippedProfile } from '#check/testing/house.ts';
import type { Finding } from '#model/finding.ts';
import type { Report } from '#model/report.ts';
import { importText } from '#read/import/import-text.ts';
import { readReport } from '#read/read.ts';
import { projectRoot, sharedFolder } from '../test/project-root.ts';
import { type Seeded, seeded } from './seeded.ts';
import { FAULTS, type FaultKind } from './structure-faults.ts';

export interface Text {
  readonly name: string;
  readonly source: string;
}

const RULES_HERE = RULES.filter(({ id, shipsOff }) => !id.startsWith('numbers/') && !shipsOff);
/** Faults of one kind per report: 36 reports make 144. */
const PER_REPORT = 4;
const SEED = 20250109;

/** 2012 and later: the corpus's provinces and districts, imported; without it the project's own reports. */
export function modernTexts(): readonly Text[] {
  const folder = join(sharedFolder, 'corpus/reports');
  if (!existsSync(folder)) {
    const sources = join(projectRoot, 'source');
    return readdirSync(sources).map((name) => ({
      name,
      source: readFileSync(join(sources, name, 'report.md'), 'utf8'),
    }));
  }
  const files = readdirSync(folder).filter((name) => /^(?:province|district)-.*-20(?:1[2-9]|[2-9]\d)/.test(name));
  return files.sort().map((name) => {
    const imported = importText({ file: name, bytes: new Uint8Array(readFileSync(join(folder, name))) }).value;
    if (!imported) throw new Error(`${name} cannot be imported`);
    return { name: name.replace(/\.txt$/, ''), source: imported.markdown };
  });
}

function read({ name, source }: Text): Report | null {
  return readReport({ file: name, bytes: new TextEncoder().encode(source), id: 'report' }).value;
}

/** At warning or above: what an editor is stopped by. */
function alarms(text: Text): readonly Finding[] {
  const report = read(text);
  if (!report) throw new Error(`${text.name} cannot be read`);
  const profile = shippedProfile('gov-work-report');
  return checkReport(report, { rules: RULES_HERE, profile }).filter(({ severity }) => severity !== 'info');
}

export interface Recall {
  readonly kind: string;
  readonly planted: number;
  readonly reports: number;
  readonly found: number;
  readonly missed: readonly string[];
}

export function measureRecall(texts: readonly Text[], kind: FaultKind, random: Seeded, perReport = PER_REPORT): Recall {
  const missed: string[] = [];
  const reports = new Set<string>();
  let planted = 0;
  for (const text of texts) {
    for (let time = 0; time < perReport; time += 1) {
      const fault = kind.plant(text.source, random);
      if (!fault) continue;
      planted += 1;
      reports.add(text.name);
      const [from, to] = fault.span;
      const hit = alarms({ ...text, source: fault.source }).some(
        ({ rule, place }) => kind.rules.includes(rule) && place.start.offset < to && place.end.offset > from,
      );
      if (!hit) missed.push(`${text.name}: ${fault.what.replaceAll('\n', '⏎')}`);
    }
  }
  return { kind: kind.id, planted, reports: reports.size, found: planted - missed.length, missed };
}

/** One line of judged-structure.tsv: report, rule, found, verdict (real | false), reason. */
interface Judgement {
  readonly verdict: 'real' | 'false';
  readonly reason: string;
}

const JUDGED = join(projectRoot, 'pipeline/2-check/judged-structure.tsv');

export function readJudgements(): ReadonlyMap<string, Judgement> {
  const lines = readFileSync(JUDGED, 'utf8').split('\n').slice(1).filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [report = '', rule = '', found = '', verdict = '', reason = ''] = line.split('\t');
      if (verdict !== 'real' && verdict !== 'false') throw new Error(`judged-structure.tsv: no verdict in ${line}`);
      return [[report, rule, found].join('\t'), { verdict, reason }];
    }),
  );
}

/** Six characters on each side tell two marks of one report apart. */
function keyOf({ name, source }: Text, { rule, place }: Finding): string {
  const [from, to] = [place.start.offset, place.end.offset];
  const found = `${source.slice(Math.max(0, from - 6), from)}[${source.slice(from, to).slice(0, 24)}]${source.slice(to, to + 6)}`;
  return [name, rule, found.replaceAll(/\s+/g, ' ')].join('\t');
}

export interface Alarms {
  readonly characters: number;
  readonly rows: readonly { readonly key: string; readonly judgement: Judgement | null }[];
}

export function measureAlarms(texts: readonly Text[], judged: ReadonlyMap<string, Judgement>): Alarms {
  const rows = texts.flatMap((text) =>
    alarms(text).map((finding) => {
      const key = keyOf(text, finding);
      return { key, judgement: judged.get(key) ?? null };
    }),
  );
  return { characters: texts.reduce((sum, { source }) => sum + source.length, 0), rows };
}

/** What is not judged counts as false until somebody has looked. */
export function falsePer10000({ characters, rows }: Alarms): number {
  return (rows.filter(({ judgement }) => judgement?.verdict !== 'real').length / characters) * 10_000;
}

/** CPU time of all rules on ten reports in one against the sum of the ten: about 1 where the rules are linear. */
export function measureGrowth(texts: readonly Text[]): number {
  const ten = texts
    .slice(0, 10)
    .map(({ name, source }) => ({ name, source: source.replace(/^---\n[\s\S]*?\n---\n/, '') }));
  const joined = { name: 'joined', source: `# 报告\n\n${ten.map(({ source }) => source).join('\n\n')}` };
  const time = (text: Text): number => {
    const report = read({ ...text, source: text.source.startsWith('#') ? text.source : `# 报告\n\n${text.source}` });
    if (!report) throw new Error('cannot be read');
    // The least of several rounds: whatever else the machine does only adds.
    const rounds = Array.from({ length: 7 }, () => {
      const start = process.cpuUsage();
      checkReport(report, { rules: RULES_HERE });
      const { user, system } = process.cpuUsage(start);
      return user + system;
    });
    return Math.min(...rounds);
  };
  return time(joined) / ten.reduce((sum, text) => sum + time(text), 0);
}

export function accuracyPage(recalls: readonly Recall[], found: Alarms): string {
  const rows = recalls.map(
    ({ kind, planted, reports, found: caught }) =>
      `| ${kind} | ${planted} | ${reports} | ${(caught / planted).toFixed(3)} |`,
  );
  const judged = found.rows.map(({ key, judgement }) => {
    const [report = '', rule = '', what = ''] = key.split('\t');
    return `| ${report} | ${rule} | ${what.replaceAll('|', '\\|')} | ${judgement?.verdict ?? 'not judged'} | ${judgement?.reason ?? ''} |`;
  });
  return `# Accuracy: structure, punctuation, terms, access

Generated by \`npm run bench:checks\` (seed ${SEED}). A fault counts as caught when a finding at warning or
above of the right rule touches it; where a mark was lost, its paragraph counts.

| planted fault | faults | reports | recall |
|---|---:|---:|---:|
${rows.join('\n')}

False alarms at warning or above on clean modern reports, after import: ${falsePer10000(found).toFixed(3)} per 10,000 characters
(${found.characters} characters, ${found.rows.length} findings, each judged in \`judged-structure.tsv\`).

| report | rule | found | verdict | reason |
|---|---|---|---|---|
${judged.join('\n')}
`;
}

const PAGE = join(projectRoot, 'pipeline/2-check/ACCURACY-structure.md');

/** Measures, prints what was missed, writes the page or only compares it. @returns whether the page is as it should be */
export async function benchStructure(texts: readonly Text[], onlyCompare: boolean): Promise<boolean> {
  const recalls = FAULTS.map((kind, index) => measureRecall(texts, kind, seeded(SEED + index)));
  const found = measureAlarms(texts, readJudgements());
  for (const { kind, missed } of recalls) {
    if (missed.length > 0) process.stdout.write(`missed, ${kind}:\n${missed.map((line) => `  ${line}\n`).join('')}`);
  }
  for (const { key, judgement } of found.rows) if (!judgement) process.stdout.write(`not judged: ${key}\n`);
  const page = accuracyPage(recalls, found);
  process.stdout.write(`${page}\nten reports in one against ten: ${measureGrowth(texts).toFixed(2)} times the time\n`);
  if (onlyCompare) return readFileSync(PAGE, 'utf8') === page;
  await writeFile(PAGE, page);
  return true;
}

if (import.meta.main && !(await benchStructure(modernTexts(), process.argv.includes('--check')))) process.exitCode = 1;
