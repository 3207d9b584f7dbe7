/** What is wrong with a settings or template file. */
import type { Bilingual } from '#model/finding.ts';

export const badYaml = (file: string, line: number, reason: string): Bilingual => ({
  zh: `${file}:${line} 不是合法的 YAML：${reason}`,
  en: `${file}:${line} is not valid YAML: ${reason}`,
});

export const badSetting = (file: string, line: number, key: string, reason: Bilingual): Bilingual => ({
  zh: `${file}:${line} 设置项“${key}”有误：${reason.zh}`,
  en: `${file}:${line} setting “${key}”: ${reason.en}`,
});

export const issueUnknownKeys = (keys: string): Bilingual => ({
  zh: `不认识的设置项 ${keys}，请改正或删去`,
  en: `unknown key ${keys}: correct or remove it`,
});

export const issueOneOf = (allowed: string): Bilingual => ({
  zh: `应为 ${allowed} 之一`,
  en: `must be one of ${allowed}`,
});

export const issueExpected = (type: string): Bilingual => ({ zh: `应为 ${type} 类型`, en: `must be of type ${type}` });

export const missingTemplate = (file: string): Bilingual => ({
  zh: `缺少文件 ${file}：请在项目根目录运行，或恢复该文件`,
  en: `${file} is missing: run from the project's root, or restore the file`,
});

export const badFont = (file: string): Bilingual => ({
  zh: `字体文件无法读取：${file}（应为 TTF、OTF 或 TTC）`,
  en: `this font file cannot be read: ${file} (TTF, OTF or TTC is expected)`,
});

export const badPattern = (file: string, part: string, pattern: string, reason: string): Bilingual => ({
  zh: `${file} 中“${part}”的正则表达式“${pattern}”有误：${reason}`,
  en: `${file}: the pattern “${pattern}” of “${part}” is no regular expression: ${reason}`,
});

export const twiceInFile = (file: string, id: string): Bilingual => ({
  zh: `${file} 中编号“${id}”用了两次，请改一个`,
  en: `${file}: the id “${id}” is used twice; change one`,
});
