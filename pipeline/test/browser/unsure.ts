/** For tests: what axe leaves to a person, each with the reason and with a measurement of ours that must hold instead. */
import type { Page } from 'playwright-core';
import type { Unsure } from './judges.ts';

interface Settled {
  readonly rule: string;
  readonly selector: string;
  readonly reason: string;
  /** JavaScript in the page; `element` is what axe could not judge, `contrast(element)` its ratio. True: it is well */
  readonly holds: string;
}

export const SETTLED: readonly Settled[] = [
  {
    rule: 'color-contrast',
    selector: 'a.term-mark',
    reason: 'axe takes ① for a picture and measures no contrast of it: it is text, and measured here',
    holds: 'contrast(element) >= 4.5',
  },
  {
    rule: 'color-contrast',
    selector: ':is(.table-box, .scroll) *',
    reason: 'a cell that is scrolled out of its box counts as obscured for axe: measured here',
    holds: 'contrast(element) >= 4.5',
  },
  {
    rule: 'color-contrast',
    selector: 'svg text',
    reason: 'axe takes a drawing for a picture: the fill of its words on the ground below the drawing is measured here',
    holds: 'contrast(element) >= 4.5',
  },
  {
    rule: 'label-content-name-mismatch',
    selector: 'a.term-mark',
    reason: 'axe drops ① before it compares: the name 名词解释① holds what is seen',
    holds: "element.getAttribute('aria-label').endsWith(element.textContent) && element.textContent.length > 0",
  },
];

/** WCAG 2.2, relative luminance: of an element's ink on the first ground below it that is not transparent. */
const CONTRAST = `(element) => {
  const channels = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b]
    .map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  let ground = element;
  while (channels(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
  const style = getComputedStyle(element);
  const two = [element instanceof SVGElement ? style.fill : style.color, getComputedStyle(ground).backgroundColor].map(channels).map(light).sort((a, b) => b - a);
  return (two[0] + 0.05) / (two[1] + 0.05);
}`;

/** What nobody settled, and what was settled but does not hold, one line each. */
export async function unsettled(page: Page, incomplete: readonly Unsure[]): Promise<readonly string[]> {
  const cases = SETTLED.map(({ rule, selector, holds }) => {
    const own = `rule === ${JSON.stringify(rule)} && element.matches(${JSON.stringify(selector)})`;
    return `if (${own}) return ${holds} ? '' : 'does not hold, ${rule}';`;
  });
  const said = await page.evaluate<readonly string[]>(`(() => {
    const contrast = ${CONTRAST};
    const judge = (rule, element) => { ${cases.join('\n')} return 'is not settled, ' + rule; };
    return ${JSON.stringify(incomplete)}.map(({ rule, target }) => judge(rule, document.querySelector(target)));
  })()`);
  return incomplete.flatMap(({ html, said: why }, at) =>
    said[at] ? [`${said[at]}: ${why} ${html.slice(0, 120)}`] : [],
  );
}
