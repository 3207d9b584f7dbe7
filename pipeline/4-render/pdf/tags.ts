/** The logical structure as the content builders lay it out; elements of the file are made from it in reading order. */

export type TagType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'Note'
  | 'Reference'
  | 'TOC'
  | 'TOCI'
  | 'Link'
  | 'BlockQuote'
  | 'Code'
  | 'Div';

export interface Tag {
  readonly type: TagType;
  readonly parent: Tag | null;
  /** name of its marked content where that differs from the type: what stands in a Reference is marked so throughout */
  readonly mark: TagType;
  readonly alt: string | null;
  /** of a Note, unique in the file */
  readonly id: string | null;
  /** what a TH heads */
  readonly scope: 'Column' | 'Row' | null;
}

interface TagOptions {
  readonly mark?: TagType;
  readonly alt?: string;
  readonly id?: string;
  readonly scope?: 'Row';
}

export function tag(type: TagType, parent: Tag | null, options: TagOptions = {}): Tag {
  const { mark = type, alt = null, id = null, scope = type === 'TH' ? 'Column' : null } = options;
  return { type, parent, mark, alt, id, scope };
}

/** Levels of the model (1 is the title) and of PDF agree up to 6; deeper ones stay at 6. */
export function headingTag(level: number, parent: Tag): Tag {
  const types = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;
  return tag(types[Math.min(Math.max(level, 1), 6) - 1] ?? 'H6', parent);
}
