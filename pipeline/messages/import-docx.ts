/** What importing a DOCX says when it cannot go on. */
import type { Bilingual } from '#model/finding.ts';

export const oldOfficeFile = (): Bilingual => ({
  zh: '这是旧式的 .doc 或 .wps 文件，或加了密码。请用 Word 或 WPS 打开，另存为没有密码的 .docx 后再导入',
  en: 'this is an old .doc or .wps file, or one with a password; open it in Word or WPS, save it as .docx without a password and import that',
});

export const notADocx = (): Bilingual => ({
  zh: '这不是 .docx 文件。请用 Word 或 WPS 另存为 .docx 后再导入',
  en: 'this is no .docx file; save it as .docx with Word or WPS and import that',
});

export const oddPartName = (name: string): Bilingual => ({
  zh: `文件包内有指向包外的路径“${name}”，不予打开。请用 Word 或 WPS 重新另存`,
  en: `the package holds a path that leads out of it ("${name}") and is not opened; save it anew with Word or WPS`,
});

export const packageTooLarge = (megabytes: number): Bilingual => ({
  zh: `文件解压后过大（其中一部分${megabytes}MB），可能是压缩炸弹，不予打开`,
  en: `the file unpacks to too much (one part of ${megabytes} MB), perhaps a zip bomb; it is not opened`,
});

export const noDocumentPart = (): Bilingual => ({
  zh: '文件包里没有正文（word/document.xml），这不是 Word 文档',
  en: 'the package holds no word/document.xml; this is no Word document',
});

export const brokenPackage = (detail: string): Bilingual => ({
  zh: `文件已损坏，无法打开（${detail}）。请用 Word 或 WPS 修复后另存`,
  en: `the file is damaged and cannot be opened (${detail}); repair and save it with Word or WPS`,
});

export const brokenXml = (part: string, detail: string): Bilingual => ({
  zh: `${part} 不是有效的XML（${detail}）。请用 Word 或 WPS 修复后另存`,
  en: `${part} is no valid XML (${detail}); repair and save it with Word or WPS`,
});

export const documentType = (part: string): Bilingual => ({
  zh: `${part} 带有文档类型声明（可能引用外部文件），不予打开。Word 和 WPS 不会写出这样的文件`,
  en: `${part} holds a document type declaration (which can refer to outside files) and is not opened; Word and WPS never write one`,
});

export const trackedChanges = (count: number, authors: readonly string[]): Bilingual => ({
  zh: `文件里还有${count}处未处理的修订${authors.length ? `（${authors.join('、')}）` : ''}。请先在 Word 里接受或拒绝，或用 --accept-changes 按“全部接受”导入`,
  en: `the file holds ${count} tracked changes${authors.length ? ` (${authors.join(', ')})` : ''}; accept or reject them in Word first, or import with --accept-changes`,
});
