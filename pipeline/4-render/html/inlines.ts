/** Prints what stands inside a block: text, figures with their value, links, marks. */
import type { ComposedFigure, ComposedInline } from '#model/composed-report.ts';
import { dataUri } from './data-uri.ts';
import { element, type Html, join, safeUrl, text } from './escape.ts';
import type { Page } from './page.ts';

type Handlers = {
  readonly [Kind in ComposedInline['kind']]: (
    inline: Extract<ComposedInline, { readonly kind: Kind }>,
    page: Page,
  ) => Html;
};

const HANDLERS: Handlers = {
  text: ({ value }) => text(value),
  figure: (figure) => printFigure(figure),
  keep: ({ value }) => element('span', { class: 'keep' }, text(value)),
  strong: ({ children }, page) => element('strong', {}, printInlines(children, page)),
  emphasis: ({ children }, page) => element('em', {}, printInlines(children, page)),
  deletion: ({ children }, page) => element('del', {}, printInlines(children, page)),
  superscript: ({ children }, page) => element('sup', {}, printInlines(children, page)),
  subscript: ({ children }, page) => element('sub', {}, printInlines(children, page)),
  code: ({ value }) => element('code', {}, text(value)),
  link: ({ url, target, children }, page) => printLink(target === null ? safeUrl(url) : `#${target}`, children, page),
  image: ({ asset, alt }, { report }) => {
    const image = report.assets[asset];
    return image
      ? element('img', { src: dataUri(image), alt, width: image.widthPx, height: image.heightPx })
      : text(alt);
  },
  noteMark: ({ label, anchor, target }, { texts }) => {
    const raised = { role: 'doc-noteref', id: anchor, href: `#${target}`, 'aria-label': texts.note + label };
    return element('sup', {}, element('a', raised, text(label)));
  },
  termMark: ({ children, label, anchor, target }, page) => {
    const raised = { class: 'term-mark', id: anchor, href: `#${target}`, 'aria-label': page.texts.term + label };
    return join([printInlines(children, page), element('sup', {}, element('a', raised, text(label)))]);
  },
  lineBreak: () => element('br'),
};

export function printInlines(inlines: readonly ComposedInline[], page: Page): Html {
  return join(
    inlines.map((inline) => (HANDLERS[inline.kind] as (inline: ComposedInline, page: Page) => Html)(inline, page)),
  );
}

/** A longer figure (a period of two dates) may break where a phone's line holds no more: the style sheet says when. */
const LONG_FIGURE_CHARACTERS = 14;

/** `value` and `data-unit` are for machines: 4.07亿元 is 407000000 元. */
export function printFigure({ value, number, unit }: Pick<ComposedFigure, 'value' | 'number' | 'unit'>): Html {
  const long = value.length > LONG_FIGURE_CHARACTERS && 'long';
  if (number === null) return element('span', { class: long ? 'keep long' : 'keep' }, text(value));
  return element('data', { value: number, 'data-unit': unit || null, class: long }, text(value));
}

/** A link inside a link is no HTML: what holds a link or a mark of its own stands beside the link around it. */
function printLink(href: string | null, children: readonly ComposedInline[], page: Page): Html {
  if (href === null) return printInlines(children, page);
  const parts: Html[] = [];
  let run: ComposedInline[] = [];
  const closeRun = (): void => {
    if (run.length > 0) parts.push(element('a', { href }, printInlines(run, page)));
    run = [];
  };
  for (const child of children) {
    if (holdsLink(child)) {
      closeRun();
      parts.push(printInlines([child], page));
    } else run.push(child);
  }
  closeRun();
  return join(parts);
}

function holdsLink(inline: ComposedInline): boolean {
  if (inline.kind === 'link' || inline.kind === 'noteMark' || inline.kind === 'termMark') return true;
  return 'children' in inline && inline.children.some(holdsLink);
}
