/** The list of proposals and comments for people at a terminal: changed figures first. */
import {
  besides,
  contradicts,
  KINDS,
  MOST_FIGURES,
  moreFigures,
  NO_AUTHOR,
  REMARKS,
  STANDINGS,
  UNTRACKED,
  WHOLE_LINE,
} from '#messages/returned.ts';
import type { Bilingual } from '#model/finding.ts';
import type { ProposalBook } from './changes-file.ts';
import type { Person, Proposal, RemarkRow } from './proposal.ts';
import { sideBySide } from './side-by-side.ts';

type Language = keyof Bilingual;

export function listText({ proposals, remarks }: ProposalBook, language: Language): string {
  const lines = [
    ...proposals.map((each) => proposalText(each, language)),
    ...remarks.map((each) => remarkText(each, language)),
  ];
  return lines.join('');
}

function proposalText(proposal: Proposal, language: Language): string {
  const { number, people, change, place, standing, sides, against, beside } = proposal;
  const t = (message: Bilingual): string => message[language];
  const who = change.tracked ? peopleText(people, language) : t(UNTRACKED);
  const notes = [
    ...(standing === 'ready' ? [] : [t(STANDINGS[standing])]),
    ...(sides ? t(sideBySide(sides)).split('\n') : []),
    ...(against.length > 0 ? [t(contradicts(against))] : []),
    ...(beside.length > 0 ? [t(besides(beside))] : []),
  ];
  const head = [String(number), who, place, t(KINDS[change.kind])].filter(Boolean).join('  ');
  const shown = figuresText(proposal);
  const lines = [head, ...(shown ? [`    ${shown}`] : []), `    ${wordsLine(proposal, language)}`];
  return [...lines, ...notes.map((note) => `    ! ${oneLine(note, language)}`)].map((line) => `${line}\n`).join('');
}

/** `…资产累计[-4.07亿元-]{+4.70亿元+}，另有…` */
export function wordsLine({ change, excerpt }: Proposal, language: Language): string {
  const [before, , behind] = excerpt;
  const [gone, come] = [change.kind === 'merge' ? '\n' : change.old, change.kind === 'split' ? '\n' : change.new];
  return oneLine(`${before}${bracketed(gone, '[-', '-]')}${bracketed(come, '{+', '+}')}${behind}`, language);
}

function remarkText({ number, people, place, quote, text, by }: RemarkRow, language: Language): string {
  const head = [String(number), peopleText(people, language), place, REMARKS[by][language]].filter(Boolean).join('  ');
  const about = quote === '' ? '' : `“${oneLine(clipped(quote), language)}”  `;
  return `${head}\n    ${about}${oneLine(text, language)}\n`;
}

/** 甲（2024-03-01）、乙 */
export function peopleText(people: readonly Person[], language: Language): string {
  const shown = people.map(({ author, date }) => {
    const day = /^\d{4}-\d{2}-\d{2}/u.exec(date)?.[0];
    const name = author || NO_AUTHOR[language];
    return day ? (language === 'zh' ? `${name}（${day}）` : `${name} (${day})`) : name;
  });
  return [...new Set(shown)].join(language === 'zh' ? '、' : ', ');
}

/** 4.07亿元 → 4.70亿元（+0.63亿元） */
export function figuresText({ change }: Proposal): string {
  const shown = change.figures
    .slice(0, MOST_FIGURES)
    .map(({ old, new: now, difference }) => `${old ?? '—'} → ${now ?? '—'}${difference ? `（${difference}）` : ''}`);
  const count = change.figures.length;
  return [...shown, ...(count > MOST_FIGURES ? [moreFigures(count).zh] : [])].join('；');
}

const LONGEST_QUOTE = 60;

/** Both ends of a long quotation. */
export function clipped(quote: string): string {
  const half = LONGEST_QUOTE / 2;
  return quote.length > LONGEST_QUOTE ? `${quote.slice(0, half)}……${quote.slice(-half)}` : quote;
}

function bracketed(text: string, open: string, close: string): string {
  return text === '' ? '' : `${open}${text}${close}`;
}

/** A mere end of a paragraph has no letters of its own. */
function oneLine(text: string, language: Language): string {
  return text.replace(/([-+{[])\n+([-+}\]])/gu, `$1${WHOLE_LINE[language]}$2`).replace(/\n/gu, ' ⏎ ');
}
