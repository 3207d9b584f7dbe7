/** What is said to someone who begins: `dingben init`. */
import type { Bilingual } from '#model/finding.ts';

export const INIT: Bilingual = {
  zh: '在空文件夹里建一个现成的报告仓库：样例报告、设置、工作流；不覆盖任何文件，不提问',
  en: 'make a ready repository in an empty folder: a sample report, settings, workflows; overwrites nothing, asks nothing',
};
export const INIT_FOLDER: Bilingual = { zh: '文件夹；不写为当前文件夹', en: 'the folder; this one when not given' };
export const INIT_DRY_RUN: Bilingual = { zh: '只列出会写哪些文件', en: 'only list the files it would write' };
export const INIT_BUILD: Bilingual = {
  zh: '随后检查样例并生成它的各版本',
  en: 'then check the sample and build its editions',
};
export const INIT_ACTION: Bilingual = {
  zh: '工作流所用的 Action：OWNER/REPO@COMMIT（完整提交哈希）；不写则取本程序的出处',
  en: 'the Action that the workflows use: OWNER/REPO@COMMIT (a full commit hash); where this program came from when not given',
};

export const badAction = (given: string): Bilingual => ({
  zh: `--action 应为 OWNER/REPO@COMMIT，COMMIT 是 40 位提交哈希，当前为“${given}”`,
  en: `--action takes OWNER/REPO@COMMIT with a commit hash of 40 digits, it is “${given}”`,
});

export const wouldOverwrite = (paths: readonly string[]): Bilingual => ({
  zh: `已有内容不同的文件：${paths.join('、')}。一个文件也没有写：请换一个文件夹，或先移走它们`,
  en: `there are files already that differ: ${paths.join(', ')}. Nothing was written: choose another folder, or move them away`,
});

export const cannotRead = (file: string): Bilingual => ({
  zh: `${file} 不是 JSON 对象：一个文件也没有写`,
  en: `${file} is no JSON object: nothing was written`,
});

export const madeHouse = (folder: string, written: number, same: number): Bilingual => ({
  zh: `${folder}：写了 ${written} 个文件${same > 0 ? `，另有 ${same} 个已在那里` : ''}`,
  en: `${folder}: ${written} files written${same > 0 ? `, ${same} were there already` : ''}`,
});

export const wouldMakeHouse = (folder: string, written: number): Bilingual => ({
  zh: `${folder}：会写 ${written} 个文件（--dry-run，未写入）`,
  en: `${folder}: ${written} files would be written (--dry-run, nothing written)`,
});

export const NO_GIT: Bilingual = {
  zh: '这台机器上没有 git：版本的戳记、正式版本和 GitHub 都要用它，请安装后在此运行 git init',
  en: 'git is not on this machine: stamps, official editions and GitHub need it. Install it, then run git init here',
};

export const NO_ACTION: Bilingual = {
  zh: '不知道这份程序来自哪个 GitHub 仓库：请把 .github/workflows 里的 OWNER/dingben 和 COMMIT 换成实际的，或用 --action OWNER/REPO@COMMIT 重建',
  en: 'it is not known which GitHub repository this program came from: replace OWNER/dingben and COMMIT in .github/workflows, or give --action OWNER/REPO@COMMIT',
};

export const PRIVATE: Bilingual = {
  zh: '草稿要保密：请把未公布的报告放在私有仓库或自己的服务器上；公开仓库里每一稿都看得到，删了也在历史里',
  en: 'drafts are confidential: keep what is not published in a private repository or on a server of your own; a public one shows every draft, deleted ones too',
};

export const NEXT: Bilingual = {
  zh: '接下来：npx dingben build；编辑 source/sample/report.md，或在 source/ 下另建自己的报告；README.md 里有全部步骤',
  en: 'next: npx dingben build; edit source/sample/report.md, or begin a report of your own below source/; README.md has every step',
};
