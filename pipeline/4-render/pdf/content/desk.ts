/** What every content builder has at hand: look, faces, and where characters without a glyph are noted down. */
import type { ComposedReport } from '#model/composed-report.ts';
import { FACES, type FaceName, type Look, type TextStyle } from '#model/look.ts';
import type { Place } from '#model/place.ts';
import type { Ink, LinkTarget } from '../engine/printed-line.ts';
import type { Faces, OpenFace } from '../fonts/faces.ts';
import type { LineComposer } from '../line/compose-paragraph.ts';
import type { Run } from '../line/paragraph.ts';
import type { Tag } from '../tags.ts';

export interface MissingGlyph {
  readonly character: string;
  readonly face: string;
  /** the face that stands in for it; null: it cannot be printed */
  readonly instead: string | null;
  readonly place: Place | null;
}

export interface Desk {
  readonly report: ComposedReport;
  readonly look: Look;
  readonly faces: Faces;
  readonly composer: LineComposer<Ink>;
  /** width of the type area */
  readonly measurePt: number;
  /** height of the type area */
  readonly heightPt: number;
  /** keys of the assets that can be printed */
  readonly pictures: ReadonlySet<string>;
  /** by character and face, the first place of each */
  readonly missing: Map<string, MissingGlyph>;
}

/** How text is inked where nothing else is said. */
export interface Voice {
  readonly face: FaceName;
  readonly bold: boolean;
  readonly sizePt: number;
  readonly colour: string;
  readonly tag: Tag | null;
  readonly link: LinkTarget | null;
  readonly struck: boolean;
  readonly risePt: number;
  readonly anchor: string | null;
}

export function voiceOf(style: TextStyle, tag: Tag | null): Voice {
  const { face, bold, sizePt, colour } = style;
  return { face, bold, sizePt, colour, tag, link: null, struck: false, risePt: 0, anchor: null };
}

/**
 * The grid pitch of a size: the official one for the size that it is made for; for another as many characters as come
 * nearest to filling the type area, so that notes and tables stand on a grid of their own.
 */
export function characterPitch(look: Look, sizePt: number): number {
  const { widthPt, leftPt, rightPt } = look.page;
  if (sizePt === look.styles.body.sizePt) return look.grid.characterPitchPt;
  const measurePt = widthPt - leftPt - rightPt;
  return measurePt / Math.round(measurePt / sizePt);
}

interface Wording {
  readonly text: string;
  readonly place: Place | null;
  readonly keep?: Run<Ink>['keep'];
  readonly joined?: boolean;
  readonly trailingPt?: number;
}

/** One run, or several where another face has to stand in for single characters. */
export function runsOf(desk: Desk, voice: Voice, wording: Wording): Run<Ink>[] {
  const face = desk.faces.face(voice.face, voice.bold);
  if (face.coversAll(wording.text)) return [runIn(desk, face, voice, wording)];
  const parts = partsByFace(desk, face, voice, wording);
  return parts.map((part, index) => {
    const joined = index > 0 && wording.keep !== undefined && wording.keep !== 'no';
    const own = index === 0 ? voice : { ...voice, anchor: null };
    return runIn(desk, part.face, own, {
      ...wording,
      text: part.text,
      joined: joined || (wording.joined ?? false),
      trailingPt: index === parts.length - 1 ? (wording.trailingPt ?? 0) : 0,
    });
  });
}

function runIn(desk: Desk, face: OpenFace, voice: Voice, wording: Wording): Run<Ink> {
  return {
    text: wording.text,
    metrics: face,
    sizePt: voice.sizePt,
    trackingPt: characterPitch(desk.look, voice.sizePt) - voice.sizePt,
    keep: wording.keep ?? 'no',
    joined: wording.joined ?? false,
    trailingPt: wording.trailingPt ?? 0,
    objectPt: null,
    payload: inkOf(voice, face),
  };
}

function inkOf(voice: Voice, face: OpenFace): Ink {
  const { colour, risePt, tag, link, struck, anchor } = voice;
  return { face, colour, risePt, tag, link, struck, anchor, picture: null };
}

interface Part {
  readonly face: OpenFace;
  text: string;
}

function partsByFace(desk: Desk, own: OpenFace, voice: Voice, { text, place }: Wording): Part[] {
  const parts: Part[] = [];
  for (const character of text) {
    const face = own.coversAll(character) ? own : (standIn(desk, voice, character) ?? own);
    const last = parts.at(-1);
    if (last?.face === face) last.text += character;
    else parts.push({ face, text: character });
    if (face === own && own.coversAll(character)) continue;
    const key = `${character} ${own.name}`;
    const instead = face === own ? null : face.name;
    if (!desk.missing.has(key)) desk.missing.set(key, { character, face: own.name, instead, place });
  }
  return parts;
}

/** The first of the other faces that has the character. */
function standIn(desk: Desk, voice: Voice, character: string): OpenFace | undefined {
  return FACES.map((name) => desk.faces.face(name, voice.bold)).find((face) => face.coversAll(character));
}

/** A picture among words: as high as the text, at most half as wide as the type area. */
export function pictureRun(desk: Desk, voice: Voice, key: string): Run<Ink> {
  const face = desk.faces.face(voice.face, voice.bold);
  const asset = desk.report.assets[key];
  const ratio = asset && asset.heightPx > 0 ? asset.widthPx / asset.heightPx : 1;
  const widthPt = Math.min(voice.sizePt * ratio, desk.measurePt / 2);
  return {
    text: '',
    metrics: face,
    sizePt: voice.sizePt,
    trackingPt: 0,
    keep: 'no',
    joined: false,
    trailingPt: 0,
    objectPt: widthPt,
    payload: { ...inkOf(voice, face), picture: { asset: key, svg: svgOf(desk, key), heightPt: widthPt / ratio } },
  };
}

/** The text of an SVG picture, null for raster ones. */
export function svgOf(desk: Desk, key: string): string | null {
  const asset = desk.report.assets[key];
  return asset?.mediaType === 'image/svg+xml' ? new TextDecoder().decode(asset.bytes) : null;
}
