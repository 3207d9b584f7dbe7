/** Reads the line below a title: ——2024年3月5日在…会议上 某省省长 某某, with or without its dashes and brackets. */

export interface DateLine {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly meeting: string | null;
  readonly speaker: string | null;
}

const POST = '(?:总理|省长|市长|区长|县长|旗长|州长|盟长|乡长|镇长|主席|主任|局长|行政长官)';
/** Two to five characters, perhaps spread, or of several parts: 艾尔肯·吐尼亚孜. */
const NAME =
  '(?:\\p{Script=Han}{2,5}|\\p{Script=Han}[ 　]{1,4}\\p{Script=Han}|\\p{Script=Han}{1,8}(?:·\\p{Script=Han}{1,8}){1,3})';
const POST_AND_NAME = new RegExp(`^(?<post>\\p{Script=Han}{0,24}${POST})[ 　\u00A0]*(?<name>${NAME})$`, 'u');
const NAME_AND_POST = new RegExp(`^(?<name>\\p{Script=Han}{2,4})(?<post>${POST})$`, 'u');
const DATE = /^([0-9０-９]{4})\s*年\s*([0-9０-９]{1,2})\s*月\s*([0-9０-９]{1,2})\s*日/;
const MEETING =
  /^(?<before>[^在，。]{0,30}?)(?<meeting>在[^，。；]{4,60}(?:会议|大会|全会)(?:\s*上)?)(?<after>[^，。；]{0,40})$/u;
/** `…上作政府工作报告`, `…上的讲话`: what the line says of itself. */
const GENRE_BEHIND = /(?:同志)?(?:所?作的?|的)?(?:政府)?(?:工作)?(?:报告|讲话)$/;

/** Null when the line is something else. */
export function parseDateLine(line: string): DateLine | null {
  const text = line.replace(/^[—\-–―─－\s（(]+/u, '').replace(/[）)。\s]+$/u, '');
  const match = DATE.exec(text);
  const date = match ? isoDate(match[1] ?? '', match[2] ?? '', match[3] ?? '') : null;
  if (!match || date === null) return null;
  const rest = text.slice(match[0].length).trim();
  if (rest === '') return { date, meeting: null, speaker: null };
  const parts = MEETING.exec(rest)?.groups;
  if (!parts) return null;
  const before = (parts.before ?? '').trim();
  const after = (parts.after ?? '').trim().replace(GENRE_BEHIND, '').trim();
  const speaker = before || after ? parseSpeakerLine(before || after) : null;
  if ((before && after) || (Boolean(before || after) && !speaker)) return null;
  return { date, meeting: (parts.meeting ?? '').replace(/\s+/gu, ''), speaker };
}

/** `区长　某某某` or `某某区长`: post and name with one ideographic space between, as printed reports have it. */
export function parseSpeakerLine(line: string): string | null {
  const text = line.trim().replace(/^[（(]\s*|\s*[）)]$/gu, '');
  const groups = (POST_AND_NAME.exec(text) ?? NAME_AND_POST.exec(text))?.groups;
  return groups ? `${groups.post}　${(groups.name ?? '').replace(/\s+/gu, '　')}` : null;
}

/** A name alone, below title and date: two to four Han characters, perhaps spread. */
export function isBareName(line: string): boolean {
  return /^(?:\p{Script=Han}{2,4}|\p{Script=Han}\s{1,4}\p{Script=Han})$/u.test(line.trim());
}

function isoDate(year: string, month: string, day: string): string | null {
  const [y, m, d] = [year, month, day].map((digits) => Number(digits.normalize('NFKC')));
  if (!y || !m || !d || m > 12 || d > 31) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
