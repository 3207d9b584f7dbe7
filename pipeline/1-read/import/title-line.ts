/** Reads a line that can be a report's title, what stands before it and what was put behind it. */
import { type DateLine, parseDateLine } from './parse-date-line.ts';

export interface TitleLine {
  /** without spaces between its Han characters: 政 府 工 作 报 告 is spread for the eye */
  readonly title: string;
  /** where the title begins in the line: what stands before it is a place name that the title repeats */
  readonly from: number;
  /** that stood in the same line: `（2023年1月3日）` or `——2003年3月5日在…会议上` */
  readonly dateLine: DateLine | null;
}

const GENRE = /(?:工作报告|公报|报告|讲话|白皮书|要点|总结|规划|纲要|计划)$/;
const PLACE_BEFORE = /^[（(]([^（）()]{2,12})[）)]\s*/;

export function readTitleLine(line: string): TitleLine | null {
  const text = line.trim();
  if (text.length > 100 || /[。；！？|｜]/.test(text) || parseDateLine(text)) return null;
  const before = PLACE_BEFORE.exec(text);
  const repeats = before !== null && text.slice(before[0].length).startsWith(before[1] ?? '');
  const from = repeats ? before[0].length : 0;
  const { head, tail } = splitTail(text.slice(from));
  const dateLine = tail ? parseDateLine(tail) : null;
  if (tail && !dateLine) return null;
  const title = closeUp(head);
  if (title.length < 4 || title.length > 50 || !GENRE.test(title) || /[，：]/.test(title)) return null;
  return { title, from, dateLine };
}

/** Parts `X报告（2023年1月3日）` and `X报告——2003年…`. */
function splitTail(text: string): { head: string; tail: string } {
  const at = text.search(/\s*(?:[（(]\s*[0-9０-９]{4}\s*年[^（）()]*[）)]\s*$|[—\-–―─－]{1,4}\s*[0-9０-９]{4}\s*年)/u);
  return at > 0 ? { head: text.slice(0, at), tail: text.slice(at) } : { head: text, tail: '' };
}

/** White space between Han characters goes: it only spread the title over the line. */
function closeUp(text: string): string {
  return text
    .trim()
    .replace(/[^\S　]+/gu, ' ')
    .replace(/(?<=[\p{Script=Han}》”])[\s　]+(?=[\p{Script=Han}《“])/gu, '');
}
