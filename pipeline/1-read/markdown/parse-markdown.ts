/** Parses Markdown into mdast: GFM, directives, front matter and CJK-friendly emphasis; every text knows its source. */
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, unified } from 'unified';
import { onlyKnownTextDirectives } from './only-known-text-directives.ts';
import { parseSparingly } from './plain-lines.ts';
import { sourceRuns } from './source-runs.ts';

type Syntax = NonNullable<Data['micromarkExtensions']>[number];

const LEFT_OUT: Syntax = {
  disable: {
    null: [
      // A bare address swallows the Chinese behind it (http://a.cn，详见); `<http://a.cn>` makes the link instead.
      'wwwAutolink',
      'protocolAutolink',
      'emailAutolink',
      // `[x]` at the start of an item would vanish from the text.
      'tasklistCheck',
      // A divider typed right below a paragraph would make a heading of it; `## ` is the one way to write one.
      'setextUnderline',
      // Typed first-line indents are no code; ``` is.
      'codeIndented',
    ],
  },
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(remarkFrontmatter)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(houseSyntax)
  .freeze();

/** Never throws on a text that `findUnbearable` let through. */
export function parseMarkdown(text: string): Root {
  return parseSparingly(text, parseWhole);
}

/** Every character through the parser: what `parseMarkdown` must be equal to. */
export function parseWhole(text: string): Root {
  return processor.parse(text);
}

/** A unified plugin: `this` is the processor. */
function houseSyntax(this: { data(): Data }): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []).map(onlyKnownTextDirectives), LEFT_OUT];
  // The only transform among them looks for bare addresses and leaves texts without a place.
  const nodes = (data.fromMarkdownExtensions ?? []).flat().filter((extension) => !extension.transforms);
  data.fromMarkdownExtensions = [...nodes, sourceRuns()];
}
