/** What the rules under structure/ say. */
import type { Bilingual } from '#model/finding.ts';

export function headingSkipsLevel(found: number, allowed: number): Bilingual {
  return {
    zh: `标题从第${allowed - 1}级跳到第${found}级，应为第${allowed}级或更高，请补上中间一级或调整级别。`,
    en: `The heading jumps from level ${allowed - 1} to ${found}; at most ${allowed} is expected. Add the level between or raise this one.`,
  };
}

export function siteResidue(found: string): Bilingual {
  return {
    zh: `“${found}”是网站页面的残留文字，不属于报告正文，请删除。`,
    en: `"${found}" is left over from a web page and no part of the report. Delete it.`,
  };
}

const BREAKS = {
  starts: { zh: '不是从一开始', en: 'does not begin with one' },
  skips: { zh: '跳号', en: 'skips a number' },
  repeats: { zh: '重号', en: 'repeats a number' },
  goesBack: { zh: '倒退', en: 'goes back' },
} as const;

export function brokenNumbering(kind: keyof typeof BREAKS, found: string, before: string | null): Bilingual {
  const { zh, en } = BREAKS[kind];
  return {
    zh: `序号“${found}”${zh}${before ? `，前一个是“${before}”` : ''}，请核对是否漏了内容或编错了号。`,
    en: `The number "${found}" ${en}${before ? `; the one before is "${before}"` : ''}. Is something missing, or the number wrong?`,
  };
}

export const numberBefore = (before: string): Bilingual => ({
  zh: `前一个序号“${before}”`,
  en: `the number before: "${before}"`,
});

export function restartedNumbering(found: string): Bilingual {
  return {
    zh: `序号“${found}”在这里重新开始，请核对是否漏了上一级标题。`,
    en: `The numbering begins again with "${found}". Is a heading above it missing?`,
  };
}

export const duplicateParagraph = (line: number): Bilingual => ({
  zh: `这一段与第${line}行的一段完全相同，请核对是否粘贴了两次。`,
  en: `This paragraph is the same as the one in line ${line}. Was it pasted twice?`,
});

const LONGEST_SHOWN = 16;

export function duplicateSentence(text: string): Bilingual {
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return {
    zh: `“${shown}”在本段内重复出现，请核对是否粘贴了两次。`,
    en: `"${shown}" stands twice in this paragraph. Was it pasted twice?`,
  };
}

export const firstOfTwins = (): Bilingual => ({ zh: '相同的一段', en: 'the same paragraph' });

export function paragraphBrokenOff(end: string, next: string): Bilingual {
  return {
    zh: `段落在“…${end}”处中断，没有句末标点；若与下一段“${next}…”是一句话，请接起来。`,
    en: `The paragraph breaks off at "…${end}" without an end mark. If it goes on in "${next}…", join the two.`,
  };
}

export function headingBroken(rest: string): Bilingual {
  return {
    zh: `标题似乎断成了两行${rest ? `，下一行是“${rest}”` : ''}，请接成一行。`,
    en: `The heading seems to be cut in two${rest ? `; its rest is "${rest}"` : ''}. Join the lines.`,
  };
}

export const markWithoutNote = (label: string): Bilingual => ({
  zh: `注释标记[^${label}]没有对应的注释，请在文末补写“[^${label}]: 注释内容”，或删去标记。`,
  en: `The note mark [^${label}] has no note: write "[^${label}]: …" at the end, or delete the mark.`,
});

export const noteWithoutMark = (label: string): Bilingual => ({
  zh: `注释[^${label}]在正文中没有标记，不会印出，请补上标记或删去注释。`,
  en: `Nothing in the text points to the note [^${label}], so it is not printed: add the mark or delete the note.`,
});

export const markupLeftOver = (found: string): Bilingual => ({
  zh: `“${found}”是残留的排版代码，会原样印出，请删去或改正。`,
  en: `"${found}" is markup left over and would be printed as it stands. Delete or mend it.`,
});

const KEY_NAMES: Readonly<Record<string, Bilingual>> = {
  title: { zh: '标题', en: 'title' },
  date: { zh: '日期', en: 'date' },
  meeting: { zh: '会议', en: 'meeting' },
};

export function frontMatterDiffers(key: string, written: string, found: string): Bilingual {
  const name = KEY_NAMES[key] ?? { zh: key, en: key };
  return {
    zh: `卷首的${name.zh}是“${written}”，正文写的是“${found}”，请核对。`,
    en: `The ${name.en} in the front matter is "${written}"; the text says "${found}". Which one is right?`,
  };
}

export const inFrontMatter = (key: string): Bilingual => ({
  zh: `卷首的 ${key}`,
  en: `${key} in the front matter`,
});

export const missingInFragment = (name: Bilingual): Bilingual => ({
  zh: `这份节选里没有“${name.zh}”。`,
  en: `This excerpt has no ${name.en}.`,
});

export const missingPart = (name: Bilingual): Bilingual => ({
  zh: `没有找到“${name.zh}”，这类报告通常都有；若是节选，请在卷首写 fragment: true。`,
  en: `There is no ${name.en}, which reports of this kind have. For an excerpt write fragment: true in the front matter.`,
});
