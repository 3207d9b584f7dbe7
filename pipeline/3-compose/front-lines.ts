/** The title block and the names a report goes by, composed from its front matter. */
import type { FrontLine, ReportFacts } from '#model/composed-report.ts';
import type { LookTexts } from '#model/look.ts';
import type { Report } from '#model/report.ts';

/** 2023-01-03 → 2023年1月3日 (GB/T 9704-2012 7.3.5.4: Arabic, no leading zeros); parts that are absent stay absent. */
export function printedDate(date: string, language: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!language.startsWith('zh')) return date;
  return [year && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
}

/** What every page of an edition that is not official says. */
export function pageMark(report: Report, texts: LookTexts): string | null {
  const { sample, stage } = report.front;
  if (sample) return texts.sample;
  return stage === 'published' ? null : texts.stages[stage];
}

/** In printed order: the stage is the first thing after the title. */
export function frontLines(report: Report, texts: LookTexts): FrontLine[] {
  const { subtitle, meeting, date, speaker, language } = report.front;
  const lines: (readonly [FrontLine['role'], string | null])[] = [
    ['stage', pageMark(report, texts)],
    ['subtitle', subtitle],
    ['meeting', meetingLine(meeting, date, language, texts)],
    ['date', !meeting && date ? dateLine(date, language, texts) : null],
    ['speaker', speaker],
  ];
  return lines.flatMap(([role, text]) => (text ? [{ role, text, anchor: `blk_front_${role}` }] : []));
}

function dateLine(date: string, language: string, texts: LookTexts): string {
  return texts.dateLine.replace('{date}', printedDate(date, language));
}

/** A meeting line that already names its day, or comes with its dash or bracket, is printed as it is. */
function meetingLine(meeting: string | null, date: string | null, language: string, texts: LookTexts): string | null {
  if (!meeting) return null;
  if (!date || /^[—（(]|\d{4}\s*年/u.test(meeting)) return meeting;
  const name = meeting.replace(/^在(.+)上$/u, '$1');
  return texts.meetingLine.replace('{date}', printedDate(date, language)).replace('{meeting}', name);
}

/** Readable on every file system: characters that one of them forbids become full-width or go. */
function safeName(text: string): string {
  return text
    .replace(/[\\/:*?"<>|]/gu, (mark) => String.fromCodePoint((mark.codePointAt(0) ?? 0) + 0xfee0))
    .replace(/[\u0000-\u001f\u007f]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

export function reportFacts(report: Report, texts: LookTexts): ReportFacts {
  const { id, organization, speaker, date, language, profile, stage, sample } = report.front;
  const year = date?.slice(0, 4);
  const title = report.title.text;
  const stageName = sample ? texts.sample : texts.stages[stage];
  const named = year && !title.includes(year) ? texts.yearAndStage.replace('{year}', year) : '{stage}';
  const open = language.startsWith('zh') ? '（' : ' (';
  const close = language.startsWith('zh') ? '）' : ')';
  const downloadName = safeName(
    `${title}${open}${named.replace('{stage}', stageName.replace(/[（）]/gu, ''))}${close}`,
  );
  const mark = pageMark(report, texts);
  return { id, organization, speaker, date, language, profile, stage, sample, mark, downloadName };
}
