/** What reading says about the front matter: which key, what was found, what is allowed. */
import type { Bilingual } from '#model/finding.ts';

/** What each key accepts; the names are those of the front matter. */
const ALLOWED: Readonly<Record<string, Bilingual>> = {
  text: { zh: '一行文字', en: 'one line of text' },
  id: {
    zh: '小写字母、数字和短横线，最多64个，以字母或数字开头',
    en: 'a-z, 0-9 and -, at most 64, starting with a letter or a digit',
  },
  date: {
    zh: '真实存在的日期：2023-01-03、2023-01 或 2023',
    en: 'a date that exists: 2023-01-03, 2023-01 or 2023',
  },
  'approval.date': { zh: '真实存在的日期：2023-01-03', en: 'a date that exists: 2023-01-03' },
  language: { zh: '语言代码，如 zh-CN、en', en: 'a language tag such as zh-CN or en' },
  profile: { zh: 'gov-work-report 或 generic', en: 'gov-work-report or generic' },
  stage: {
    zh: 'consultation（征求意见稿）、submission（送审稿）、deliberation（审议稿）、revision（修改稿）、published（公布稿）',
    en: 'consultation, submission, deliberation, revision or published',
  },
  flag: { zh: 'true 或 false', en: 'true or false' },
  approval: {
    zh: 'body（批准机关）、resolution（决议名称）、date（日期）三项',
    en: 'a mapping with body, resolution and date',
  },
  waivers: {
    zh: '一串豁免，每条有 rule（规则名）、reason（理由），可加 text（所指原文）',
    en: 'a list of waivers, each with rule and reason, and text where it is about certain words',
  },
  key_figures: { zh: '一串数据，每行一个“- 4.07亿元”', en: 'a list of figures, one "- 4.07亿元" a line' },
};

const TEXT_KEYS = ['title', 'subtitle', 'organization', 'speaker', 'meeting', 'approval.body', 'approval.resolution'];
const FLAGS = ['fragment', 'sample', 'publish_redline'];

function allowedFor(key: string): Bilingual {
  const bare = key.replace(/\.\d+$/, '');
  const entry = FLAGS.includes(bare) ? ALLOWED.flag : TEXT_KEYS.includes(bare) ? ALLOWED.text : ALLOWED[bare];
  return entry ?? { zh: '一行文字', en: 'one line of text' };
}

export const badValue = (key: string, found: string): Bilingual => ({
  zh: `${key} 写的是“${found}”，只允许${allowedFor(key).zh}`,
  en: `${key} is "${found}"; allowed: ${allowedFor(key).en}`,
});

export const emptyValue = (key: string): Bilingual => ({
  zh: `${key} 是空的，应为${allowedFor(key).zh}；不需要就删去这一行`,
  en: `${key} is empty; allowed: ${allowedFor(key).en}; or remove the line`,
});

export const missingKey = (key: string): Bilingual => ({
  zh: `缺少 ${key}，应为${allowedFor(key).zh}`,
  en: `${key} is missing; allowed: ${allowedFor(key).en}`,
});

export const unknownKey = (key: string, guess: string | null, known: readonly string[]): Bilingual => ({
  zh: `不认识的项目 ${key}${guess ? `，是不是 ${guess}？` : '。'}可用：${known.join('、')}`,
  en: `unknown key ${key}${guess ? `, did you mean ${guess}?` : ';'} known: ${known.join(', ')}`,
});

export const samplePublished = (): Bilingual => ({
  zh: '样例（sample: true）不能成为公布稿：stage 请写其他稿次，或去掉 sample',
  en: 'a sample (sample: true) can never be published; choose another stage, or remove sample',
});

export const badYaml = (problem: string): Bilingual => ({
  zh: `文首信息的写法有误（${problem}）。每行写成“项目: 内容”，内容里有冒号时加引号`,
  en: `the front matter is no valid YAML (${problem}); write "key: value" lines, with quotes where the value holds a colon`,
});

export const notAMapping = (): Bilingual => ({
  zh: '文首信息应为一行一项的“项目: 内容”',
  en: 'the front matter must be lines of "key: value"',
});

export const yamlAlias = (): Bilingual => ({
  zh: '文首信息不支持YAML的引用（*名）和标签（!名），请直接写出内容',
  en: 'YAML aliases (*name) and tags (!name) are not supported in the front matter; write the value itself',
});

export const frontMatterTooLong = (most: number): Bilingual => ({
  zh: `文首信息超过${most}个字符，请检查结尾的 --- 是否遗漏`,
  en: `the front matter has more than ${most} characters; is its closing --- missing?`,
});

export const frontMatterOpen = (): Bilingual => ({
  zh: '文首信息没有结束行 ---，请在最后一项的下一行补上',
  en: 'the front matter has no closing line ---; add it below the last key',
});
