/** What --help says. */
import type { Bilingual } from '#model/finding.ts';

export const PROGRAM: Bilingual = {
  zh: '定本：检查报告的数据与结构，渲染 PDF、Word、网页三个版本，并证明三者与源文一致',
  en: 'Checks a report, renders its PDF, DOCX and HTML editions, and proves that they say what the source says',
};
export const LANG: Bilingual = { zh: '提示所用语言', en: 'language of messages' };
export const HELP: Bilingual = { zh: '显示帮助', en: 'show help' };
export const HELP_COMMAND: Bilingual = { zh: '显示某个命令的帮助', en: 'show the help of a command' };
export const SEE_HELP: Bilingual = { zh: '（加 --help 看用法）', en: '(add --help for usage)' };
export const BUILD: Bilingual = {
  zh: '检查、渲染、核对，写入 DIR/<id>/；退出码 0 正常，1 有必须改的问题或核对不一致，2 用法或输入有误',
  en: 'check, render and prove, into DIR/<id>/; exit code 0 good, 1 errors or a failed proof, 2 wrong usage or input',
};
export const CHECK: Bilingual = {
  zh: '只检查，结果写到标准输出；退出码同 build',
  en: 'only check, results on standard output; exit codes as for build',
};
export const IMPORT: Bilingual = {
  zh: '把抓取的文本、网页或 Word 文件变成 DIR/report.md，丢弃和改动全部记在 DIR/import.json',
  en: 'turn a text, web page or Word file into DIR/report.md; all that was dropped or changed is listed in DIR/import.json',
};
export const FILES: Bilingual = {
  zh: '报告文件；不写则为 source/*/report.md',
  en: 'report files; all of source/*/report.md when none is named',
};
export const OUTPUT: Bilingual = { zh: '输出文件夹', en: 'output folder' };
export const ONLY: Bilingual = { zh: '只做这些版本，如 pdf,html', en: 'only these editions, such as pdf,html' };
export const FOR_EDITING: Bilingual = {
  zh: '另写 <id>-editing.docx 供修改：一打开就记录修订，不设密码',
  en: 'also write <id>-editing.docx to edit in: changes are tracked from the first key press, without a password',
};
export const FORMAT: Bilingual = { zh: '输出格式', en: 'output format' };
export const IMPORT_FILE: Bilingual = { zh: '.txt、.html 或 .docx 文件', en: 'a .txt, .html or .docx file' };
export const IMPORT_OUTPUT: Bilingual = {
  zh: '写到哪个文件夹；配合 --onto 时为两份意见清单的去处，不写则放在第一份来稿旁边',
  en: 'folder to write into; with --onto where the two papers go, beside the first returned file when left out',
};
export const FIGURES: Bilingual = {
  zh: '列出报告里的每一处数据：数值、单位、指标、位置',
  en: 'list every figure of a report: value, unit, indicator, place',
};
export const FIGURES_FILE: Bilingual = { zh: '报告文件，- 为标准输入', en: 'the report, - for standard input' };
export const FIGURES_FORMAT: Bilingual = {
  zh: '输出格式；xlsx 为数据核校表（须加 -o），markdown 只用于 --diff',
  en: 'output format; xlsx is the check sheet (needs -o), markdown is for --diff',
};
export const DIFF: Bilingual = {
  zh: '与 figures.lock.json 或 git 版本 REF 比，只列变动的数据；有无变动退出码都是 0',
  en: 'what changed against figures.lock.json or git revision REF; exits with 0 whether or not anything changed',
};
export const ACCEPT: Bilingual = {
  zh: '确认现有数据，写入报告旁的 figures.lock.json（升级后识别有变也用它重新确认）',
  en: 'acknowledge the figures in figures.lock.json beside the report (also after an upgrade that reads them anew)',
};
export const MERGE: Bilingual = {
  zh: '把填好的数据核校表并入报告旁的 figures.sources.yml',
  en: 'take the answers of a filled-in check sheet into figures.sources.yml beside the report',
};
export const FIGURES_OUTPUT: Bilingual = { zh: '写入文件，不写标准输出', en: 'write to a file, not standard output' };
export const ALL_NUMERALS: Bilingual = {
  zh: '也列出不是数据的数字（名称、成语、概数），并说明是什么',
  en: 'also numerals that are no figures (names, idioms, indefinites), with their kind',
};
export const LINES: Bilingual = {
  zh: '输入每行一段文字，输出每行一个 JSON',
  en: 'one text per input line, one JSON line each',
};
export const FIX: Bilingual = {
  zh: '改正可以放心改的（safe）；--fix=suggested 连很可能对的也改',
  en: 'mend what is safe to mend; --fix=suggested also what is likely right',
};
export const DRY_RUN: Bilingual = { zh: '只显示会改什么，不写入', en: 'only show the change, write nothing' };
export const MAX_WARNINGS: Bilingual = {
  zh: '疑似多于 N 处时退出码为 1',
  en: 'exit with 1 when there are more warnings than N',
};
export const RELEASE: Bilingual = {
  zh: '生成一个有版次号的正式版本（DIR/<id>-e01）和移交包，并登记；不具备条件时说明全部原因，退出码 1',
  en: 'make an official edition with a number (DIR/<id>-e01), its bag, and its entry in the register; exit code 1 with every reason when refused',
};
export const RELEASE_FILE: Bilingual = { zh: '报告文件', en: 'the report' };
export const RELEASE_STAGE: Bilingual = {
  zh: '确认稿次：与报告卷首的 stage 不同就拒绝',
  en: 'the stage that you expect: refused when the front matter says another',
};
export const RELEASE_DRY_RUN: Bilingual = {
  zh: '不写任何文件，把计划（JSON）写到标准输出',
  en: 'write nothing; the plan as JSON on standard output',
};
export const ACCEPT_SUBSTITUTES: Bilingual = {
  zh: '同意用代替字体（记入登记册）',
  en: 'agree to stand-in fonts (kept in the register)',
};
export const BAG: Bilingual = { zh: '移交包（BagIt）的形式', en: 'form of the BagIt bag for hand-over' };
export const STORE: Bilingual = { zh: '同时存入这个 OCFL 存储库', en: 'also keep the edition in this OCFL store' };
export const ACCEPT_CHANGES: Bilingual = {
  zh: '把 Word 文件里的修订当作已接受；不写则遇到修订即停止',
  en: 'take the tracked changes of a Word file as accepted; without it they stop the import',
};
export const VERIFY: Bilingual = {
  zh: '验证一个正式版本、其中一个文件或移交包：说明证明了什么、没有证明什么；不联网；有不符时退出码 1',
  en: 'verify an official edition, one file of it, or its bag: what is proven and what is not; needs no network; exit code 1 when something does not fit',
};
export const VERIFY_TARGET: Bilingual = { zh: '版本文件夹、文件或移交包', en: 'folder, file or bag' };
export const VERIFY_REGISTER: Bilingual = {
  zh: '完整的登记册；不写则为 source/<id>/editions.json',
  en: 'the complete register; source/<id>/editions.json when none is named',
};
export const REBUILD: Bilingual = {
  zh: '从所记的提交重新生成并逐字节比较（需要 git）',
  en: 'build the recorded commit again and compare every byte (needs git)',
};
export const PROPERTY_REPORT: Bilingual = {
  zh: '写成四性检测报告（真实性、完整性、可用性、安全性）',
  en: 'as the four-property report (authenticity, integrity, usability, safety)',
};
export const REDLINE: Bilingual = {
  zh: '比较两稿：带修订的 Word（花脸稿）、对照网页和 changes.json',
  en: 'compare two editions: a Word file with tracked changes, a page that compares, and changes.json',
};
export const REDLINE_SIDE: Bilingual = {
  zh: 'Markdown 文件、版本:文件、git 版本，或 dist 中的版本编号',
  en: 'a Markdown file, REVISION:FILE, a git revision, or an edition in dist',
};
export const REDLINE_OUTPUT: Bilingual = { zh: '写到哪个文件', en: 'file to write' };
export const REGISTER: Bilingual = {
  zh: '列出报告的登记册；或登记一次撤回、一处更正（只追加，原记录不动）',
  en: 'list the register of a report; or enter a withdrawal or a correction (only ever added)',
};
export const WITHDRAW: Bilingual = { zh: '撤回这一版，须有 --reason', en: 'withdraw this edition; --reason is needed' };
export const CORRECT: Bilingual = {
  zh: '更正这一版的一处：须有 --place --old --new --reason',
  en: 'correct one place of this edition: --place --old --new --reason are needed',
};
export const CORRECTED_BY: Bilingual = { zh: '改正了此处的版次', en: 'the edition that has it right' };
export const CORRECT_PLACE: Bilingual = { zh: '更正的位置', en: 'where it stands' };
export const CORRECT_OLD: Bilingual = { zh: '原文', en: 'what was printed' };
export const CORRECT_NEW: Bilingual = { zh: '应为', en: 'what it should be' };
export const REASON: Bilingual = { zh: '理由', en: 'why' };
export const SIGN: Bilingual = {
  zh: '用这个 minisign 私钥签署校验值清单，签名放在版本文件夹旁边',
  en: 'sign the checksums with this secret key of minisign; the signature lies beside the folder',
};
export const WITHOUT: Bilingual = {
  zh: '没有这个阅读程序时也同意发布（记入登记册和 proof.json）',
  en: 'agree to release without this reader where it is not here (kept in the register and in proof.json)',
};
export const PUBLIC_KEY: Bilingual = {
  zh: '核对签名用的 minisign 公钥（RW…）或公钥文件',
  en: 'public key of minisign (RW…) or its file, to check the signature with',
};
