/**
 * Measures the rules of numbers: recall per kind of planted fault, and every finding on the clean modern reports against a
 * committed table of judgements. `node pipeline/tools/bench-checks.ts` writes pipeline/2-check/ACCURACY.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReport } from '#check/check.ts';
import { RULES } from '#check/rules/registry.ts';
import type { Finding } from '#model/finding.ts';
import type { Report } from '#model/report.ts';
import { readReport } from '#read/read.ts';
import { projectRoot } from '../test/project-root.ts';
import type { Text } from './bench-structure.ts';
import type { NumberFault } from './number-faults/fault.ts';
import { IMPOSSIBLE } from './number-faults/impossible.ts';
import { INCONSISTENT } from './number-faults/inconsistent.ts';
import { MALFORMED } from './number-faults/malformed.ts';
import type { Seeded } from './seeded.ts';

export const NUMBER_FAULTS: readonly NumberFault[] = [...MALFORMED, ...IMPOSSIBLE, ...INCONSISTENT];
const NUMBER_RULES = RULES.filter(({ id, shipsOff }) => id.startsWith('numbers/') && !shipsOff);

/** 36 reports make 108 of each kind. */
const PER_REPORT = 3;
const TRIES = 40;

function read(source: string): Report {
  const { value } = readReport({ file: 'report.md', bytes: new TextEncoder().encode(source), id: 'report' });
  if (!value) throw new Error(`not readable: ${source.slice(0, 80)}`);
  return value;
}

export interface Recall {
  readonly fault: NumberFault;
  readonly planted: number;
  readonly reports: number;
  readonly found: number;
  /** at warning or above */
  readonly loud: number;
  readonly missed: readonly string[];
}

/** Paragraphs of prose; headings, tables and lists are left whole. */
function paragraphsOf(source: string): readonly string[] {
  return source
    .split('\n\n')
    .filter((block) => /^[\p{Script=Han}“—（]/u.test(block) && block.length > 40 && !block.includes('\n'));
}

interface Trial {
  readonly source: string;
  readonly span: readonly [number, number];
  readonly what: string;
}

const TITLE = '# 2024年政府工作报告\n\n';

function shuffled<Item>(items: readonly Item[], random: Seeded): readonly Item[] {
  const rest = [...items];
  return items.map(() => rest.splice(random.below(rest.length), 1)[0] as Item);
}

/** Into as many paragraphs as there is place for, at most PER_REPORT; into the whole report as often. */
function* trials(fault: NumberFault, { source }: Text, random: Seeded): Iterable<Trial> {
  const whole = fault.scope === 'report';
  const texts = whole ? Array.from({ length: TRIES }, () => source) : shuffled(paragraphsOf(source), random);
  let made = 0;
  for (const text of texts) {
    const planted = made < PER_REPORT ? fault.plant(text, random) : null;
    if (!planted) continue;
    made += 1;
    const lead = whole ? '' : TITLE;
    const [from, to] = planted.span;
    const what = planted.text.slice(Math.max(0, from - 12), to + 8).replaceAll('\n', '⏎');
    yield { source: `${lead}${planted.text}`, span: [from + lead.length, to + lead.length], what };
  }
}

/** The finding, or one of the places it relates to, touches what was planted. */
function touches(finding: Finding, [from, to]: readonly [number, number]): boolean {
  const places = [finding.place, ...(finding.related ?? []).map(({ place }) => place)];
  return places.some(({ start, end }) => start.offset < to && end.offset > from);
}

export function measureRecall(texts: readonly Text[], fault: NumberFault, random: Seeded): Recall {
  const rules = NUMBER_RULES.filter(({ id }) => fault.rules.includes(id));
  const missed: string[] = [];
  const reports = new Set<string>();
  let planted = 0;
  let loud = 0;
  for (const text of texts) {
    for (const made of trials(fault, text, random)) {
      planted += 1;
      reports.add(text.name);
      const earlier = fault.earlier ? [read(fault.earlier(made.source))] : [];
      const hits = checkReport(read(made.source), { rules, earlier }).filter((finding) => touches(finding, made.span));
      if (hits.length === 0) missed.push(`${text.name}: ${made.what}`);
      if (hits.some(({ severity }) => severity !== 'info')) loud += 1;
    }
  }
  return { fault, planted, reports: reports.size, found: planted - missed.length, loud, missed };
}

export type Verdict = 'real' | 'false';

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: string;
}

export const JUDGED_FILE = 'pipeline/2-check/judged-numbers.tsv';

/** One line: report, rule, found, verdict, reason; the first line is the head. */
export function readJudgements(): ReadonlyMap<string, Judgement> {
  const lines = readFileSync(join(projectRoot, JUDGED_FILE), 'utf8').split('\n').slice(1).filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [report = '', rule = '', found = '', verdict = '', reason = ''] = line.split('\t');
      if (verdict !== 'real' && verdict !== 'false') throw new Error(`${JUDGED_FILE}: no verdict in ${line}`);
      if (reason === '') throw new Error(`${JUDGED_FILE}: no reason in ${line}`);
      return [[report, rule, found].join('\t'), { verdict, reason }];
    }),
  );
}

export interface Alarm {
  readonly report: string;
  readonly rule: string;
  readonly severity: Finding['severity'];
  /** the number, with six letters to either side */
  readonly found: string;
  readonly judgement: Judgement | null;
}

export function alarmsOn(text: Text, judged: ReadonlyMap<string, Judgement>): readonly Alarm[] {
  return checkReport(read(text.source), { rules: NUMBER_RULES }).map(({ rule, severity, place }) => {
    const [from, to] = [place.start.offset, place.end.offset];
    const { source, name } = text;
    const around = `${source.slice(Math.max(0, from - 6), from)}[${source.slice(from, to).slice(0, 24)}]${source.slice(to, to + 6)}`;
    const found = around.replaceAll(/\s+/g, ' ');
    return { report: name, rule, severity, found, judgement: judged.get([name, rule, found].join('\t')) ?? null };
  });
}

/** What nobody has judged counts as false. */
export function isFalse({ judgement }: Alarm): boolean {
  return judgement?.verdict !== 'real';
}
