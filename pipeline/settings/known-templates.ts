/** The house's own templates as they parse: empty here, filled by the bundle, where reading YAML and judging it costs 70 ms a start. */
import type { TemplateKind } from './template-kind.ts';

export interface KnownTemplate {
  readonly kind: TemplateKind;
  /** what the schema of this kind made of it when the bundle was made, of the same source */
  readonly value: unknown;
}

/** A template's whole text → what it holds; a text that differs by one character is not known and is parsed. */
export const KNOWN_TEMPLATES: ReadonlyMap<string, KnownTemplate> = new Map();
