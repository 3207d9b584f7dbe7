/** The rows of the table of opinions as text: what is printed in each column for a proposal or a comment. */
import {
  besides,
  contradicts,
  HERE,
  KINDS,
  NO_AUTHOR,
  REMARKS,
  STANDINGS,
  UNTRACKED,
  VERDICTS,
} from '#messages/returned.ts';
import type { ProposalBook } from '../merge-returns/changes-file.ts';
import { clipped, figuresText } from '../merge-returns/list-text.ts';
import type { Decisions, Person, Proposal, RemarkRow } from '../merge-returns/proposal.ts';
import { sideBySide } from '../merge-returns/side-by-side.ts';

export interface Words {
  readonly text: string;
  /** strong: what the proposal is about. soft: what stands around it, and what the table says of itself */
  readonly tone: 'plain' | 'strong' | 'soft';
}

/** One paragraph each. */
export type Lines = readonly (readonly Words[])[];

export interface OpinionRow {
  readonly number: number;
  readonly who: Lines;
  readonly place: Lines;
  readonly original: Lines;
  readonly opinion: Lines;
  readonly verdict: string;
  readonly reason: string;
}

export function opinionRows(book: ProposalBook, decisions: Decisions): OpinionRow[] {
  const rows = [
    ...book.proposals.map((each) => ({ number: each.number, ...ofProposal(each, book) })),
    ...book.remarks.map((each) => ({ number: each.number, ...ofRemark(each) })),
  ];
  return rows.map((row) => {
    const decision = decisions.get(row.number);
    return { ...row, verdict: VERDICTS[decision?.verdict ?? 'pending'].zh, reason: decision?.reason ?? '' };
  });
}

type Columns = Pick<OpinionRow, 'who' | 'place' | 'original' | 'opinion'>;

function ofProposal(proposal: Proposal, { files }: ProposalBook): Columns {
  const { people, change, place, excerpt } = proposal;
  const names = [...new Set(people.map(({ file }) => files[file]?.name ?? ''))].join('、');
  const who = change.tracked ? peopleLines(people) : [[plain(UNTRACKED.zh)], [soft(names)]];
  const [before, own, behind] = excerpt;
  const middle = own || (before + behind === '' ? change.old : '');
  const mark = middle === '' && before + behind !== '' ? HERE.zh : middle;
  const original = [soft(before), strong(mark), soft(behind)].filter(({ text }) => text !== '');
  return { who, place: plainLines(place), original: [original], opinion: opinionOf(proposal) };
}

function opinionOf(proposal: Proposal): Lines {
  const { change, standing, sides, against, beside } = proposal;
  const figures = figuresText(proposal);
  const notes = [
    ...(standing === 'ready' ? [] : [STANDINGS[standing].zh]),
    ...(sides ? sideBySide(sides).zh.split('\n') : []),
    ...(against.length > 0 ? [contradicts(against).zh] : []),
    ...(beside.length > 0 ? [besides(beside).zh] : []),
  ];
  const kind = KINDS[change.kind].zh;
  const isEnd = change.kind === 'split' || change.kind === 'merge';
  const [first = '', ...others] = isEnd ? [] : (change.new || change.old).split('\n');
  const head = first === '' ? [plain(kind)] : [plain(`${kind}：`), strong(first)];
  return [
    head,
    ...others.map((text) => [strong(text)]),
    ...(figures ? [[plain(figures)]] : []),
    ...notes.map((text) => [soft(text)]),
  ];
}

function ofRemark({ people, place, quote, text, by }: RemarkRow): Columns {
  const [first = '', ...others] = text.split('\n');
  return {
    who: peopleLines(people),
    place: plainLines(place),
    original: [[plain(clipped(quote))]],
    opinion: [[plain(`${REMARKS[by].zh}：`), plain(first)], ...others.map((each) => [plain(each)])],
  };
}

/** Name and day below each other; who says the same twice is named once. */
function peopleLines(people: readonly Person[]): Lines {
  const names = [...new Set(people.map(({ author }) => author || NO_AUTHOR.zh))];
  return names.flatMap((name) => {
    const own = people.filter(({ author }) => (author || NO_AUTHOR.zh) === name);
    const days = own.flatMap(({ date }) => /^\d{4}-\d{2}-\d{2}/u.exec(date)?.[0] ?? []);
    return [[plain(name)], ...[...new Set(days)].map((day) => [soft(day)])];
  });
}

function plainLines(text: string): Lines {
  return text.split('\n').map((line) => [plain(line)]);
}

function plain(text: string): Words {
  return { text, tone: 'plain' };
}

function strong(text: string): Words {
  return { text, tone: 'strong' };
}

function soft(text: string): Words {
  return { text, tone: 'soft' };
}

/** As it is read back: without white space, which offices change. */
export function bareText(lines: Lines): string {
  return lines
    .flatMap((line) => line.map(({ text }) => text))
    .join('')
    .replace(/\s/gu, '');
}
