/** Complex fields: an instruction for Word and the result that it shows until it updates the field. */
import { BuilderElement, type ParagraphChild, Run, StringContainer } from 'docx';

type Mark = 'begin' | 'separate' | 'end';

function fieldMark(type: Mark): Run {
  const mark = new BuilderElement<{ type: Mark }>({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  });
  return new Run({ children: [mark] });
}

function instruction(code: string): Run {
  return new Run({ children: [new StringContainer('w:instrText', code)] });
}

export function fieldStart(code: string): ParagraphChild[] {
  return [fieldMark('begin'), instruction(code), fieldMark('separate')];
}

export function fieldEnd(): ParagraphChild[] {
  return [fieldMark('end')];
}

export function field(code: string, result: readonly ParagraphChild[]): ParagraphChild[] {
  return [...fieldStart(code), ...result, ...fieldEnd()];
}

/** A field without a result: it marks a place (TC). */
export function silentField(code: string): ParagraphChild[] {
  return [fieldMark('begin'), instruction(code), fieldMark('end')];
}
