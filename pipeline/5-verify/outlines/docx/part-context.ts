/** What the walks over a part share. */
import type { FlowBuilder } from '../flow-builder.ts';
import type { Styles } from './styles.ts';
import type { XmlElement } from './xml.ts';

export interface PartContext {
  readonly builder: FlowBuilder;
  readonly styles: Styles;
  /** targets of links by relationship id */
  readonly relationships: ReadonlyMap<string, string>;
  /** false where a list is drawn with a bullet or not at all */
  readonly numbersItself: (numbering: XmlElement) => boolean;
  /** the printed number of a footnote, which counts by its first mark */
  readonly footnoteLabel: (id: string) => string;
  /** what the SVG of that target draws as text, '' where there is none */
  readonly drawingText: (target: string) => string;
  /** fingerprint of the picture of that target, '' where there is none */
  readonly pictureOf: (target: string) => string;
  readonly part: 'body' | 'notes';
  readonly anchors: string[];
}

/** What a paragraph says of all that stands in it. */
export interface Line {
  /** shading of the paragraph or of the cell that it stands in */
  readonly fill: string | undefined;
  readonly style: string;
  readonly contents: boolean;
  readonly headingLevel: number | null;
}
