/** Finds title, date, meeting, speaker and organization among the first lines, and drops what a web page put there. */
import { isDate } from '../front-matter/is-date.ts';
import type { LogBook } from './log-book.ts';
import { isBareName, parseDateLine, parseSpeakerLine } from './parse-date-line.ts';
import { residueReason } from './residue.ts';
import { headingScheme, isProse, isSalutationLine } from './shapes.ts';
import { isBlank, type Piece, type SourceLine, textOf, wholeLine } from './source-line.ts';
import { readTitleLine, type TitleLine } from './title-line.ts';

export interface Front {
  title: string | null;
  date: string | null;
  meeting: string | null;
  speaker: string | null;
  organization: string | null;
}

const KEYS = ['date', 'meeting', 'speaker', 'organization'] as const;

/** At most so many lines can stand before the text begins (a web page's menus). */
const LONGEST_FRONT = 120;

/** Takes what it found out of the lines, by way of the log. */
export function findFront(lines: readonly SourceLine[], log: LogBook): Front {
  const front: Front = { title: null, date: null, meeting: null, speaker: null, organization: null };
  const zone = frontZone(lines, log);
  const title = chooseTitle(zone);
  if (title) takeTitle(title, front, log);
  const at = title ? zone.indexOf(title.line) : -1;
  for (const line of zone.slice(0, Math.max(at, 0))) dropBeforeTitle(line, title, log);
  for (const line of zone.slice(at + 1)) takeFrontLine(line, front, log);
  front.organization = organizationOf(front, log) ?? front.organization;
  return front;
}

/** The lines before the first that is text. */
function frontZone(lines: readonly SourceLine[], log: LogBook): readonly SourceLine[] {
  const zone: SourceLine[] = [];
  for (const line of lines) {
    if (isBlank(line) || log.isGone(line)) continue;
    const text = textOf(wholeLine(line));
    if (opensText(text) || line.hint.cell || line.hint.note || zone.length >= LONGEST_FRONT) break;
    zone.push(line);
  }
  return zone;
}

function opensText(text: string): boolean {
  if (isSalutationLine(text)) return true;
  if (residueReason(text) || readTitleLine(text) || parseDateLine(text)) return false;
  return headingScheme(text) !== null || isProse(text) || text.length > 80;
}

interface FoundTitle {
  readonly line: SourceLine;
  readonly parts: TitleLine;
}

/** The longest title; of equal ones the last, for menus and headlines repeat what the page is about. */
function chooseTitle(zone: readonly SourceLine[]): FoundTitle | null {
  let best: FoundTitle | null = null;
  for (const line of zone) {
    const parts = readTitleLine(textOf(wholeLine(line)));
    if (!parts || residueReason(textOf(wholeLine(line)))) continue;
    if (!best || parts.title.length >= best.parts.title.length) best = { line, parts };
  }
  return best;
}

function takeTitle({ line, parts }: FoundTitle, front: Front, log: LogBook): void {
  front.title = parts.title;
  const whole = wholeLine(line);
  const piece = (from: number, to: number): Piece => ({ line, from: whole.from + from, to: whole.from + to });
  const keys = ['title'];
  if (parts.dateLine) {
    front.date = parts.dateLine.date;
    front.meeting = parts.dateLine.meeting;
    front.speaker = parts.dateLine.speaker;
    keys.push('date', ...(parts.dateLine.meeting ? ['meeting'] : []), ...(parts.dateLine.speaker ? ['speaker'] : []));
  }
  log.markGone(line);
  if (parts.from > 0) log.drop(piece(0, parts.from), 'place-before-title');
  log.take(piece(parts.from, whole.to - whole.from), keys);
}

function dropBeforeTitle(line: SourceLine, title: FoundTitle | null, log: LogBook): void {
  const text = textOf(wholeLine(line));
  const again = readTitleLine(text)?.title === title?.parts.title;
  log.dropLine(line, again ? 'title-again' : (residueReason(text) ?? 'before-title'));
}

/** A line between title and text: a part of the front, furniture, or (unknown) left in the body. */
function takeFrontLine(line: SourceLine, front: Front, log: LogBook): void {
  const text = textOf(wholeLine(line));
  const residue = residueReason(text) ?? (readTitleLine(text) ? 'title-again' : null);
  const found = frontKeys(text, front);
  if (residue && !found.date) log.dropLine(line, residue);
  else takeKeys(line, found, front, log);
}

/** What the line says that is not known yet. */
function frontKeys(text: string, front: Front): Partial<Front> {
  const dateLine = parseDateLine(text) ?? readTitleLine(text)?.dateLine;
  if (dateLine && !front.date) {
    const { date, meeting, speaker } = dateLine;
    return { date, ...(meeting ? { meeting } : {}), ...(speaker ? { speaker } : {}) };
  }
  const bareName = front.title && front.date && isBareName(text) ? text.replace(/[\s　]+/gu, '　') : null;
  const speaker = parseSpeakerLine(text) ?? bareName;
  if (speaker && !front.speaker) return { speaker };
  const office = /^[\p{Script=Han}\s　、]{4,40}(?:局|委员会|人民政府|办公室|厅|队)$/u.test(text);
  return office && !front.organization ? { organization: text.replace(/[\s　]+/gu, ' ') } : {};
}

function takeKeys(line: SourceLine, found: Partial<Front>, front: Front, log: LogBook): void {
  const keys = KEYS.filter((key) => found[key]);
  if (keys.length === 0) return;
  for (const key of keys) {
    front[key] = found[key] ?? null;
    log.guess(line.number, key, found[key] ?? '');
  }
  log.takeLine(line, keys);
}

/** Whose report it is: from the congress it was given to, else from the title. */
function organizationOf(front: Front, log: LogBook): string | null {
  const congress = congressOf(front.meeting ?? '');
  const fromTitle = /^(?:[0-9]{4}年)?(.{2,20}?)(?:人民)?政府工作报告$/.exec(front.title ?? '')?.[1];
  const place = congress ?? (fromTitle && /[省市区县旗州盟乡镇]$/.test(fromTitle) ? fromTitle : null);
  if (!place) return null;
  const organization = place === '全国' ? '国务院' : `${place}人民政府`;
  log.guess(0, 'organization', organization);
  return organization;
}

/** `在天津市第十八届人民代表大会…` gives 天津市, `在第十届全国人民代表大会…` 全国. */
function congressOf(meeting: string): string | null {
  const match = /^在(?:(.{2,20}?)第.{1,5}届|第.{1,5}届(全国))人民代表大会/.exec(meeting);
  return match?.[1] ?? match?.[2] ?? null;
}

/** Guards against dates that were read but do not exist. */
export function realDate(date: string | null): string | null {
  return date && isDate(date) ? date : null;
}
