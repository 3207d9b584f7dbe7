/** Further damages of a finished DOCX: styles, fields, notes, headers, what Word shows without a `w:t`. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Damage, exchange, splice } from './damage.ts';
import type { Dice } from './dice.ts';
import { TEXT_SWAPS } from './text-swaps.ts';

type Replace = (name: string, pattern: RegExp, by: (found: RegExpExecArray, dice: Dice) => string) => Damage;

const BODY = 'word/document.xml';
const NOTES = 'word/footnotes.xml';
const STYLES = 'word/styles.xml';
const CORE = 'docProps/core.xml';
const CELL = /<w:tc>(?:(?!<\/w:tc>).)*<w:t[ >](?:(?!<\/w:tc>).)*<\/w:tc>/gsu;
const RUN = /<w:r>(?:(?!<\/w:r>).)*<w:t[ >](?:(?!<\/w:r>).)*<\/w:r>/gsu;
const TEXT_END = /(?<=<\/w:r>)(?=<\/w:p>)/gu;

const textOf = (xml: string): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/gu)].map(([, text]) => text).join('');

export function furtherDamagesOfDocx(bytes: Uint8Array): Readonly<Record<string, Damage>> {
  const parts = unzipSync(bytes);
  const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const write = (name: string, text: string, what: string): ReturnType<Damage> => ({
    bytes: zipSync({ ...parts, [name]: strToU8(text) }, { level: 1 }),
    what: `${name}: ${what}`,
  });
  const chart = Object.keys(parts).find((name) => name.endsWith('.svg') && read(name).includes('<text')) ?? '';
  const replace: Replace = (name, pattern, by) => (dice) => {
    const text = read(name);
    // the contents are Word's to bring up to date: what is taken from the text stands behind them
    const after = name === BODY && pattern.source.includes('w:r>') ? text.lastIndexOf('</w:sdt>') : 0;
    const found = dice.pick([...text.matchAll(pattern)].filter(({ index }) => index >= after));
    const other = by(found, dice);
    const what = `${found.index}: ${found[0].slice(0, 60)} → ${other.slice(0, 120)}`;
    return write(name, splice(text, found.index, found.index + found[0].length, other), what);
  };
  const inWords = Object.entries(TEXT_SWAPS).map(([kind, { pattern, by }]): [string, Damage] => [
    kind,
    (dice) => {
      const text = read(BODY);
      const places = [...text.matchAll(/(<w:t(?: [^>]*)?>)([^<]+)/gu)]
        .filter(({ index }) => index > text.lastIndexOf('</w:sdt>'))
        .flatMap(({ index, 1: tag = '', 2: words = '' }) =>
          [...words.matchAll(pattern)].map((found) => ({ at: index + tag.length + found.index, found: found[0] })),
        );
      const { at, found } = dice.pick(places);
      const other = by(found, dice);
      return write(BODY, splice(text, at, at + found.length, other), `${at}: ${found} → ${other}`);
    },
  ]);
  const cellsSwapped: Damage = (dice) => {
    const text = read(BODY);
    const cells = [...text.matchAll(CELL)];
    const first = dice.pick(cells);
    const second = dice.pick(cells.filter((each) => textOf(each[0]) !== textOf(first[0])));
    return write(BODY, exchange(text, first, second), `${textOf(first[0])} ⇄ ${textOf(second[0])}`);
  };
  return {
    ...Object.fromEntries(inWords),
    'cells swapped': cellsSwapped,
    ...byProperties(replace),
    ...byStyles(replace),
    ...ofFields(replace),
    ...shownOtherwise(replace),
    ...besideTheText(replace, chart),
  };
}

function byProperties(replace: Replace): Record<string, Damage> {
  const run = (properties: string): Damage =>
    replace(BODY, RUN, ([found]) =>
      /<w:rPr>/u.test(found)
        ? found.replace(/(?=<\/w:rPr>)/u, properties)
        : found.replace('<w:r>', `<w:r><w:rPr>${properties}</w:rPr>`),
    );
  // a line without text hides nothing
  const paragraph = (properties: string): Damage =>
    replace(BODY, /(?<=<w:p(?: [^>]*)?>)<w:pPr>(?=(?:(?!<\/w:p>).)*<w:t[ >])/gsu, ([found]) => found + properties);
  const row = (properties: string): Damage =>
    replace(
      BODY,
      /<w:tr>(?:<w:trPr>(?:(?!<\/w:trPr>).)*<\/w:trPr>)?/gsu,
      ([found]) => `<w:tr><w:trPr>${properties}</w:trPr>${found.replace(/^<w:tr>(?:<w:trPr>.*<\/w:trPr>)?/su, '')}`,
    );
  return {
    'run without width': run('<w:w w:val="1"/>'),
    'run pressed together': run('<w:spacing w:val="-400"/>'),
    'run struck': run('<w:strike/>'),
    'run struck twice': run('<w:dstrike/>'),
    'run without a fill': run('<w14:textFill><w14:noFill/></w14:textFill>'),
    "run in the colour of the theme's paper": run('<w:color w:val="auto" w:themeColor="background1"/>'),
    'run lifted off the page': run('<w:position w:val="20000"/>'),
    'line without height': paragraph('<w:spacing w:line="1" w:lineRule="exact"/>'),
    'paragraph pushed off the page': paragraph('<w:ind w:left="32000"/>'),
    'row without height': row('<w:trHeight w:hRule="exact" w:val="1"/>'),
    'row hidden': row('<w:hidden/>'),
    'list numbered by Word': replace('word/numbering.xml', /^.*$/gsu, ([whole]) =>
      whole.replaceAll('<w:numFmt w:val="bullet"/>', '<w:numFmt w:val="decimal"/>'),
    ),
  };
}

function byStyles(replace: Replace): Record<string, Damage> {
  const style = (name: string, properties: string): Damage =>
    replace(STYLES, new RegExp(`<w:style [^>]*w:styleId="${name}">(?:(?!</w:style>).)*</w:style>`, 'gsu'), ([found]) =>
      found.includes('<w:rPr>')
        ? found.replace('<w:rPr>', `<w:rPr>${properties}`)
        : found.replace('</w:style>', `<w:rPr>${properties}</w:rPr></w:style>`),
    );
  return {
    'style hidden': style('BodyText', '<w:vanish/>'),
    'style white': style('BodyText', '<w:color w:val="FFFFFF"/>'),
    'style tiny': style('Heading1', '<w:sz w:val="1"/>'),
    'defaults hidden': replace(STYLES, /<w:rPrDefault><w:rPr>/gu, ([found]) => `${found}<w:vanish/>`),
    'level of a style changed': replace(
      STYLES,
      /(w:styleId="Heading[1-3]">(?:(?!<\/w:style>).)*<w:outlineLvl w:val=")(\d)/gsu,
      ([, before = '', level]) => `${before}${Number(level) + 1}`,
    ),
    'heading raised': replace(BODY, /(?<=<w:pStyle w:val="(?:Run[Ii]n)?Heading)[2-9]/gu, ([level]) =>
      String(Number(level) - 1),
    ),
    'style numbered by Word': replace(
      STYLES,
      /w:styleId="BodyText">(?:(?!<\/w:style>).)*?<w:pPr>/gsu,
      ([found]) => `${found}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="95"/></w:numPr>`,
    ),
  };
}

function ofFields(replace: Replace): Record<string, Damage> {
  const field = (instruction: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  return {
    'result of a reference changed': replace(
      BODY,
      /NOTEREF (?:(?!<w:t[ >]).)*<w:t(?: [^>]*)?>[^<]+/gsu,
      ([found]) => `${found}5`,
    ),
    'reference retargeted': replace(BODY, /(?<=NOTEREF blk_\w+)\d(?= )/gu, ([last]) => (last === '9' ? '8' : '9')),
    'figure put into a field': replace(BODY, RUN, ([found]) => field(' = 90 + 5 ', found)),
    'figure put into a property field': replace(BODY, RUN, ([found]) => field(' DOCPROPERTY "稿次" ', found)),
    'simple field around a figure': replace(
      BODY,
      RUN,
      ([found]) => `<w:fldSimple w:instr=" QUOTE 95 ">${found}</w:fldSimple>`,
    ),
    'contents entry changed': replace(
      BODY,
      /<w:pStyle w:val="TOC2"\/>(?:(?!<\/w:p>).)*?<w:t(?: [^>]*)?>/gsu,
      ([found]) => `${found}非`,
    ),
    'hidden entry of the contents changed': replace(BODY, /(?<=TC &quot;)[^&]+/gu, ([text]) => `${text}95`),
    'contents bound to other levels': replace(BODY, /(?<=TOC \\o &quot;1-)\d/gu, () => '1'),
    'bound to other data': replace(
      BODY,
      RUN,
      ([found]) =>
        `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x" w:storeItemID="{0}"/></w:sdtPr><w:sdtContent>${found}</w:sdtContent></w:sdt>`,
    ),
  };
}

function shownOtherwise(replace: Replace): Record<string, Damage> {
  const add = (xml: string): Damage => replace(BODY, TEXT_END, () => xml);
  return {
    'formula added': add('<m:oMath><m:r><m:t>95</m:t></m:r></m:oMath>'),
    'art added': add('<w:r><w:pict><v:shape><v:textpath string="另有95万元"/></v:shape></w:pict></w:r>'),
    'text of a drawing added': add(
      '<w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><a:t>另有95万元</a:t></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>',
    ),
    'endnote added': add('<w:r><w:endnoteReference w:id="5"/></w:r>'),
    'date of today added': add('<w:r><w:dayLong/></w:r>'),
    'symbol added': add('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'),
    'foreign document added': replace(BODY, /(?=<w:sectPr)/gu, () => '<w:altChunk r:id="rId95"/>'),
    'part of another document added': add('<w:subDoc r:id="rId95"/>'),
    'ruby added': replace(
      BODY,
      RUN,
      ([found]) =>
        `<w:r><w:ruby><w:rt><w:r><w:t>九五</w:t></w:r></w:rt><w:rubyBase>${found}</w:rubyBase></w:ruby></w:r>`,
    ),
  };
}

function besideTheText(replace: Replace, chart: string): Record<string, Damage> {
  return {
    'note altered': replace(NOTES, /(?<=<w:t(?: [^>]*)?>[^<]*)\p{Script=Han}/gu, () => '非'),
    'page head altered': replace('word/header1.xml', /(?<=<w:t(?: [^>]*)?>)[^<]+/gu, () => '定稿'),
    'head of even pages altered': replace('word/header2.xml', /(?<=<w:t(?: [^>]*)?>)[^<]+/gu, () => '定稿'),
    'page foot altered': replace('word/footer1.xml', /(?=<\/w:p>)/gu, () => '<w:r><w:t>定稿95</w:t></w:r>'),
    'page head taken away': replace(BODY, /<w:headerReference [^>]*\/>/gu, () => ''),
    'title of the file altered': replace(CORE, /(?<=<dc:title>)[^<]/gu, () => '某'),
    'language altered': replace(STYLES, /(?<=<w:lang [^>]*w:eastAsia=")[^"]+/gu, () => 'ja-JP'),
    'stage among the properties altered': replace(
      'docProps/custom.xml',
      /(?<=name="稿次"><vt:lpwstr>)[^<]+/gu,
      () => '定稿',
    ),
    'description altered': replace(BODY, /(?<= descr=")[^"](?=[^"]*")/gu, () => '非'),
    'anchor renamed': replace(BODY, /(?<=<w:bookmarkStart [^>]*w:name="blk_[^"]*)[^"_](?=")/gu, ([last]) =>
      last === 'x' ? 'y' : 'x',
    ),
    'cells merged': replace(BODY, /<w:tcPr>/gu, ([found]) => `${found}<w:gridSpan w:val="2"/>`),
    'pictures exchanged': replace('word/_rels/document.xml.rels', /^.*$/gsu, ([whole]) => {
      const [first = '', second = ''] = whole.match(/media\/image\d+\.png/gu) ?? [];
      return whole.replace(first, second);
    }),
    'words of a chart altered': replace(chart, /(?<=<text[^>]*>[^<]*)\d(?=[^<]*<)/gu, ([digit], dice) =>
      dice.otherDigit(digit),
    ),
  };
}
