/** What the Action says of a release, its register entry, and the archive site. */
import type { Bilingual } from '#model/finding.ts';

const list = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} …(${names.length})` : names.join(', ');

export const badTag = (tag: string): Bilingual => ({
  zh: `标签“${tag}”不是版次：应为 <id>/e<NN>，如 heping-2024/e01`,
  en: `the tag “${tag}” names no edition: it must be <id>/e<NN>, such as heping-2024/e01`,
});

export const NO_TAG: Bilingual = {
  zh: '没有标签：由标签触发，或写 tag 输入项',
  en: 'no tag: run this on a tag, or name one in the input tag',
};

export const NO_TOKEN: Bilingual = {
  zh: '没有 token：此步骤要用 GitHub 接口',
  en: 'no token: this step asks GitHub',
};

export const tagIsNotNext = (tag: string, next: string): Bilingual => ({
  zh: `标签 ${tag} 与登记册不符：此处应为 ${next}。前一版次的登记册合并了吗？`,
  en: `the tag ${tag} does not fit the register: ${next} is due here. Was the register of the edition before merged?`,
});

export const tagElsewhere = (tag: string, commit: string, made: string): Bilingual => ({
  zh: `标签 ${tag} 指向 ${commit}，版本却出自 ${made}：没有发布`,
  en: `the tag ${tag} is at ${commit}, the edition is of ${made}: nothing was published`,
});

export const tagMissing = (tag: string): Bilingual => ({
  zh: `仓库里没有标签 ${tag}`,
  en: `the repository has no tag ${tag}`,
});

export const notMade = (folder: string): Bilingual => ({
  zh: `${folder} 里没有正式版本：请先运行 mode: release`,
  en: `no official edition in ${folder}: run mode: release first`,
});

export const notPublished = (tag: string, stage: string): Bilingual => ({
  zh: `${tag} 的稿次是 ${stage}：只有公布稿（published）可以公开`,
  en: `the stage of ${tag} is ${stage}: only published editions leave the house`,
});

export const notAsListed = (folder: string, name: string): Bilingual => ({
  zh: `${folder}/${name} 与清单不符，没有发布`,
  en: `${folder}/${name} is not as its manifest says; nothing was published`,
});

export const foreignDraft = (tag: string, url: string): Bilingual => ({
  zh: `${tag} 已有一份不是由此生成的发布草稿：${url}。请先删除它`,
  en: `there is a draft release of ${tag} that was not made here: ${url}. Remove it first`,
});

export const draftIncomplete = (tag: string, names: readonly string[]): Bilingual => ({
  zh: `${tag} 的发布草稿还不完整：${list(names)}。没有公开，请重新运行`,
  en: `the draft release of ${tag} is not complete: ${list(names)}. It was not published; run again`,
});

export const releaseDiffers = (tag: string, names: readonly string[]): Bilingual => ({
  zh: `${tag} 已经发布，其中与本次生成的不同：${list(names)}。已发布的不改动`,
  en: `${tag} is released already, and differs from what was made now: ${list(names)}. What is published is not touched`,
});

export const published = (tag: string, url: string): Bilingual => ({
  zh: `${tag} 已发布：${url}`,
  en: `${tag} is released: ${url}`,
});

export const publishedBefore = (tag: string, url: string): Bilingual => ({
  zh: `${tag} 早已发布，内容相同，没有改动：${url}`,
  en: `${tag} is released already and the same; nothing was changed: ${url}`,
});

export const registerDiverged = (path: string): Bilingual => ({
  zh: `默认分支上的 ${path} 与此版次所知的登记册不能衔接，没有提交：请人工核对`,
  en: `${path} on the default branch does not go together with what this edition knows of it; nothing was proposed: look at it yourself`,
});

export const registeredOtherwise = (path: string, edition: string): Bilingual => ({
  zh: `${path} 已登记 ${edition}，但摘要与本次生成的不同：请用 dingben verify 核对`,
  en: `${path} has ${edition} entered with another digest than was made now: look with dingben verify`,
});

export const registeredBefore = (path: string): Bilingual => ({
  zh: `${path} 里已有这一版次，没有改动`,
  en: `${path} has this edition already; nothing was changed`,
});

export const registerProposed = (url: string, fresh: boolean): Bilingual => ({
  zh: fresh ? `登记册已以合并请求提交：${url}` : `登记册的合并请求早已提交，没有改动：${url}`,
  en: fresh
    ? `the register entry is proposed: ${url}`
    : `the register entry is proposed already; nothing was changed: ${url}`,
});

export const registerTitle = (tag: string): Bilingual => ({ zh: `登记 ${tag}`, en: `Register ${tag}` });

export const registerBody = (tag: string, release: string): Bilingual => ({
  zh: `正式版本 ${tag} 已发布：${release}\n\n合并后登记册即记下它的校验和；下一版次要在合并之后再打标签。`,
  en: `The official edition ${tag} is released: ${release}\n\nMerge to keep its checksums in the register; tag the next edition after that.`,
});

export const pullRefused: Bilingual = {
  zh: '分支已推送，但不能提合并请求：请在仓库设置里允许 Actions 提合并请求，或人工提交',
  en: 'the branch is pushed, but no pull request could be made: allow Actions to create pull requests in the settings, or make it by hand',
};

export const assetMissing = (tag: string, name: string): Bilingual => ({
  zh: `${tag} 的发布里没有 ${name}，或与登记册所记不同：档案网站没有生成`,
  en: `the release of ${tag} has no ${name}, or not as registered: the site was not made`,
});

export const releaseMissing = (tag: string): Bilingual => ({
  zh: `${tag} 还没有对应的发布：没有继续`,
  en: `${tag} has no release yet: nothing was done`,
});

export const NOTES = {
  figures: { zh: '改动的数据', en: 'Changed figures' },
  corrections: { zh: '更正', en: 'Corrections' },
  files: { zh: '文件', en: 'Files' },
  verify: { zh: '怎样核验', en: 'How to verify' },
  first: {
    zh: '第一个公布版，没有可比较的前一版。',
    en: 'The first published edition; there is none before to compare with.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const against = (edition: string): Bilingual => ({
  zh: `与 ${edition} 比较：`,
  en: `Compared with ${edition}:`,
});

export const supersedes = (edition: string): Bilingual => ({
  zh: `本版代替 ${edition}。`,
  en: `This edition supersedes ${edition}.`,
});

export const CORRECTION_HEADS: readonly Bilingual[] = [
  { zh: '版次', en: 'edition' },
  { zh: '位置', en: 'place' },
  { zh: '原 → 新', en: 'old → new' },
  { zh: '原因', en: 'reason' },
];

export const FILE_HEADS: readonly Bilingual[] = [
  { zh: '文件', en: 'file' },
  { zh: '大小', en: 'size' },
  { zh: 'SHA-256', en: 'SHA-256' },
];

/** Lines of a shell block, and what stands before it. */
export const VERIFY_OFFLINE: Bilingual = {
  zh: '下载全部文件到同一个文件夹，再运行（不需要联网）：',
  en: 'Download all files into one folder, then (no network needed):',
};
export const VERIFY_ORIGIN: Bilingual = {
  zh: '核对文件确由本仓库生成：',
  en: 'Check that a file was built by this repository:',
};
