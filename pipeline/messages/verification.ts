/** What `verify` found: what was proven, what was not, and what does not fit. */
import type { Bilingual } from '#model/finding.ts';

type Text = (zh: string, en: string) => Bilingual;
const t: Text = (zh, en) => ({ zh, en });

export const fileMissing = (file: string) => t(`缺少文件 ${file}`, `${file} is missing`);
export const fileUnlisted = (file: string) =>
  t(`${file} 不在任何清单里：是后来放进来的`, `${file} is on no list: it was added later`);
export const fileChanged = (file: string) =>
  t(`${file} 与清单不符：文件被改动或损坏`, `${file} does not fit its digests: it was changed or damaged`);
export const listChanged = (list: string, file: string) =>
  t(
    `${list} 所记的 ${file} 与其他记录不符：${list} 被改动`,
    `${list} is alone in what it says of ${file}: ${list} was changed`,
  );
export const listNamesMissing = (list: string, file: string) =>
  t(`${list} 列有 ${file}，但没有这个文件`, `${list} names ${file}, which is not there`);
export const listRespelled = (list: string) => t(`${list} 的写法被改过`, `${list} is not spelt as it was written`);
export const oneOfTwoChanged = (a: string, b: string) =>
  t(`${a} 与 ${b} 不符：其中之一被改动或损坏`, `${a} and ${b} do not fit: one of the two was changed or damaged`);
export const unreadableList = (file: string) =>
  t(`${file} 无法读取：被改动或损坏`, `${file} cannot be read: changed or damaged`);
export const filesAreListed = (count: number) =>
  t(
    `${count} 个文件齐全，与两份清单（SHA-512、SHA-256）一致`,
    `${count} files are complete and fit both lists (SHA-512, SHA-256)`,
  );

export const recordDiffers = (file: string) =>
  t(`${file} 与文件清单所说的不一致，或写法被改过`, `${file} and the manifest disagree, or it was spelt anew`);
export const recordFits = (edition: string, commit: string) =>
  t(
    `著录与清单一致：${edition}，出自提交 ${commit.slice(0, 12)}`,
    `record and manifest agree: ${edition}, from commit ${commit.slice(0, 12)}`,
  );
export const reservationDiffers = t(
  '随版登记册 editions.json 里没有为本版预留',
  'editions.json inside the edition did not reserve this edition',
);
export const reservedOtherText = t(
  'report.md 不是登记册为本版预留的那份文字',
  'report.md is not the text that the register reserved this edition for',
);
export const reservationFits = (edition: string) =>
  t(
    `登记册的链条完好，${edition} 是为这份文字预留的`,
    `the register's chain is sound, and ${edition} was reserved for this very text`,
  );
export const proofSays = t(
  '生成时三个版本都读回比对过，与源文一致（proof.json）',
  'when it was made, all three editions were read back and equalled the source (proof.json)',
);
export const proofMissing = t('proof.json 没有证明本版与源文一致', 'proof.json does not prove this edition');

export const witnessesSaid = (names: readonly string[]) =>
  t(
    `生成时别的阅读程序也读出同样的 PDF：${names.join('、')}（proof.json）`,
    `when it was made, other readers found the same in the PDF: ${names.join(', ')} (proof.json)`,
  );
export const witnessNotRun = (name: string) =>
  t(
    `生成时没有 ${name}，PDF 未经它复核（proof.json）`,
    `${name} was not there when it was made and did not read the PDF (proof.json)`,
  );
export const claimMade = (file: string, standard: string, by: string) =>
  t(
    `生成时 ${by} 确认 ${file} 符合 ${standard}（manifest.json）`,
    `when it was made, ${by} confirmed that ${file} conforms to ${standard} (manifest.json)`,
  );
export const noClaim = t(
  '生成时没有校验程序确认 PDF/A（如 veraPDF）',
  'no validator (such as veraPDF) confirmed PDF/A when it was made',
);
export const noRegister = t(
  '没有完整的登记册可比：未证明这就是发布的那一版（用 --register 指定 editions.json）',
  'no complete register to compare with: not proven that this is the edition that was released (name one by --register)',
);
export const notCompleted = (edition: string) =>
  t(`登记册里 ${edition} 只有预留，没有完成`, `the register reserved ${edition} and never completed it`);
export const notAsRegistered = (file: string, register: string) =>
  t(`${file} 与登记册 ${register} 所记不符`, `${file} is not what the register ${register} says`);
export const asRegistered = (edition: string, register: string) =>
  t(
    `每个文件都与登记册 ${register} 里的 ${edition} 一致`,
    `every file is as ${edition} stands in the register ${register}`,
  );
export const withdrawn = (date: string, reason: string) =>
  t(`本版已于 ${date} 撤回：${reason}`, `this edition was withdrawn on ${date}: ${reason}`);
export const corrected = (place: string, old: string, now: string, reason: string) =>
  t(
    `更正：${place}，“${old}”应为“${now}”（${reason}）`,
    `corrected: ${place}, “${old}” should be “${now}” (${reason})`,
  );
export const superseded = t('已有后来的版次', 'a later edition supersedes this one');

export const notBagIt = t('bagit.txt 不是 BagIt 1.0 的声明', 'bagit.txt does not declare BagIt 1.0');
export const unknownAlgorithm = (name: string) => t(`不认识的校验算法 ${name}`, `unknown digest algorithm ${name}`);
export const oxumDiffers = (actual: string) =>
  t(
    `bag-info.txt 的 Payload-Oxum 与实际（${actual}）不符`,
    `Payload-Oxum in bag-info.txt is not what lies there (${actual})`,
  );
export const pathEscapes = (path: string) => t(`路径 ${path} 指向包外`, `the path ${path} leads out of the bag`);
export const fetchRefused = t(
  'fetch.txt 要求联网补齐文件：不接受',
  'fetch.txt asks for files from a network: not accepted',
);
export const bagSound = (count: number) =>
  t(
    `移交包符合 BagIt 1.0，${count} 个文件的 SHA-512 与 SM3 校验值一致`,
    `the bag is valid BagIt 1.0; SHA-512 and SM3 of ${count} files fit`,
  );
export const badLine = (file: string, line: number) =>
  t(`${file} 第 ${line} 行不是“校验值　路径”`, `line ${line} of ${file} is no “digest  path”`);
export const namedTwice = (file: string, path: string) => t(`${file} 两次列出 ${path}`, `${file} names ${path} twice`);
export const namesOther = (file: string, path: string) =>
  t(`${file} 列了不该列的 ${path}`, `${file} names ${path}, which is not its to name`);
export const notListed = (file: string, path: string) => t(`${path} 不在 ${file} 里`, `${path} is not in ${file}`);
export const repacked = (file: string) =>
  t(
    `${file} 的字节不是定本写出的：被改动，或用别的程序重新打包（解开后可验证文件夹）`,
    `${file} is not byte for byte what was written: changed, or packed again by another program (unpack it and verify the folder)`,
  );
export const noZip = (file: string) => t(`${file} 不是完好的 zip 包`, `${file} is no sound zip`);
export const noEdition = (name: string) =>
  t(`${name} 里没有正式版本（manifest.json）`, `${name} holds no official edition (manifest.json)`);

export const embeddedEqual = t(
  'PDF 内嵌的源文与 report.md 逐字相同',
  'the source embedded in the PDF is report.md, letter by letter',
);
export const embeddedDiffers = t('PDF 内嵌的源文与 report.md 不同', 'the source embedded in the PDF is not report.md');
export const embeddedMissing = t('PDF 里没有内嵌源文：未证明', 'the PDF has no embedded source: not proven');
export const readable = (format: string) =>
  t(
    `${format} 版本能用独立的阅读程序打开并读出文字`,
    `the ${format} edition opens in a reader of its own and gives its text`,
  );
export const unreadable = (why: Bilingual) => t(`无法打开：${why.zh}`, `cannot be opened: ${why.en}`);
export const sourceReadable = t('源文 report.md 是 UTF-8 纯文本', 'the source report.md is plain UTF-8 text');
export const notEncrypted = t('PDF 未加密；Word 文件不带宏', 'the PDF is not encrypted; the DOCX carries no macros');
export const macros = t('Word 文件带有宏', 'the DOCX carries macros');
export const noVirusScan = t('未做病毒扫描', 'no scan for viruses was made');
export const noSignature = t('没有数字签名：未证明由谁制作', 'there is no signature: not proven who made it');
export const notRebuilt = t(
  '未重建：没有证明所记的提交会得到同样的字节（--rebuild 可做）',
  'not rebuilt: not proven that the recorded commit gives the same bytes (--rebuild does that)',
);
export const rebuilt = (commit: string, count: number) =>
  t(
    `从提交 ${commit.slice(0, 12)} 重建，${count} 个文件逐字节相同`,
    `rebuilt from commit ${commit.slice(0, 12)}: ${count} files are the same, byte by byte`,
  );
export const rebuiltDiffers = (file: string) => t(`重建的 ${file} 字节不同`, `${file} built again has other bytes`);
export const rebuildFailed = (why: string) => t(`无法重建：${why}`, `cannot be rebuilt: ${why}`);

export const PROPERTY_NAMES = {
  authentic: t('真实性', 'authenticity'),
  whole: t('完整性', 'integrity'),
  usable: t('可用性', 'usability'),
  safe: t('安全性', 'safety'),
} as const;
export const STATE_NAMES = {
  proven: t('已证明', 'proven'),
  refuted: t('不符', 'refuted'),
  unproven: t('未证明', 'not proven'),
  noted: t('注意', 'note'),
} as const;
export const REPORT_TITLE = t('四性检测报告', 'Four-property check');
export const REPORT_HEAD = [t('性质', 'property'), t('结论', 'result'), t('依据', 'evidence')] as const;
export const VERDICTS = {
  good: t('未发现不符。未证明的各项见上。', 'Nothing was found that does not fit. What was not proven stands above.'),
  bad: t('有不符之处：不可作为正式版本使用。', 'Something does not fit: do not use it as the official edition.'),
} as const;
export const nothingThere = (path: string) => t(`找不到 ${path}`, `no such file or folder: ${path}`);
export const fileFits = (file: string) => t(`${file} 与它所在版本的清单一致`, `${file} fits the lists of its edition`);
export const fileRegistered = (edition: string, file: string) =>
  t(`登记册里 ${edition} 的 ${file} 就是这个文件`, `the register has this very file as ${file} of ${edition}`);
export const fileUnknown = t(
  '旁边没有 manifest.json，登记册里也没有这个文件：无法验证',
  'there is no manifest.json beside it, and no register knows this file: it cannot be verified',
);
export const noKey = (file: string) =>
  t(
    `${file} 不是没有口令的 minisign 私钥（用 minisign -G -W 生成）`,
    `${file} is no secret key of minisign without a password (minisign -G -W makes one)`,
  );
export const signatureUnchecked = (file: string) =>
  t(
    `有签名 ${file}，未指定公钥（--public-key），没有核对`,
    `there is a signature ${file}; no --public-key was named, so it was not checked`,
  );
export const signatureHolds = t(
  '签名有效：校验值清单由该公钥的持有者签署',
  'the signature holds: the holder of this key signed the checksums',
);
export const signatureFails = (file: string) =>
  t(`签名 ${file} 与该公钥或校验值清单不符`, `the signature ${file} does not fit this key or these checksums`);
