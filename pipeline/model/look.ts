/** The look of an edition as data, read from templates/looks/*.yml: lengths in pt, nothing left to a renderer's taste. */
import type { Tone } from './chart.ts';
import type { Stage } from './report.ts';

export const FACES = ['song', 'hei', 'kai', 'fang', 'title', 'mono'] as const;
export type FaceName = (typeof FACES)[number];

/** What a face is called in each format; the PDF's bytes come from FontSet. */
export interface Face {
  /** `w:rFonts` of the DOCX: what offices expect to find */
  readonly docx: { readonly eastAsia: string; readonly latin: string; readonly fallback: string };
  /** a CSS font-family list */
  readonly css: string;
}

export interface TextStyle {
  readonly face: FaceName;
  readonly bold: boolean;
  readonly sizePt: number;
  readonly linePitchPt: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** in characters of the style's own grid */
  readonly firstLineIndentChars: number;
  readonly spaceBeforePt: number;
  readonly spaceAfterPt: number;
  readonly colour: string;
}

export const STYLE_NAMES = [
  'title',
  'subtitle',
  'stage',
  'meeting',
  'date',
  'speaker',
  'salutation',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'lead',
  'label',
  'listItem',
  'quote',
  'code',
  'tableCaption',
  'tableHead',
  'tableCell',
  'pictureCaption',
  'note',
  'noteTitle',
  'glossaryTerm',
  'divisionLabel',
  'divisionTitle',
  'contentsTitle',
  'contentsEntry',
  'keyFigure',
  'pageNumber',
  'pageMark',
] as const;
export type StyleName = (typeof STYLE_NAMES)[number];

export interface Look {
  readonly id: string;
  readonly page: {
    readonly widthPt: number;
    readonly heightPt: number;
    readonly topPt: number;
    readonly rightPt: number;
    readonly bottomPt: number;
    readonly leftPt: number;
  };
  readonly grid: {
    readonly lines: number;
    readonly characters: number;
    readonly linePitchPt: number;
    readonly characterPitchPt: number;
    /** extra gap between Han and Latin, in em; 0 in the official grid */
    readonly hanLatinGapEm: number;
  };
  readonly faces: Readonly<Record<FaceName, Face>>;
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
  readonly pageNumber: {
    /** `{n}` stands for the number */
    readonly pattern: string;
    /** from the type area's lower edge to the dash's centre */
    readonly belowPt: number;
    readonly odd: 'left' | 'center' | 'right';
    readonly even: 'left' | 'center' | 'right';
    /** from the outer edge of the type area, in pt */
    readonly indentPt: number;
  };
  readonly table: {
    readonly headRulePt: number;
    readonly rowRulePt: number;
    readonly outerRulePt: number;
    readonly ruleColour: string;
    readonly cellPaddingPt: number;
  };
  /** colours of charts on paper; a page has those of its style sheet */
  readonly chart: Readonly<Record<Tone, string>>;
  /** headings down to `depth` (2 is the highest); shown from `fromHeadings` entries on */
  readonly contents: { readonly depth: number; readonly fromHeadings: number };
  /** below the last line of the title block, whichever that is */
  readonly titleBlockGapPt: number;
  readonly annexOnNewPage: boolean;
  /** the whole style sheet of the HTML edition */
  readonly css: string;
  readonly texts: Readonly<LookTexts>;
}

/** Words that the template prints of its own accord, in the report's language. */
export interface LookTexts {
  readonly contents: string;
  readonly notes: string;
  readonly keyFigures: string;
  readonly skipLink: string;
  readonly note: string;
  readonly backToText: string;
  readonly downloads: string;
  readonly uncommitted: string;
  readonly edition: string;
  readonly checksum: string;
  readonly howToVerify: string;
  readonly disclaimer: string;
  /** before a table's number */
  readonly table: string;
  readonly missingPicture: string;
  /** what a sample is marked with on every page */
  readonly sample: string;
  /** what each stage is called */
  readonly stages: Readonly<Record<Stage, string>>;
  /** `{date}` and `{meeting}` are filled in */
  readonly meetingLine: string;
  readonly dateLine: string;
  /** `{year}` and `{stage}` are filled in: the readable file name's bracket */
  readonly yearAndStage: string;
  /** what each format is called in a list of downloads */
  readonly formats: Readonly<Record<'pdf' | 'docx' | 'html', string>>;
  /** said before a term mark's label, as `note` is before a note mark's */
  readonly term: string;
  /** names the scroll box of a table without a caption */
  readonly tableBox: string;
  readonly stageLabel: string;
  readonly dateLabel: string;
  readonly commitLabel: string;
  /** `{organization}` is filled in */
  readonly madeBy: string;
  /** names the page's own commands */
  readonly tools: string;
  readonly largeText: string;
  readonly citeCommand: string;
  /** `{title}` (with year and stage), `{section}`, `{n}` and `{address}` are filled in by the page's own script */
  readonly citation: string;
  readonly citationCopied: string;
  readonly citationByHand: string;
}

/** A font file that is read in parts: of its 15 MB a report takes a hundredth. */
export interface FontSource {
  /** in bytes */
  readonly size: number;
  /** The parts in the order asked for; they lie within `size`. */
  read(parts: readonly FilePart[]): readonly Uint8Array[];
}

export type FilePart = readonly [offset: number, length: number];

/** Font files for the PDF, already read: TrueType or OpenType bytes and what the manifest says of them. */
export interface FontFile {
  readonly bytes: Uint8Array;
  /** reads parts of the same file, so that nobody holds all of it; where absent there are only the bytes */
  readonly source?: FontSource;
  readonly name: string;
  readonly licence: string;
  /** true where it stands in for the face that the template names */
  readonly substitute: boolean;
}
export type FontSet = Readonly<Record<FaceName, { readonly regular: FontFile; readonly bold: FontFile }>>;
