/** Further damages of a finished PDF: fonts' maps, places on the page, jumps, metadata, attachments, furniture. */
import { type Damage, pickMatch, splice } from './damage.ts';
import { codesOf, editCode, pickCharacter } from './damage-pdf.ts';
import { inTables, onPages } from './damage-pdf-places.ts';
import type { Dice } from './dice.ts';
import { PdfAnatomy, type TextOperator } from './pdf-anatomy.ts';
import type { Change } from './pdf-lines.ts';
import { TEXT_SWAPS } from './text-swaps.ts';
import { utf16 } from './utf16.ts';

export function furtherDamagesOfPdf(bytes: Uint8Array): Readonly<Record<string, Damage>> {
  const changes: Record<string, Change> = {
    ...inWords(),
    ...inObjects(),
    ...onPages(),
    ...inTables(),
    ...beside(),
  };
  const damage =
    (change: Change): Damage =>
    (dice) => {
      const pdf = new PdfAnatomy(bytes);
      const what = change(pdf, dice);
      return { bytes: pdf.pdf.write(), what };
    };
  return Object.fromEntries(Object.entries(changes).map(([kind, change]) => [kind, damage(change)]));
}

/** Where the font has no such character its map to Unicode is changed for it: the page looks as before. */
function inWords(): Record<string, Change> {
  return Object.fromEntries(
    Object.entries(TEXT_SWAPS)
      .filter(([kind]) => kind !== 'thousands separated')
      .map(([kind, { pattern, by }]): [string, Change] => [
        kind,
        (pdf, dice) => {
          const { operator, index, character } = pickCharacter(pdf, dice, pattern);
          const texts = [...by(character, dice)];
          const codes = texts.map((text) => codesOf(pdf, operator.font).find(([, each]) => each === text)?.[0]);
          if (codes.every((code) => code !== undefined)) {
            for (let i = character.length - 1; i > 0; i--) editCode(pdf, operator, index + i, '');
            editCode(pdf, operator, index, codes.join(''));
          } else remap(pdf, operator.font, [...character][0] ?? '', texts[0] ?? '');
          return `“${operator.text}” at ${index}: ${character} → ${texts.join('')}`;
        },
      ]),
  );
}

const hexOf = (text: string): string =>
  [...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');

function remap(pdf: PdfAnatomy, font: string, from: string, to: string): void {
  const object = pdf.pdf.need(pdf.mapOf(font));
  object.stream = (object.stream ?? '').replace(new RegExp(`<${hexOf(from)}>`, 'iu'), `<${hexOf(to)}>`);
}

/** One object whose head matches, with that stretch put otherwise. */
function head(pattern: RegExp, by: (found: string, dice: Dice) => string, which = /./su): Change {
  return (pdf, dice) => {
    const found = [...pdf.pdf.objects.values()].filter(
      (each) => which.test(each.head) && each.head.search(pattern) >= 0,
    );
    if (found.length === 0) throw new Error(`no object with ${pattern}`);
    const object = dice.pick(found);
    const match = pickMatch(object.head, pattern, dice);
    const other = by(match[0], dice);
    object.head = splice(object.head, match.index, match.index + match[0].length, other);
    return `${JSON.stringify(object.head.slice(Math.max(0, match.index - 30), match.index))} ${JSON.stringify(match[0].slice(0, 40))} → ${JSON.stringify(other.slice(0, 40))}`;
  };
}

function stream(which: RegExp, pattern: RegExp, by: (found: string) => string): Change {
  return (pdf, dice) => {
    const object = dice.pick([...pdf.pdf.objects.values()].filter((each) => which.test(each.head)));
    const match = pickMatch(object.stream ?? '', pattern, dice);
    object.stream = splice(object.stream ?? '', match.index, match.index + match[0].length, by(match[0]));
    return `${match[0].slice(0, 40)} → ${by(match[0]).slice(0, 40)}`;
  };
}

/** The first key of that name points at another object. */
function infoTitle(pdf: PdfAnatomy): string {
  const info = Number(/\/Info (\d+) 0 R/u.exec(pdf.pdf.trailer)?.[1]);
  const title = Number(/\/Title (\d+) 0 R/u.exec(pdf.pdf.need(info).head)?.[1]);
  const object = pdf.pdf.need(title);
  object.head = object.head.replace(/\)$/u, `${utf16('定')})`);
  return 'title of the Info dictionary';
}

const anotherName = (dice: Dice, pdf: PdfAnatomy, not: string): string =>
  dice.pick(
    [...pdf.pdf.objects.values()]
      .flatMap((each) => [...each.head.matchAll(/\/D \((blk_[^)]*)\)/gu)].map(([, name = '']) => name))
      .filter((name) => name !== not),
  );

function inObjects(): Record<string, Change> {
  return {
    'link led to another place': (pdf, dice) => {
      const found = [...pdf.pdf.objects.values()].filter((each) => /\/S \/GoTo/u.test(each.head));
      const object = dice.pick(found);
      const from = /\/D \(([^)]*)\)/u.exec(object.head)?.[1] ?? '';
      object.head = object.head.replace(/\/D \([^)]*\)/u, `/D (${anotherName(dice, pdf, from)})`);
      return `link to ${from}`;
    },
    'bookmark renamed': head(/(?<=\/Title \(\u00fe\u00ff)/gu, () => utf16('非'), /\/Parent/u),
    'bookmark led to another place': (pdf, dice) => {
      const object = dice.pick(
        [...pdf.pdf.objects.values()].filter((each) => /\/Dest[\s\S]*\/Title|\/Title[\s\S]*\/Dest/u.test(each.head)),
      );
      const from = /\/Dest \(([^)]*)\)/u.exec(object.head)?.[1] ?? /\/Dest ([^\n]*)/u.exec(object.head)?.[1] ?? '';
      object.head = object.head.replace(/\/Dest [^\n]*/u, `/Dest (${anotherName(dice, pdf, from)})`);
      return `bookmark to ${from}`;
    },
    'place of a name moved to another page': (pdf, dice) => {
      const pages = [...pdf.contents.keys()];
      return head(
        /(?<=\(blk_[^)]*\)\s*\[)\d+ 0 R|(?<=\[)\d+ 0 R(?= \/XYZ)/gu,
        (found) => `${dice.pick(pages.filter((page) => page !== Number.parseInt(found, 10)))} 0 R`,
      )(pdf, dice);
    },
    'description altered': head(/(?<=\/Alt \(\u00fe\u00ff)/gu, () => utf16('非')),
    'heading raised': head(/(?<=\/S \/H)[2-6]/gu, (level) => String(Number(level) - 1)),
    'heading made text': head(/(?<=\/S \/)H[2-6]/gu, () => 'P'),
    'role of headings mapped': (pdf) => {
      const root = pdf.pdf.need(pdf.pdf.find(/\/Type \/StructTreeRoot/u)[0] ?? 0);
      root.head = root.head.replace(/^<</u, '<<\n/RoleMap << /H2 /H3 >>');
      return 'H2 → H3';
    },
    'spoken otherwise': head(/(?<=\/S \/(?:P|TD)\n)/gu, () => `/ActualText (\u00fe\u00ff${utf16('九五')})\n`),
    'described where it is text': head(/(?<=\/S \/(?:P|TD)\n)/gu, () => `/Alt (\u00fe\u00ff${utf16('九五')})\n`),
    'expanded otherwise': head(/(?<=\/S \/(?:P|TD)\n)/gu, () => `/E (\u00fe\u00ff${utf16('九五')})\n`),
    'title of the file altered': (pdf) => infoTitle(pdf),
    'title of the metadata altered': stream(
      /\/Subtype \/XML/u,
      /(?<=<dc:title><rdf:Alt><rdf:li xml:lang="x-default">)/gu,
      () => 'x',
    ),
    'language altered': head(/(?<=\/Lang \()[^)]+/gu, () => 'en', /\/Type \/Catalog/u),
    'embedded source altered': stream(
      /\/Type \/EmbeddedFile[\s\S]*markdown|markdown[\s\S]*\/Type \/EmbeddedFile/u,
      /\d/gu,
      (digit) => String((Number(digit) + 1) % 10),
    ),
    'embedded source taken away': head(/\/AF \[[^\]]*\]/gu, () => '', /\/Type \/Catalog/u),
    'words of a link altered': head(/(?<=\/Contents \(\u00fe\u00ff)/gu, () => utf16('95%'), /\/Subtype \/Link/u),
  };
}

function beside(): Record<string, Change> {
  const artifact = ({ tag, text }: TextOperator): boolean => tag === 'Artifact' && text.trim() !== '';
  return {
    'page mark or number altered': (pdf, dice) => {
      const operator = dice.pick(
        pdf.operators().filter((each) => artifact(each) && /[\p{Script=Han}\d]/u.test(each.text)),
      );
      const index = operator.text.search(/[\p{Script=Han}\d]/u);
      const [code, text] = dice.pick(
        codesOf(pdf, operator.font).filter(
          ([, each]) => /^[\p{Script=Han}\d]$/u.test(each) && each !== operator.text[index],
        ),
      );
      editCode(pdf, operator, index, code);
      return `“${operator.text}” with ${text}`;
    },
    'page mark taken away': (pdf, dice) => {
      const operator = dice.pick(pdf.operators().filter((each) => artifact(each) && /\p{Script=Han}/u.test(each.text)));
      pdf.replaceShown(operator, '');
      return `without “${operator.text}”`;
    },
    'comment added': (pdf, dice) => {
      const page = dice.pick([...pdf.contents.keys()]);
      const object = pdf.pdf.need(page);
      const note = `<< /Type /Annot /Subtype /FreeText /Rect [100 100 300 200] /Contents (95) /DA (/F1 12 Tf) >>`;
      object.head = object.head.includes('/Annots [')
        ? object.head.replace('/Annots [', `/Annots [${note} `)
        : object.head.replace(/^<</u, `<< /Annots [${note}]`);
      return `on page ${page}`;
    },
    'page doubled': (pdf, dice) => {
      const pages = pdf.pdf.need(pdf.pdf.find(/\/Type \/Pages/u)[0] ?? 0);
      const kids = [...(/\/Kids \[([^\]]*)\]/u.exec(pages.head)?.[1] ?? '').matchAll(/\d+ 0 R/gu)].map(([kid]) => kid);
      const first = dice.below(kids.length - 1);
      const moved = kids.with(first, kids[first + 1] ?? '').with(first + 1, kids[first] ?? '');
      pages.head = pages.head.replace(/\/Kids \[[^\]]*\]/u, `/Kids [${moved.join(' ')}]`);
      return `pages ${first + 1} and ${first + 2} exchanged`;
    },
    'label of pages altered': head(/(?<=\/St )1/gu, () => '5', /\/Type \/Catalog/u),
    'script added': head(
      /^<</gu,
      (found) => `${found} /OpenAction << /S /JavaScript /JS (app.alert\\(95\\)) >>`,
      /\/Type \/Catalog/u,
    ),
  };
}
