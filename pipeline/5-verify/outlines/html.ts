/** Reads a finished HTML page back: what a browser would show, in order. */
import { htmlNotUtf8 } from '#messages/verify.ts';
import type { Reading } from '#model/outline.ts';
import { cssRules } from './html/css-rules.ts';
import { generatedText } from './html/generated-text.ts';
import { readPageByStandard } from './html/page-by-standard.ts';
import { ofTag, readBeside } from './html/page-facts.ts';
import { attribute, elementsOf, textOf } from './html/page-tree.ts';
import { PageWalk } from './html/page-walk.ts';
import { readPlainPage } from './html/plain-page.ts';
import { hidingRules } from './html/style-rules.ts';
import { squeeze } from './squeeze.ts';
import { Unreadable } from './unreadable.ts';

/** What is looked for beside the walk. */
const ASKED_FOR: ReadonlySet<string> = new Set(['html', 'title', 'style', 'script', 'meta', 'p', 'footer']);

export const HTML_READER = { name: 'dingben-html', version: '2' };

/** @throws Unreadable when the bytes are no UTF-8 */
export function readHtml(bytes: Uint8Array): Reading {
  const html = decode(bytes);
  const page = readPlainPage(html) ?? readPageByStandard(html);
  const elements = elementsOf(page, ASKED_FOR);
  const rules = cssRules(
    ofTag(elements, 'style')
      .map((each) => textOf(page, each))
      .join('\n'),
  );
  const walk = new PageWalk(page, hidingRules(rules));
  walk.all();
  readBeside(page, elements, generatedText(rules), walk.builder);
  const [root] = ofTag(elements, 'html');
  return walk.builder.finish({
    format: 'html',
    title: squeeze(textOf(page, ofTag(elements, 'title')[0])),
    language: (root && attribute(root, 'lang')) ?? '',
    anchors: walk.anchors,
    pageOf: null,
    knowsTables: true,
    knowsAltTexts: true,
    knowsLinks: true,
    knowsNotes: true,
    knowsContents: true,
    knowsFurniture: true,
    knowsValues: true,
    knowsStruck: true,
    source: null,
  });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(htmlNotUtf8());
  }
}
