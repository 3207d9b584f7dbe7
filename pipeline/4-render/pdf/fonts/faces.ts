/** The faces of an edition: cells for the line composer, each font file opened once and only when it is used. */
import { FACES, type FaceName, type FontFile, type FontSet, type FontSource } from '#model/look.ts';
import type { StockDocument } from '../engine/pdfmake-parts.ts';
import type { Cell, Metrics } from '../line/paragraph.ts';
import { EmbeddedOther } from './embedded-other.ts';
import { EmbeddedTrueType } from './embedded-true-type.ts';
import { makeCell } from './make-cell.ts';
import type { FontProgram } from './program.ts';
import { firstOfCollection, mayBeEmbedded, sourceOf } from './sfnt.ts';
import { readTrueType } from './true-type.ts';

export interface OpenFace extends Metrics {
  readonly program: FontProgram;
  /** of the font file, for people */
  readonly name: string;
  /** whether it has a glyph for every character */
  coversAll(text: string): boolean;
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
  const opened = new Map<FontSource | Uint8Array, OpenFace>();
  const troubles: FontTrouble[] = [];
  const open = (file: FontFile): OpenFace | null => {
    // files are told apart by what they are read from: two faces may be one file
    const key = file.source ?? file.bytes;
    const known = opened.get(key);
    if (known) return known;
    const source = file.source ?? sourceOf(file.bytes);
    const program = openProgram(document, { file, source, name: `F${opened.size + 1}` });
    if (!program) return null;
    if (!mayBeEmbedded(source)) troubles.push({ name: file.name, reason: 'notEmbeddable' });
    const face = makeFace(program, file);
    opened.set(key, face);
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

interface Opening {
  readonly file: FontFile;
  readonly source: FontSource;
  /** F1, F2 … */
  readonly name: string;
}

/** @returns null where neither reader understands the file */
function openProgram(document: StockDocument, opening: Opening): FontProgram | null {
  const { name, source } = opening;
  try {
    const font = readTrueType(source);
    if (!font) return openOther(document, opening);
    const program = new EmbeddedTrueType(document, font, name);
    document._fontFamilies[`own ${name}`] = program; // pdfkit finalizes what is registered here
    return program;
  } catch {
    return null; // damaged tables end in errors of many kinds
  }
}

function openOther(document: StockDocument, { file, source, name }: Opening): FontProgram {
  document.registerFont(name, file.bytes, firstOfCollection(source));
  const other = document.font(name)._font;
  other.id = name; // pdfkit counts its own names: ours are kept apart from them
  return new EmbeddedOther(other);
}

/** Characters of the Basic Multilingual Plane are looked up by number: they are asked for once per place in the text. */
function makeFace(program: FontProgram, file: FontFile): OpenFace {
  const cells = new Map<string, Cell>();
  /** by unit, place in the list; an array with holes that wide would be a hash table */
  const placeOf = new Uint16Array(0x10000);
  const inPlane: (Cell | null)[] = [null];
  const cell = (characters: string): Cell => {
    const known = cells.get(characters);
    if (known) return known;
    const made = makeCell(program, characters);
    cells.set(characters, made);
    return made;
  };
  const cellOfUnit = (unit: number): Cell => {
    const known = inPlane[placeOf[unit]!];
    if (known) return known;
    const made = cell(String.fromCharCode(unit));
    placeOf[unit] = inPlane.push(made) - 1;
    return made;
  };
  const covered = new Uint8Array(0x10000); // by unit: 1 once it is known to have a glyph
  const coversAll = (text: string): boolean => {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (covered[unit] === 1) continue;
      const alone = unit < 0xd800 || unit > 0xdfff;
      const own = alone ? cellOfUnit(unit) : cell(String.fromCodePoint(text.codePointAt(at) ?? unit));
      if (own.glyphs.length === 0) return false;
      if (alone) covered[unit] = 1;
      else at += own.text.length - 1;
    }
    return true;
  };
  return { program, name: file.name, cell, cellOfUnit, coversAll };
}
