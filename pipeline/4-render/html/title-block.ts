/** The head of the page: title, stage right after it, the other front lines, key figures. */
import type { FrontLine, KeyFigure } from '#model/composed-report.ts';
import { element, type Html, join, lines, NOTHING, text } from './escape.ts';
import { MAIN_ID, type Page } from './page.ts';

export function printTitleBlock(page: Page): Html {
  const { titleAnchor, title, front } = page.report;
  const name = element('h1', { id: titleAnchor }, text(title));
  const block = lines([name, printStageOfPublished(page), ...front.map(printFrontLine)]);
  const skip = element('a', { class: 'skip', href: `#${MAIN_ID}`, 'data-furniture': true }, text(page.texts.skipLink));
  const head = element('div', { class: 'title-block' }, block);
  return element('header', {}, lines([skip, head, printKeyFigures(page)]));
}

/** What it is called: the mark of a draft or a sample, else the stage's own name. */
export function stageName({ report: { facts }, texts }: Page): string {
  return facts.mark ?? texts.stages[facts.stage];
}

/** A published edition has no stage line of its own; a listener hears first of all what this text is. */
function printStageOfPublished(page: Page): Html {
  if (page.report.front[0]?.role === 'stage') return NOTHING;
  return element('p', { class: 'stage', 'data-furniture': true }, text(stageName(page)));
}

function printFrontLine({ role, text: line, anchor }: FrontLine): Html {
  return element('p', { id: anchor, class: role }, text(line));
}

const TITLE_ID = 'key-figures';

function printKeyFigures(page: Page): Html {
  const { keyFigures } = page.report;
  if (keyFigures.length === 0) return NOTHING;
  const title = element('p', { id: TITLE_ID }, text(page.texts.keyFigures));
  const cards = keyFigures.map((figure) => printCard(figure, page));
  return element(
    'div',
    { class: 'key-figures', role: 'group', 'aria-labelledby': TITLE_ID },
    title,
    element('ul', {}, lines(cards)),
  );
}

function printCard({ text: value, number, unit, indicator, anchor }: KeyFigure, { report }: Page): Html {
  const figure = report.figures.find((candidate) => candidate.anchor === anchor && candidate.text === value);
  const machine = { value: figure?.value, 'data-unit': figure?.unit || null };
  const parted = number + unit === value && unit !== '';
  const words = parted ? join([text(number), element('small', {}, text(unit))]) : text(value);
  const name = element('span', { class: 'indicator' }, text(indicator));
  return element(
    'li',
    {},
    element('a', { href: `#${anchor}` }, name, element(figure?.value ? 'data' : 'b', machine, words)),
  );
}
