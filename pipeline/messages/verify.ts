/** What the proof says: broken files, differences, text that is not seen. */
import type { Format } from '#model/edition.ts';
import type { Bilingual } from '#model/finding.ts';
import type { Position, UnseenReason } from '#model/outline.ts';
import type { EditionProof, PromiseName } from '#model/proof.ts';

export function pdfHeader(): Bilingual {
  return { zh: '文件开头不是 %PDF-，不是 PDF 文件', en: 'the file does not begin with %PDF-: it is no PDF' };
}

export function pdfXref(at: number): Bilingual {
  return {
    zh: `PDF 的交叉引用表在字节 ${at} 处无法读取：文件不完整或已损坏`,
    en: `the PDF's cross-reference table cannot be read at byte ${at}: the file is cut off or damaged`,
  };
}

export function pdfObject(number: number): Bilingual {
  return {
    zh: `PDF 的对象 ${number} 不在交叉引用表所指的位置，或其长度有误`,
    en: `PDF object ${number} does not stand where the cross-reference table points, or its length is wrong`,
  };
}

export function pdfDamaged(what: string, at: number): Bilingual {
  return { zh: `PDF 语法错误（字节 ${at}）：${what}`, en: `PDF syntax error at byte ${at}: ${what}` };
}

export function pdfFilter(filter: string): Bilingual {
  return { zh: `PDF 中有未知的压缩方式 ${filter}`, en: `the PDF uses an unknown filter: ${filter}` };
}

export function pdfInflate(): Bilingual {
  return { zh: 'PDF 中的压缩数据已损坏', en: 'compressed data in the PDF is damaged' };
}

export function pdfTooLarge(): Bilingual {
  return { zh: 'PDF 中的数据流解压后超过 256 MB', en: 'a stream of the PDF grows beyond 256 MB when inflated' };
}

export function pdfEncrypted(): Bilingual {
  return { zh: 'PDF 已加密，无法核对', en: 'the PDF is encrypted: it cannot be compared' };
}

export function pdfPages(): Bilingual {
  return { zh: 'PDF 的页面树已损坏', en: 'the page tree of the PDF is damaged' };
}

export function pdfStructure(): Bilingual {
  return { zh: 'PDF 的结构树有环或过深', en: 'the structure tree of the PDF loops or is too deep' };
}

export function htmlNotUtf8(): Bilingual {
  return { zh: 'HTML 文件不是 UTF-8 编码', en: 'the HTML file is not UTF-8' };
}

export function docxZip(reason: string): Bilingual {
  return { zh: `DOCX 文件不完整或已损坏（${reason}）`, en: `the DOCX is cut off or damaged (${reason})` };
}

export function docxPart(name: string): Bilingual {
  return { zh: `DOCX 中的部件 ${name} 缺失或过大`, en: `part ${name} of the DOCX is missing or too large` };
}

export function docxXml(part: string, reason: string): Bilingual {
  return { zh: `DOCX 部件 ${part} 的 XML 有误：${reason}`, en: `part ${part} of the DOCX is no sound XML: ${reason}` };
}

export function docxNoBody(): Bilingual {
  return { zh: 'DOCX 没有正文（w:body）', en: 'the DOCX has no body (w:body)' };
}

export function readingFailed(reason: string): Bilingual {
  return { zh: `文件无法读回：${reason}`, en: `the file cannot be read back: ${reason}` };
}

const FORMATS: Readonly<Record<Format, string>> = { pdf: 'PDF', docx: 'DOCX', html: 'HTML' };

const PROMISES: Readonly<Record<PromiseName, Bilingual>> = {
  'figures-survive': { zh: '数字', en: 'figures' },
  'text-agrees': { zh: '文字', en: 'text' },
  'headings-agree': { zh: '标题', en: 'headings' },
  'tables-agree': { zh: '表格', en: 'tables' },
  'notes-agree': { zh: '注释', en: 'notes' },
  'links-agree': { zh: '链接', en: 'links' },
  'alt-texts-agree': { zh: '图片替代文字', en: 'alternative texts' },
  'charts-agree': { zh: '图表', en: 'charts' },
  'anchors-agree': { zh: '锚点', en: 'anchors' },
  'contents-agree': { zh: '目录', en: 'contents' },
  'bookmarks-agree': { zh: '书签', en: 'bookmarks' },
  'title-agrees': { zh: '文件标题与语言', en: 'title and language of the file' },
  'furniture-agrees': { zh: '页眉页脚', en: 'running heads and page numbers' },
  'values-agree': { zh: '供机器读取的数值', en: 'values for machines' },
  'source-embedded': { zh: '内嵌的源稿', en: 'embedded source' },
  'seen-as-read': { zh: '所见与所读', en: 'what is seen and what is read' },
};

const REASONS: Readonly<Record<UnseenReason, Bilingual>> = {
  sameColour: { zh: '与底色同色', en: 'in the colour of its ground' },
  tooSmall: { zh: '小得看不见', en: 'too small to be seen' },
  offPage: { zh: '在页面之外', en: 'beyond the edge of the page' },
  notDisplayed: { zh: '不显示', en: 'not displayed' },
  transparent: { zh: '透明', en: 'transparent' },
  covered: { zh: '被遮盖', en: 'covered' },
  clipped: { zh: '被裁切', en: 'clipped' },
  noGlyph: { zh: '字体中没有字形', en: 'without a glyph' },
  untagged: { zh: '看得见，但不在阅读顺序中', en: 'seen, but not in the reading order' },
  outOfOrder: { zh: '所在位置与阅读顺序不符', en: 'out of the reading order' },
  actualTextDiffers: { zh: '字形与其替代文字不符', en: 'drawn otherwise than its ActualText says' },
  annotation: { zh: '批注', en: 'an annotation' },
  trackedChange: { zh: '修订标记', en: 'a tracked change' },
  struck: { zh: '被划线删去', en: 'struck through' },
  foreign: { zh: '版本中不应有的内容', en: 'nothing that an edition is written with' },
};

export function positionText(position: Position | null): Bilingual {
  switch (position?.kind) {
    case 'page':
      return { zh: `第 ${position.page} 页`, en: `page ${position.page}` };
    case 'paragraph':
      return {
        zh: `${position.part === 'notes' ? '脚注' : '正文'}第 ${position.paragraph} 段`,
        en: `${position.part === 'notes' ? 'footnote' : 'body'} paragraph ${position.paragraph}`,
      };
    case 'part':
      return { zh: `部件 ${position.name}`, en: `part ${position.name}` };
    case 'element':
      return { zh: `#${position.id}`, en: `#${position.id}` };
    default:
      return { zh: '位置不明', en: 'place unknown' };
  }
}

export function unreadableEdition(format: Format, failure: Bilingual): Bilingual {
  return {
    zh: `${FORMATS[format]} 版本无法核对：${failure.zh}。请重新生成。`,
    en: `the ${FORMATS[format]} edition cannot be proven: ${failure.en}. Build it again.`,
  };
}

interface Told {
  readonly expected: string;
  readonly found: string;
  readonly before: string;
  readonly position: Position | null;
}

export function difference(
  format: Format,
  promise: PromiseName,
  { expected, found, before, position }: Told,
): Bilingual {
  const where = positionText(position);
  const name = PROMISES[promise];
  const behind = before ? { zh: `“${before}”之后`, en: `behind “${before}” ` } : { zh: '', en: '' };
  return {
    zh: `${FORMATS[format]} 版本的${name.zh}与稿件不一致（${where.zh}）：${behind.zh}应为“${expected}”，实为“${found}”。此版本不可使用。`,
    en: `${name.en} of the ${FORMATS[format]} edition differ from the source (${where.en}): ${behind.en}expected “${expected}”, found “${found}”. Do not use this edition.`,
  };
}

export function unseen(format: Format, reason: UnseenReason, { found, position }: Told): Bilingual {
  const where = positionText(position);
  return {
    zh: `${FORMATS[format]} 版本中有人与机器所见不同的文字（${where.zh}）：“${found}”${REASONS[reason].zh}。此版本不可使用。`,
    en: `the ${FORMATS[format]} edition holds text that people and machines do not read alike (${where.en}): “${found}” is ${REASONS[reason].en}. Do not use this edition.`,
  };
}

export function moreDifferences(format: Format, promise: PromiseName, count: number): Bilingual {
  const name = PROMISES[promise];
  return {
    zh: `${FORMATS[format]} 版本的${name.zh}另有至少 ${count} 处不一致。`,
    en: `${name.en} of the ${FORMATS[format]} edition differ at ${count} more places at least.`,
  };
}

/** One line per edition, for people. */
export function proofLine(proof: EditionProof): Bilingual {
  const name = FORMATS[proof.format];
  const counts = {
    zh: `${proof.characters} 字、${proof.figures} 个数字`,
    en: `${proof.characters} characters, ${proof.figures} numbers`,
  };
  if (proof.failure) return unreadableEdition(proof.format, proof.failure);
  if (proof.equal) {
    return { zh: `${name} 与稿件一致（${counts.zh}）`, en: `${name} agrees with the source (${counts.en})` };
  }
  const broken = proof.promises
    .filter(({ differences }) => differences.length > 0)
    .map(({ promise }) => PROMISES[promise]);
  return {
    zh: `${name} 与稿件不一致：${broken.map(({ zh }) => zh).join('、')}`,
    en: `${name} differs from the source: ${broken.map(({ en }) => en).join(', ')}`,
  };
}
