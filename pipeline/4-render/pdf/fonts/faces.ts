/** The faces of an edition: cells for the line composer, each font file opened once and only when it is used. */
import { FACES, type FaceName, type FontFile, type FontSet } from '#model/look.ts';
import type { StockDocument } from '../engine/pdfmake-parts.ts';
import type { Cell, Metrics } from '../line/paragraph.ts';
import { EmbeddedOther } from './embedded-other.ts';
import { EmbeddedTrueType } from './embedded-true-type.ts';
import { makeCell } from './make-cell.ts';
import type { FontProgram } from './program.ts';
import { firstOfCollection, mayBeEmbedded } from './sfnt.ts';
import { readTrueType } from './true-type.ts';

export interface OpenFace extends Metrics {
  readonly program: FontProgram;
  /** of the font file, for people */
  readonly name: string;
  covers(character: string): boolean;
}

/** What is wrong with a font file that the settings name. */
export interface FontTrouble {
  readonly name: string;
  readonly reason: 'unreadable' | 'notEmbeddable';
}

export interface Faces {
  face(name: FaceName, bold: boolean): OpenFace;
  /** found while faces were opened */
  readonly troubles: readonly FontTrouble[];
}

export function openFaces(document: StockDocument, fonts: FontSet): Faces {
  const opened = new Map<Uint8Array, OpenFace>();
  const troubles: FontTrouble[] = [];
  const open = (file: FontFile): OpenFace | null => {
    const { bytes } = file;
    const known = opened.get(bytes);
    if (known) return known;
    const program = openProgram(document, bytes, `F${opened.size + 1}`);
    if (!program) return null;
    if (!mayBeEmbedded(bytes)) troubles.push({ name: file.name, reason: 'notEmbeddable' });
    const face = makeFace(program, file);
    opened.set(bytes, face);
    return face;
  };
  const face = (name: FaceName, bold: boolean): OpenFace => {
    const file = bold ? fonts[name].bold : fonts[name].regular;
    const own = open(file);
    if (own) return own;
    if (!troubles.some((trouble) => trouble.name === file.name))
      troubles.push({ name: file.name, reason: 'unreadable' });
    // any other face, so that the rest of the edition can be looked at
    for (const other of FACES) {
      const instead = fonts[other].regular === file ? null : open(fonts[other].regular);
      if (instead) return instead;
    }
    throw new Error(`no font can be read, neither ${file.name} nor any other`);
  };
  return { face, troubles };
}

/** @returns null where neither reader understands the file */
function openProgram(document: StockDocument, bytes: Uint8Array, name: string): FontProgram | null {
  try {
    const font = readTrueType(bytes);
    if (!font) return openOther(document, bytes, name);
    const program = new EmbeddedTrueType(document, font, name);
    document._fontFamilies[`own ${name}`] = program; // pdfkit finalizes what is registered here
    return program;
  } catch {
    return null; // damaged tables end in errors of many kinds
  }
}

function openOther(document: StockDocument, bytes: Uint8Array, name: string): FontProgram {
  document.registerFont(name, bytes, firstOfCollection(bytes));
  const other = document.font(name)._font;
  other.id = name; // pdfkit counts its own names: ours are kept apart from them
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
