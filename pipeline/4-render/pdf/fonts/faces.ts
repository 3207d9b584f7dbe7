/** The faces of an edition: cells for the line composer, each font file opened once and only when it is used. */
import type { FaceName, FontFile, FontSet } from '#model/look.ts';
import type { StockDocument } from '../engine/pdfmake-parts.ts';
import type { Cell, Metrics } from '../line/paragraph.ts';
import { EmbeddedOther } from './embedded-other.ts';
import { EmbeddedTrueType } from './embedded-true-type.ts';
import { makeCell } from './make-cell.ts';
import type { FontProgram } from './program.ts';
import { firstOfCollection } from './sfnt.ts';
import { readTrueType } from './true-type.ts';

export interface OpenFace extends Metrics {
  readonly program: FontProgram;
  /** of the font file, for people */
  readonly name: string;
  covers(character: string): boolean;
}

export interface Faces {
  face(name: FaceName, bold: boolean): OpenFace;
}

export function openFaces(document: StockDocument, fonts: FontSet): Faces {
  const opened = new Map<Uint8Array, OpenFace>();
  return {
    face(name, bold) {
      const file = bold ? fonts[name].bold : fonts[name].regular;
      const { bytes } = file;
      const known = opened.get(bytes);
      if (known) return known;
      const face = makeFace(openProgram(document, bytes, `F${opened.size + 1}`), file);
      opened.set(bytes, face);
      return face;
    },
  };
}

function openProgram(document: StockDocument, bytes: Uint8Array, name: string): FontProgram {
  const font = readTrueType(bytes);
  if (font) {
    const program = new EmbeddedTrueType(document, font, name);
    document._fontFamilies[`own ${name}`] = program; // pdfkit finalizes what is registered here
    return program;
  }
  // pdfkit counts its own names: keep them apart from ours
  document.registerFont(name, bytes, firstOfCollection(bytes));
  const other = document.font(name)._font;
  other.id = name;
  return new EmbeddedOther(other);
}

function makeFace(program: FontProgram, file: FontFile): OpenFace {
  const cells = new Map<string, Cell>();
  const cell = (characters: string): Cell => {
    const known = cells.get(characters);
    if (known) return known;
    const made = makeCell(program, characters);
    cells.set(characters, made);
    return made;
  };
  return { program, name: file.name, cell, covers: (character) => cell(character).glyphs.length > 0 };
}
