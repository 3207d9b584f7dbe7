/**
 * Makes every mdast text remember from which places of the source it was put together (`data.runs`): an escape, an
 * entity or a soft line break parts value and source, and figures and findings must still point to the letter.
 */
import type { Text } from 'mdast';
import type { Data } from 'unified';
import type { Point, SourceRun } from '#model/place.ts';

type Nodes = NonNullable<Data['fromMarkdownExtensions']>[number];
type Extension = Exclude<Nodes, readonly unknown[]>;
type Handle = NonNullable<Extension['exit']>[string];
type Context = ThisParameterType<Handle>;
type Token = Parameters<Handle>[0];

declare module 'mdast' {
  interface TextData {
    runs?: SourceRun[];
  }
}

/** The handlers of mdast-util-from-markdown for text, taken over with the record of the source added. */
export function sourceRuns(): Extension {
  return {
    enter: { data: enterText, characterEscape: enterText, characterReference: enterReference },
    exit: {
      data: exitText,
      characterEscapeValue: exitText,
      lineEnding(token) {
        const parent = this.stack[this.stack.length - 1];
        if (this.data.atHardBreak) {
          const last = parent && 'children' in parent ? parent.children.at(-1) : undefined;
          if (last?.position) last.position.end = pointOf(token.end);
          this.data.atHardBreak = undefined;
        } else if (parent && !this.data.setextHeadingSlurpLineEnding && canContainLineEnds(this, parent.type)) {
          enterText.call(this, token);
          exitText.call(this, token);
        }
      },
    },
  };
}

function canContainLineEnds(context: Context, type: string): boolean {
  return context.config.canContainEols.includes(type);
}

function enterText(this: Context, token: Token): void {
  const parent = this.stack[this.stack.length - 1];
  if (!parent || !('children' in parent)) throw new Error('text outside of any node');
  const last = parent.children.at(-1);
  if (last?.type === 'text') {
    this.stack.push(last);
    return;
  }
  const start = pointOf(token.start);
  const text: Text = { type: 'text', value: '', position: { start, end: start } };
  // A text may stand wherever micromark found one; the unions of mdast are too narrow for a general parent.
  (parent.children as unknown[]).push(text);
  this.stack.push(text);
}

/** An entity stands for its character: the run starts at its `&`. */
function enterReference(this: Context, token: Token): void {
  enterText.call(this, token);
  const text = this.stack[this.stack.length - 1];
  if (text?.type === 'text') addRun(text, token);
}

function exitText(this: Context, token: Token): void {
  const text = this.stack.pop();
  if (!text || !('value' in text)) return;
  if (text.type === 'text') addRun(text, token);
  text.value += this.sliceSerialize(token);
  if (text.position) text.position.end = pointOf(token.end);
}

function addRun(text: Text, token: Token): void {
  text.data ??= {};
  text.data.runs ??= [];
  const run = { at: text.value.length, start: pointOf(token.start) };
  const before = text.data.runs.at(-1);
  const joins =
    before && before.at - before.start.offset === run.at - run.start.offset && before.start.line === run.start.line;
  if (!joins) text.data.runs.push(run);
}

function pointOf(point: Token['start']): Point {
  return { line: point.line, column: point.column, offset: point.offset };
}
