/** What the Action says of fonts that must be fetched. */
import type { Bilingual } from '#model/finding.ts';

export const fetchingFonts = (name: string, registry: string): Bilingual => ({
  zh: `从 ${registry} 获取字体 ${name}`,
  en: `fetching fonts ${name} from ${registry}`,
});

export const fontsAltered = (url: string): Bilingual => ({
  zh: `${url} 的校验和不符，未使用：请换一个镜像（font-registry）`,
  en: `the checksum of ${url} is wrong, it was not used: name another registry (font-registry)`,
});

export const fontMissing = (url: string, path: string): Bilingual => ({
  zh: `${url} 里没有 ${path}`,
  en: `${url} has no ${path}`,
});
