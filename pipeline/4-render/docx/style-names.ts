/** The ids of the styles that styles.ts defines; the readers of an edition know some of them. */

export const STYLE = {
  title: 'Title',
  /** of a report without headings */
  titleHeading: 'TitleHeading',
  subtitle: 'Subtitle',
  stage: 'Stage',
  meeting: 'Meeting',
  date: 'DateLine',
  speaker: 'Speaker',
  salutation: 'Salutation',
  body: 'BodyText',
  listItem: 'ListParagraph',
  quote: 'Quote',
  code: 'Code',
  tableCaption: 'Caption',
  tableHead: 'TableHead',
  tableCell: 'TableCell',
  picture: 'Picture',
  pictureCaption: 'PictureCaption',
  divisionLabel: 'DivisionLabel',
  contentsTitle: 'TOCHeading',
  keyFiguresTitle: 'KeyFiguresTitle',
  keyFigure: 'KeyFigure',
  note: 'FootnoteText',
  divider: 'Divider',
  header: 'Header',
  footer: 'Footer',
} as const;

export const CHARACTER_STYLE = {
  strong: 'Strong',
  emphasis: 'Emphasis',
  code: 'CodeText',
  link: 'Hyperlink',
  lead: 'LeadText',
  label: 'LabelText',
  glossaryTerm: 'GlossaryTerm',
  termMark: 'TermMark',
  noteMark: 'FootnoteReference',
  runInHeading: 'RunInHeadingText',
  divisionTitle: 'DivisionTitleText',
} as const;

/** A composed report has levels 2 to 6 below its title, hence Heading 1 to 5, as many levels of contents and of run-in headings. */
export const HEADING_NUMBERS = [1, 2, 3, 4, 5] as const;

/** The model's level 2 is the highest below the title: Heading 1. */
export function headingNumber(level: number): number {
  return Math.min(Math.max(level - 1, 1), HEADING_NUMBERS.length);
}

export const headingStyle = (number: number): string => `Heading${number}`;
export const runInStyle = (number: number): string => `RunInHeading${number}`;
export const contentsStyle = (number: number): string => `TOC${number}`;
/** The face of a rung of GB/T 9704's ladder, where it is not the one that the heading's level has. */
export const rungStyle = (rung: 1 | 2 | 3 | 4): string => `HeadingFace${rung}`;
/** The heading part of a run-in heading, in the face of its rung. */
export const runInFace = (rung: 1 | 2 | 3 | 4): string => `${CHARACTER_STYLE.runInHeading}${rung}`;
