/** For tests: runs, properties and bookmarks of a part as Word writes them when it saves a file again. */

/** Numbers from 0 to 1, one after the other. */
export type Draw = () => number;

/** The same numbers for the same seed (a linear congruential generator, as in ISO C's example of `rand`). */
export function drawing(seed: number): Draw {
  let last = seed;
  return () => {
    last = (last * 1_103_515_245 + 12_345) % 2_147_483_648;
    return last / 2_147_483_648;
  };
}

const RUN =
  /(<w:(?:ins|del|moveFrom|moveTo) [^>]*>)?<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:(t|delText)[^>]*>([^<]*)<\/w:\3><\/w:r>(<\/w:(?:ins|del|moveFrom|moveTo)>)?/gsu;

const BETWEEN = [
  '<w:proofErr w:type="spellStart"/>',
  '<w:proofErr w:type="gramStart"/>',
  '<w:proofErr w:type="gramEnd"/>',
  '<w:bookmarkStart w:id="7001" w:name="_GoBack"/><w:bookmarkEnd w:id="7001"/>',
  '<w:permStart w:id="5" w:edGrp="everyone"/><w:permEnd w:id="5"/>',
];

/** Parted where spelling, languages and save sessions change; each part of a tracked stretch may say by itself who made it. */
export function partedRuns(xml: string, draw: Draw): string {
  let revision = 40_000;
  return xml.replace(
    RUN,
    (_, open: string | undefined, properties: string | undefined, tag: string, text: string, close?: string) => {
      const parts = cut(text, draw).map((part) => run(properties ?? '', tag, part, draw));
      if (!open || !close || draw() < 0.5)
        return `${open ?? ''}${parts.join(draw() < 0.3 ? between(draw) : '')}${close ?? ''}`;
      return parts.map((part) => `${open.replace(/w:id="\d+"/u, `w:id="${revision++}"`)}${part}${close}`).join('');
    },
  );
}

function between(draw: Draw): string {
  return BETWEEN[Math.floor(draw() * BETWEEN.length)] ?? '';
}

/** At letters, never inside an entity. */
function cut(text: string, draw: Draw): string[] {
  const letters = text.match(/&[^;]+;|./gsu) ?? [];
  const parts: string[] = [];
  let open = '';
  for (const letter of letters) {
    open += letter;
    if (draw() < 0.12) {
      parts.push(open);
      open = '';
    }
  }
  return open === '' ? parts : [...parts, open];
}

function run(properties: string, tag: string, text: string, draw: Draw): string {
  const inside = properties.replace(/^<w:rPr>|<\/w:rPr>$/gu, '');
  const hint = /rFonts/u.test(inside) || draw() < 0.5 ? '' : '<w:rFonts w:hint="eastAsia"/>';
  const style = /^<w:rStyle [^>]*>/u.exec(inside)?.[0] ?? '';
  const changed =
    draw() < 0.1
      ? `<w:rPrChange w:id="${Math.floor(draw() * 9999)}" w:author="赵六" w:date="2024-03-02T08:00:00Z"><w:rPr>${inside}</w:rPr></w:rPrChange>`
      : '';
  const own = `${style}${hint}${inside.slice(style.length)}${changed}`;
  // what is no white space to XML needs no `preserve`
  const space = /^[ \t]|[ \t]$|[ \t]{2}/u.test(text) ? ' xml:space="preserve"' : '';
  const page = draw() < 0.03 && tag === 't' ? '<w:lastRenderedPageBreak/>' : '';
  const whole = `<w:r w:rsidR="00${hex(draw)}" w:rsidRPr="00${hex(draw)}">${own ? `<w:rPr>${own}</w:rPr>` : ''}${page}<w:${tag}${space}>${text}</w:${tag}></w:r>`;
  return draw() < 0.03 ? `<w:smartTag w:uri="urn:x" w:element="chsdate">${whole}</w:smartTag>` : whole;
}

function hex(draw: Draw): string {
  return Math.floor(draw() * 0xffffff)
    .toString(16)
    .toUpperCase()
    .padStart(6, '0');
}

/** Session numbers and ids of its own for every paragraph; a change of its look is no change of its text. */
export function ownParagraphs(xml: string, draw: Draw): string {
  return xml.replace(/<w:p(?: [^>]*)?>(<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?/gsu, (_, properties: string = '') => {
    const ids = `w14:paraId="${hex(draw)}0${Math.floor(draw() * 9)}" w14:textId="77777777" w:rsidR="00${hex(draw)}" w:rsidRDefault="00${hex(draw)}"`;
    const old = properties
      .replace(/<w:rPr>.*<\/w:rPr>|^<w:pPr>|<\/w:pPr>$/gsu, '')
      .replace(/<w:sectPr.*<\/w:sectPr>/su, '');
    const change = `<w:pPrChange w:id="${Math.floor(draw() * 9999)}" w:author="赵六" w:date="2024-03-02T08:00:00Z"><w:pPr>${old}</w:pPr></w:pPrChange>`;
    if (draw() >= 0.15) return `<w:p ${ids}>${properties}`;
    return `<w:p ${ids}>${properties ? properties.replace(/<\/w:pPr>$/u, `${change}</w:pPr>`) : `<w:pPr>${change}</w:pPr>`}`;
  });
}

/** Other ids; some begin before their paragraph, some are lost, some stand twice, some hold a name that Word put there. */
export function ownBookmarks(xml: string, draw: Draw): string {
  const renumbered = xml.replace(
    /(<w:bookmark(?:Start|End)[^>]*w:id=")(\d+)"/gu,
    (_, before: string, id: string) => `${before}${Number(id) + 300}"`,
  );
  const lifted = renumbered.replace(
    /(<w:p(?: [^>]*)?>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?)(<w:bookmarkStart [^>]*>)/gsu,
    (whole, paragraph: string, start: string) => (draw() < 0.3 ? `${start}${paragraph}` : whole),
  );
  let last = 'blk_none';
  return lifted.replace(/<w:bookmarkStart [^>]*w:name="(blk_[^"]*)"[^>]*>/gu, (start, name: string) => {
    const [chance, before] = [draw(), last];
    last = name;
    if (/_[mt]\d+$/u.test(name)) return start;
    if (chance < 0.05) return start.replace(name, `OLE_LINK${Math.floor(chance * 1000)}`);
    if (chance < 0.1) return `${start}<w:bookmarkStart w:id="8002" w:name="${before}"/><w:bookmarkEnd w:id="8002"/>`;
    return chance < 0.2
      ? `<w:bookmarkStart w:id="8001" w:name="_Hlk160000000"/><w:bookmarkEnd w:id="8001"/>${start}`
      : start;
  });
}

/** Where a row came or went Word says so of the ends of its paragraphs too. */
export function ownRows(xml: string): string {
  return xml.replace(
    /<w:tr(?: [^>]*)?>(?:(?!<\/w:trPr>).)*(<w:(?:ins|del) [^>]*\/>)<\/w:trPr>.*?<\/w:tr>/gsu,
    (row: string, mark: string) =>
      row.replace(
        /<w:pPr>((?:(?!<w:rPr>|<w:pPrChange|<\/w:pPr>).)*)<\/w:pPr>/gsu,
        `<w:pPr>$1<w:rPr>${mark}</w:rPr></w:pPr>`,
      ),
  );
}

/** A picture as newer and older programs take it, and fields with more than they need. */
export function ownObjects(xml: string): string {
  return xml
    .replace(
      /<w:drawing>.*?<\/w:drawing>/gsu,
      (drawing) =>
        `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>`,
    )
    .replace(
      /<w:r><w:instrText>([A-Z]{2})([^<]*)<\/w:instrText><\/w:r>/gu,
      '<w:r><w:instrText xml:space="preserve"> $1</w:instrText></w:r><w:r><w:instrText>$2 \\* MERGEFORMAT </w:instrText></w:r>',
    );
}
