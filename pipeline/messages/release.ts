/** What a release says: why it may not be made, what it did, what to do next. */
import type { Bilingual } from '#model/finding.ts';
import type { Difference, Witness } from '#model/proof.ts';
import { positionText } from './verify.ts';

const list = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} …(${names.length})` : names.join(', ');

export const noCommit: Bilingual = {
  zh: '报告不在 git 库中，或从未提交：定本必须出自一次提交。请先提交',
  en: 'the report is in no git repository, or was never committed: an official edition comes from a commit. Commit it first',
};

export const dirtyTree = (paths: readonly string[]): Bilingual => ({
  zh: `有未提交的改动：${list(paths)}。请先提交或撤销`,
  en: `there are uncommitted changes: ${list(paths)}. Commit or undo them first`,
});

export const stageDiffers = (asked: string, own: string): Bilingual => ({
  zh: `要求的稿次是 ${asked}，报告卷首写的是 ${own}：请改卷首的 stage，或去掉 --stage`,
  en: `asked for stage ${asked}, the front matter says ${own}: change its stage, or leave out --stage`,
});

export const sampleRefused: Bilingual = {
  zh: '样例（sample: true）不能成为正式版本',
  en: 'a sample (sample: true) can never be an official edition',
};

export const notApproved: Bilingual = {
  zh: '公布稿要写明批准：请在卷首写 approval（body 批准机关、resolution 决议名称、date 日期）',
  en: 'a published edition names its approval: write approval (body, resolution, date) into the front matter',
};

export const frontMatterMissing = (key: string): Bilingual => ({
  zh: `卷首缺少 ${key}：正式版本必须有`,
  en: `the front matter has no ${key}: an official edition needs it`,
});

export const findingsLeft = (errors: number): Bilingual => ({
  zh: `还有 ${errors} 处必须改的问题：用 dingben check 查看`,
  en: `${errors} findings of severity error are left: see dingben check`,
});

export const lockNotAccepted = (file: string): Bilingual => ({
  zh: `数据未确认：送审稿起，每处数据都要与 figures.lock.json 一致。核对无误后运行 npx dingben figures ${file} --accept 并提交`,
  en: `the figures are not acknowledged: from submission on each must be as figures.lock.json says. When they are right, run npx dingben figures ${file} --accept and commit`,
});

export const waiversWithoutReason = (count: number): Bilingual => ({
  zh: `${count} 处豁免没有写理由：正式版本里的每条豁免都要有理由`,
  en: `${count} waivers give no reason: an official edition needs one for each`,
});

export const readerMissing = (name: string): Bilingual => ({
  zh: `找不到 ${name}：正式版本的 PDF 须由两个别的阅读程序复核。请安装（Debian：poppler-utils；或用环境变量 ${name.toUpperCase()} 指明），或加 --without ${name} 表示同意（记入登记册和 proof.json）`,
  en: `${name} is not here: two readers of other makers check the PDF of an official edition. Install it (Debian: poppler-utils; or name it in $${name.toUpperCase()}), or agree with --without ${name} (kept in the register and in proof.json)`,
});

export const witnessLine = ({ reader, state, compared }: Witness): Bilingual => {
  const name = reader.version === null ? reader.name : `${reader.name} ${reader.version}`;
  const { text, drawn } = compared;
  if (state === 'not-run') {
    return {
      zh: `PDF 未经 ${name} 复核：没有这个程序，已同意不用`,
      en: `the PDF was not read by ${name}: it is not here, as agreed`,
    };
  }
  if (state === 'differs') {
    return { zh: `${name} 读出的 PDF 与稿件不一致`, en: `${name} does not find the source in the PDF` };
  }
  return {
    zh: `${name} 读出的 PDF 与稿件一致（${text === null ? '' : `按阅读顺序 ${text} 字，`}按版面 ${drawn} 字）`,
    en: `${name} finds the source in the PDF (${text === null ? '' : `${text} characters in reading order, `}${drawn} as drawn)`,
  };
};

export const witnessDiffers = (name: string, { expected, found, before, position }: Difference): Bilingual => {
  const where = positionText(position);
  return {
    zh: `${name}（${where.zh}）：“${before}”之后应为“${expected}”，实为“${found}”`,
    en: `${name} (${where.en}): behind “${before}” expected “${expected}”, found “${found}”`,
  };
};

export const witnessesDisagree: Bilingual = {
  zh: '别的阅读程序读出的 PDF 不一样，未写出正式版本',
  en: 'another reader finds something else in the PDF; no official edition was made',
};

export const judgeFailed = (name: string, reason: string): Bilingual => ({
  zh: `${name} 没有给出结论（${reason}），未写出正式版本：请修复或移走它`,
  en: `${name} gave no verdict (${reason}); no official edition was made: mend it, or take it away`,
});

export const judgesChanged = (edition: string, names: readonly string[]): Bilingual => ({
  zh: `${edition} 的文件不在这里，而当时复核它的程序现在不同或没有了：${names.join('、')}。不能逐字节重新生成，请从移交包或存储库取回`,
  en: `the files of ${edition} are not here, and programs that judged it then are others now, or gone: ${names.join(', ')}. It cannot be made again byte for byte: take it from its bag or from the store`,
});

export const claimConfirmed = (format: string, standard: string, tool: string): Bilingual => ({
  zh: `${tool} 确认 ${format} 符合 ${standard}`,
  en: `${tool} confirms that the ${format} conforms to ${standard}`,
});

export const claimRefuted = (format: string, standard: string, tool: string, problem: string): Bilingual => ({
  zh: `${tool} 认为 ${format} 不符合 ${standard}：${problem}。未写出正式版本`,
  en: `${tool} says that the ${format} does not conform to ${standard}: ${problem}. No official edition was made`,
});

export const noValidator = (names: readonly string[]): Bilingual => ({
  zh: `没有 ${names.join('、')}：清单不写由它们确认的符合性`,
  en: `not here: ${names.join(', ')}; the manifest claims no conformance that they would confirm`,
});

export const fontsSubstituted = (names: readonly string[]): Bilingual => ({
  zh: `版面要求的字体由 ${list(names)} 代替：请在 templates/settings.yml 里写自己的字体，或加 --accept-substitutes 表示同意（记入登记册）`,
  en: `the look's fonts are replaced by ${list(names)}: name your own in templates/settings.yml, or agree with --accept-substitutes (kept in the register)`,
});

export const unusable: Bilingual = {
  zh: '未写出正式版本：报告本身还不能用，见上',
  en: 'no official edition was made: the report itself cannot be used, see above',
};

export const refused: Bilingual = { zh: '未写出正式版本：', en: 'no official edition was made:' };

export const resuming = (edition: string): Bilingual => ({
  zh: `${edition} 已预留，上次没有做完，现在继续`,
  en: `${edition} was reserved and not completed: going on with it`,
});

export const releasedTo = (edition: string, folder: string): Bilingual => ({
  zh: `正式版本 ${edition} 已写入 ${folder}`,
  en: `official edition ${edition} written to ${folder}`,
});

export const alreadyReleased = (edition: string, folder: string): Bilingual => ({
  zh: `同样的内容已作为 ${edition} 发布，没有新的版次；文件在 ${folder}`,
  en: `the same inputs are released as ${edition} already; there is no new number; the files are in ${folder}`,
});

export const folderDiffers = (folder: string, path: string): Bilingual => ({
  zh: `${folder} 已存在，其中 ${path} 与本次生成的不同，未改动：请用 dingben verify 检查，或移走它再试`,
  en: `${folder} exists and its ${path} differs from what was made now; nothing was touched: look at it with dingben verify, or move it away`,
});

export const remadeDiffers = (edition: string): Bilingual => ({
  zh: `重新生成的 ${edition} 与登记册所记不同，未写出：程序或环境与当时不一样（登记册 judges 记有当时的阅读与校验程序）`,
  en: `${edition} made again differs from what the register says; nothing was written: the program or its surroundings are others than then (judges in the register names the readers and validators of then)`,
});

export const commitNext = (register: string, tag: string, commit: string): Bilingual => ({
  zh: `接下来：提交登记册并打标签\n  git add ${register} && git commit -m "${tag}"\n  git tag ${tag} ${commit}`,
  en: `next: commit the register and set the tag\n  git add ${register} && git commit -m "${tag}"\n  git tag ${tag} ${commit}`,
});

export const attachmentMissing = (key: string, path: string): Bilingual => ({
  zh: `archive.yml 的 ${key} 指向 ${path}，但没有这个文件（须在报告所在文件夹内）`,
  en: `${key} in archive.yml names ${path}, which is not there (it must lie in the report's own folder)`,
});

export const registerSpoilt = (file: string): Bilingual => ({
  zh: `登记册 ${file} 有问题，不能发布：用 dingben check 查看`,
  en: `the register ${file} is not sound, nothing can be released: see dingben check`,
});

export const storeSpoilt = (folder: string, path: string, fault: string): Bilingual => ({
  zh: `存储库里的 ${folder} 不合 OCFL 1.1（${path}：${fault}），未存入：请先修复`,
  en: `${folder} in the store is no sound OCFL 1.1 object (${path}: ${fault}); nothing was added: mend it first`,
});
