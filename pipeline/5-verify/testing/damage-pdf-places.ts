/** Further damages of a finished PDF's pages: text that is drawn otherwise, covered, or in another cell's place. */
import { splice } from './damage.ts';
import { isText } from './damage-pdf.ts';
import type { Dice } from './dice.ts';
import type { PdfAnatomy, TextOperator } from './pdf-anatomy.ts';
import type { Change } from './pdf-lines.ts';
import { utf16 } from './utf16.ts';

/** Before and behind one text operator. */
function around(before: string, after: string, which: (operator: TextOperator) => boolean = isText): Change {
  return (pdf, dice) => {
    const operator = dice.pick(pdf.operators().filter(which));
    const object = pdf.pdf.need(operator.content);
    const content = object.stream ?? '';
    const from = content.lastIndexOf('BT', operator.from);
    const to = content.indexOf('ET', operator.to) + 2;
    object.stream = splice(content, from, to, `${before} ${content.slice(from, to)} ${after}`);
    return `${before} … ${after} around “${operator.text}”`;
  };
}

function placeOf(pdf: PdfAnatomy, { content, from }: TextOperator): { x: number; y: number } {
  const [, x = '0', y = '0'] =
    /([\d.]+) ([\d.]+) Tm \[$/u.exec((pdf.pdf.need(content).stream ?? '').slice(0, from)) ?? [];
  return { x: Number(x), y: Number(y) };
}

/** Painted over one text of the page, at its end. */
function paintOver(paint: (x: number, y: number) => string): Change {
  return (pdf, dice) => {
    const operator = dice.pick(pdf.operators().filter((each) => isText(each) && each.text.length > 2));
    const { x, y } = placeOf(pdf, operator);
    const object = pdf.pdf.need(operator.content);
    object.stream = `${object.stream}\n/Artifact BMC\nq ${paint(x, y)} Q\nEMC\n`;
    return `${paint(x, y)} over “${operator.text}”`;
  };
}

export function onPages(): Record<string, Change> {
  return {
    'text made invisible': around('q 3 Tr', 'Q'),
    'text made white': (pdf, dice) => {
      const operator = dice.pick(pdf.operators().filter((each) => isText(each) && each.tag === 'P'));
      const object = pdf.pdf.need(operator.content);
      const content = object.stream ?? '';
      const at = content.lastIndexOf('BT', operator.from);
      object.stream = splice(content, at, at, '1 1 1 rg ');
      return `white: “${operator.text}”`;
    },
    'text drawn outside': around('q 1 0 0 1 0 2000 cm', 'Q'),
    'text drawn tiny': around('q 0.01 0 0 0.01 0 0 cm', 'Q'),
    'text drawn flat': around('q 1 0 0 0.01 0 300 cm', 'Q'),
    'text clipped away': around('q 0 0 1 1 re W n', 'Q'),
    'text of a layer': around('/OC /MC0 BDC', 'EMC'),
    'text made an artifact': around('/Artifact BMC', 'EMC'),
    'text spoken otherwise': around(`/Span << /ActualText (\u00fe\u00ff${utf16('九五')}) >> BDC`, 'EMC'),
    'white polygon over a text': paintOver(
      (x, y) => `1 g ${x - 2} ${y + 5} m ${x + 400} ${y + 5} l ${x + 400} ${y - 16} l ${x - 2} ${y - 16} l h f`,
    ),
    'broad white line over a text': paintOver((x, y) => `1 G 24 w ${x - 2} ${y - 4} m ${x + 400} ${y - 4} l S`),
    'grey box over a text': paintOver((x, y) => `0.6 g ${x - 2} ${y - 16} 400 22 re f`),
    'line through a text moved': (pdf, dice) => {
      const operator = dice.pick(pdf.operators().filter((each) => each.tag === 'P' && each.text.length > 3));
      const object = pdf.pdf.need(operator.content);
      const content = object.stream ?? '';
      const { y } = placeOf(pdf, operator);
      const at = content.lastIndexOf(`${y} Tm`, operator.from);
      object.stream = splice(content, at, at + String(y).length, String(y > 300 ? y - 200 : y + 200));
      return `“${operator.text}” from ${y}`;
    },
  };
}

const CELLS: ReadonlySet<string> = new Set(['TD', 'TH']);

export function inTables(): Record<string, Change> {
  const textBelow = (pdf: PdfAnatomy, element: number): string =>
    pdf
      .operatorsBelow(element)
      .map(({ text }) => text)
      .join('');
  /** A row, and two of its cells with one operator and different texts each. */
  const twoCells = (pdf: PdfAnatomy, dice: Dice, same: 'row' | 'column'): readonly [TextOperator, TextOperator] => {
    const rows = pdf
      .elements('TR')
      .map((row) => pdf.kids(row).map((kid) => pdf.operatorsBelow(Number.parseInt(kid, 10))));
    const pairs = rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const other = same === 'row' ? row[c + 1] : rows[r + 1]?.[c];
        const [a, b] = [cell[0], other?.[0]];
        const alone = cell.length === 1 && other?.length === 1 && a && b;
        return alone && a.content === b.content && a.text !== b.text && CELLS.has(a.tag) ? [[a, b] as const] : [];
      }),
    );
    return dice.pick(pairs);
  };
  const exchangePlaces =
    (same: 'row' | 'column'): Change =>
    (pdf, dice) => {
      const [first, second] = twoCells(pdf, dice, same);
      const object = pdf.pdf.need(first.content);
      const content = object.stream ?? '';
      const [a, b] = first.from < second.from ? [first, second] : [second, first];
      const pattern = /[\d.]+ [\d.]+ Tm \[$/u;
      const [pa, pb] = [a, b].map(({ from }) => pattern.exec(content.slice(0, from))) as [
        RegExpExecArray,
        RegExpExecArray,
      ];
      const later = splice(content, pb.index, pb.index + pb[0].length, pa[0]);
      object.stream = splice(later, pa.index, pa.index + pa[0].length, pb[0]);
      return `on the page: “${a.text}” ⇄ “${b.text}”`;
    };
  return {
    'cells swapped': (pdf, dice) => {
      const row = dice.pick(
        pdf
          .elements('TR')
          .filter((each) => new Set(pdf.kids(each).map((kid) => textBelow(pdf, Number.parseInt(kid, 10)))).size > 1),
      );
      pdf.setKids(row, pdf.kids(row).toReversed());
      return `kids of the row ${row} turned round`;
    },
    'places of cells swapped': exchangePlaces('row'),
    'places of cells of a column swapped': exchangePlaces('column'),
    'rows swapped': (pdf, dice) => {
      const body = dice.pick(pdf.elements('TBody').filter((each) => pdf.kids(each).length > 1));
      const kids = pdf.kids(body);
      pdf.setKids(body, kids.toReversed());
      return `rows of ${body} turned round`;
    },
    'cell taken out': (pdf, dice) => {
      const row = dice.pick(pdf.elements('TR').filter((each) => pdf.kids(each).length > 1));
      pdf.setKids(row, pdf.kids(row).slice(1));
      return `first cell of the row ${row}`;
    },
  };
}
