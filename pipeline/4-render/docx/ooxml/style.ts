/** Styles as WordprocessingML: their elements in the order of CT_Style. */
import { attributes, valued } from './markup.ts';
import { type ParagraphProperties, paragraphProperties } from './paragraph.ts';
import { type RunProperties, runProperties } from './run.ts';

/** An element w:style. */
export type Style = string;

export interface StyleProperties {
  readonly type: 'paragraph' | 'character';
  readonly id: string;
  /** what people see */
  readonly name: string;
  readonly basedOn: string;
  /** of the paragraph that follows */
  readonly next?: string;
  readonly paragraph?: ParagraphProperties;
  readonly run: RunProperties;
}

/** Every style of ours is offered in Word's gallery. */
export function styleXml({ type, id, name, basedOn, next, paragraph, run }: StyleProperties): Style {
  const inside =
    valued('w:name', name) +
    valued('w:basedOn', basedOn) +
    valued('w:next', next) +
    // behind the styles of paragraphs in Word's list
    (type === 'character' ? '<w:uiPriority w:val="99"/><w:unhideWhenUsed/>' : '') +
    '<w:qFormat/>' +
    paragraphProperties(paragraph ?? {}) +
    runProperties(run);
  return `<w:style${attributes({ 'w:type': type, 'w:styleId': id })}>${inside}</w:style>`;
}
