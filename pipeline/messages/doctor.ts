/** What `dingben doctor` says: of each thing whether it is here, and what to do when it is not. */
import type { Bilingual } from '#model/finding.ts';

export const DOCTOR: Bilingual = {
  zh: '说明这台机器还缺什么：程序、字体、设置、模板、数据确认、磁盘；退出码 0 必需的都有，1 缺少必需的',
  en: 'say what is missing on this machine: programs, fonts, settings, templates, locks, disk; exit code 0 when all that is needed is here, 1 when not',
};

export const STATES: Readonly<Record<'ok' | 'missing' | 'wrong', Bilingual>> = {
  ok: { zh: '有', en: 'ok' },
  missing: { zh: '没有', en: 'missing' },
  wrong: { zh: '有误', en: 'wrong' },
};

export const OPTIONAL: Bilingual = { zh: '可以没有', en: 'optional' };

export const NAMES = {
  node: { zh: 'Node', en: 'Node' },
  git: { zh: 'git', en: 'git' },
  identity: { zh: 'git 署名', en: 'git identity' },
  repository: { zh: 'git 仓库', en: 'git repository' },
  disk: { zh: '磁盘空间', en: 'disk space' },
  settings: { zh: '设置', en: 'settings' },
  templates: { zh: '模板', en: 'templates' },
  fonts: { zh: '字体', en: 'fonts' },
  locks: { zh: '数据确认', en: 'locks of figures' },
  poppler: { zh: 'poppler', en: 'poppler' },
  chromium: { zh: 'Chromium', en: 'Chromium' },
  libreoffice: { zh: 'LibreOffice', en: 'LibreOffice' },
  java: { zh: 'Java', en: 'Java' },
  jaxb: { zh: 'JAXB', en: 'JAXB' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const DO = {
  node: {
    zh: '需要 Node 24 或更新版本：https://nodejs.org',
    en: 'Node 24 or newer is needed: https://nodejs.org',
  },
  git: {
    zh: '版本的戳记和正式版本要用它：安装 git（Debian：apt-get install git）',
    en: 'stamps and official editions need it: install git (Debian: apt-get install git)',
  },
  identity: {
    zh: '提交要署名：git config --global user.name 姓名 && git config --global user.email 邮箱',
    en: 'commits are signed with a name: git config --global user.name NAME && git config --global user.email MAIL',
  },
  repository: {
    zh: '这个文件夹不在 git 仓库里：git init，或用 npx dingben init 建一个',
    en: 'this folder is in no git repository: git init, or make one by npx dingben init',
  },
  disk: {
    zh: '可用空间不到 200 MB：请腾出一些',
    en: 'less than 200 MB are free: make some room',
  },
  poppler: {
    zh: '正式版本的 PDF 要由它复核：安装 poppler-utils（Debian：apt-get install poppler-utils），或 release 时加 --without pdftotext',
    en: 'it reads the PDF of an official edition a second time: install poppler-utils (Debian: apt-get install poppler-utils), or agree by release --without pdftotext',
  },
  chromium: {
    zh: '只有本程序自己的测试用它（Debian：apt-get install chromium）',
    en: 'only the tests of this program use it (Debian: apt-get install chromium)',
  },
  libreoffice: {
    zh: '只有本程序自己的测试用它（Debian：apt-get install libreoffice-writer-nogui）',
    en: 'only the tests of this program use it (Debian: apt-get install libreoffice-writer-nogui)',
  },
  java: {
    zh: '有了它，正式版本可由 veraPDF 和 Nu 确认符合标准（Debian：apt-get install openjdk-17-jdk-headless）',
    en: 'with it veraPDF and Nu can confirm the standards of an official edition (Debian: apt-get install openjdk-17-jdk-headless)',
  },
  jaxb: {
    zh: 'veraPDF 要用它（Debian：apt-get install libjaxb-java）',
    en: 'veraPDF needs it (Debian: apt-get install libjaxb-java)',
  },
  fonts: {
    zh: '随 npm 包安装的字体不全：重新 npm ci；或在 templates/settings.yml 里写自己的字体',
    en: 'fonts that come with the packages are missing: npm ci again; or name your own in templates/settings.yml',
  },
  locks: {
    zh: '核对无误后运行 npx dingben figures <报告> --accept',
    en: 'when they are right: npx dingben figures <report> --accept',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const freeSpace = (megabytes: number): Bilingual => ({
  zh: `可用 ${megabytes} MB`,
  en: `${megabytes} MB free`,
});

export const standIns = (names: string): Bilingual => ({
  zh: `由开源字体代替：${names}；正式版本须加 --accept-substitutes，或在 templates/settings.yml 里写自己的字体`,
  en: `free faces stand in: ${names}; an official edition needs --accept-substitutes, or fonts of your own in templates/settings.yml`,
});
export const FONTS_OWN: Bilingual = { zh: '版面要求的字体齐全', en: 'every face that the looks ask for' };

export const TEMPLATES_OWN: Bilingual = { zh: '本库自己的 templates/', en: 'this house’s own templates/' };
export const TEMPLATES_PACKAGE: Bilingual = { zh: '随程序的模板', en: 'those of the program' };
export const SETTINGS_OWN: Bilingual = { zh: 'templates/settings.yml', en: 'templates/settings.yml' };
export const SETTINGS_DEFAULT: Bilingual = { zh: '默认设置', en: 'the defaults' };

export const locksHeld = (reports: number): Bilingual => ({
  zh: `${reports} 份报告的数据都已确认`,
  en: `the figures of ${reports} ${reports === 1 ? 'report are' : 'reports are'} acknowledged`,
});
export const NO_REPORTS: Bilingual = { zh: '这里没有报告', en: 'there is no report here' };
export const locksOpen = (files: readonly string[]): Bilingual => ({
  zh: `未确认或有变动：${list(files)}`,
  en: `not acknowledged, or changed since: ${list(files)}`,
});
export const lockBroken = (files: readonly string[]): Bilingual => ({
  zh: `读不懂 figures.lock.json：${list(files)}`,
  en: `figures.lock.json cannot be read: ${list(files)}`,
});

const list = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} …(${names.length})` : names.join(', ');

export const READY: Bilingual = { zh: '必需的都有', en: 'all that is needed is here' };
export const notReady = (count: number): Bilingual => ({
  zh: `${count} 项必需的没有或有误`,
  en: `${count} needed ${count === 1 ? 'thing is' : 'things are'} missing or wrong`,
});
