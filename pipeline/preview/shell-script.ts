/** The script of the page around the edition: takes the news, changes the page without a flicker, keeps remarks beside their paragraphs. */

import { MARKS_SCRIPT } from './marks-script.ts';
import { PATCH_SCRIPT } from './patch-script.ts';
import { STAY_SCRIPT } from './stay-script.ts';

/**
 * A new edition goes into the page that is shown; where that cannot be, it is loaded behind the old one and takes its
 * place once it is there. What the reader looks at stays where it was. Remarks lie
 * at the height of their block and push each other down; they scroll with the edition.
 */
export const SHELL_SCRIPT = `(() => {
  'use strict';
  ${PATCH_SCRIPT}
  ${MARKS_SCRIPT}
  const one = (selector) => document.querySelector(selector);
  const words = document.body.dataset;
  const stage = one('.stage');
  const list = one('.remarks');
  const banner = one('.banner');
  const make = (name, className, text) => {
    const element = document.createElement(name);
    element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  let frame = null;
  let shown = 0;
  let state = null;
  let cards = [];

  const inFrame = () => (frame ? frame.contentDocument : null);
  const blockOf = (remark) => {
    const page = inFrame();
    return page && (page.getElementById(remark.anchor) || page.querySelector('h1'));
  };

  const place = () => {
    const scrollY = frame ? frame.contentWindow.scrollY : 0;
    // of a text that gave no page: beside what is now seen of the last one
    const astray = state.banner !== null;
    let free = astray ? scrollY + 8 : 0;
    const heights = cards.map(({ card }) => card.offsetHeight);
    cards.forEach((each, index) => {
      const block = astray ? null : blockOf(each.remark);
      each.at = block ? block.getBoundingClientRect().top + scrollY : free;
      each.top = Math.max(free, each.at);
      free = each.top + heights[index] + 8;
    });
    for (const { card, top } of cards) card.style.top = top + 'px';
    follow();
  };
  // where remarks outgrow their paragraphs, the one in use leads, else the first one that is in sight
  const follow = () => {
    if (!frame) return;
    const { scrollY, innerHeight } = frame.contentWindow;
    const seen = ({ at }) => at >= scrollY - 48 && at < scrollY + innerHeight;
    const used = cards.find(({ card }) => card.contains(document.activeElement));
    const lead = used && seen(used) ? used : cards.find(seen);
    list.style.transform = 'translateY(' + (lead ? lead.at - lead.top - scrollY : -scrollY) + 'px)';
  };

  const show = (remark) => {
    const block = blockOf(remark);
    if (!block) return;
    const { scrollY, innerHeight } = frame.contentWindow;
    const top = block.getBoundingClientRect().top;
    if (top < 0 || top > innerHeight * 0.8) frame.contentWindow.scrollTo({ top: scrollY + top - 96, behavior: 'instant' });
    follow();
  };
  const light = (remark, on) => {
    const block = blockOf(remark);
    if (block) block.classList.toggle('preview-lit', on);
  };

  const cardOf = (remark) => {
    const item = make('li', 'remark ' + remark.kind);
    const button = make('button', '');
    const head = make('span', 'head');
    head.append(make('span', 'sign', remark.sign), make('b', '', remark.word));
    if (remark.line !== null) head.append(make('span', 'line', words.line.replace('{n}', remark.line)));
    button.append(head, make('span', 'said', remark.text));
    button.addEventListener('click', () => show(remark));
    for (const [event, on] of [['focus', true], ['mouseenter', true], ['blur', false], ['mouseleave', false]])
      button.addEventListener(event, () => light(remark, on));
    button.addEventListener('focus', () => show(remark));
    item.append(button);
    return item;
  };

  const printCounts = () => {
    const counts = one('.counts');
    const groups = new Map();
    for (const remark of state.remarks) {
      const key = remark.kind + ' ' + remark.word;
      const group = groups.get(key) || { ...remark, all: [] };
      group.all.push(remark);
      groups.set(key, group);
    }
    const ranked = [...groups.values()].sort((a, b) => RANK.indexOf(b.kind) - RANK.indexOf(a.kind));
    const buttons = ranked.map(({ kind, sign, word, all }) => {
      const button = make('button', kind);
      button.append(make('span', 'sign', sign), ' ' + word + ' ' + all.length);
      let next = 0;
      button.addEventListener('click', () => {
        const card = cards.find(({ remark }) => remark === all[next % all.length]);
        next += 1;
        if (card) card.card.querySelector('button').focus({ preventScroll: true });
      });
      return button;
    });
    counts.replaceChildren(...buttons);
    if (buttons.length === 0) counts.append(words.nothing);
    if (!state.locked) counts.append(make('span', 'unlocked', words.unlocked));
  };

  const heightOf = (remark) => blockOf(remark)?.getBoundingClientRect().top || 0;
  const printRemarks = () => {
    const sorted = state.remarks.map((remark) => ({ remark, top: heightOf(remark) })).sort((a, b) => a.top - b.top);
    const known = new Map(cards.map((each) => [JSON.stringify(each.remark), each]));
    const before = cards;
    cards = sorted.map(({ remark }) => known.get(JSON.stringify(remark)) || { remark, card: cardOf(remark) });
    if (cards.length !== before.length || cards.some((each, at) => each !== before[at]))
      list.replaceChildren(...cards.map(({ card }) => card));
    if (frame) mark(inFrame(), state.remarks);
    place();
  };

  const dress = (next) => {
    const view = next.contentWindow;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(MARKS);
    view.document.adoptedStyleSheets = [sheet];
    view.addEventListener('scroll', follow, { passive: true });
    view.addEventListener('resize', place);
  };

  ${STAY_SCRIPT}
  const load = (page) => {
    const next = make('iframe', 'coming');
    next.title = words.page;
    next.addEventListener('load', () => {
      if (page !== state.page) return next.remove();
      dress(next);
      stayAt(lookedAt(), next.contentWindow);
      const old = frame;
      frame = next;
      shown = page;
      next.className = 'shown';
      if (old) old.remove();
      printRemarks();
      words.shown = page;
    });
    next.src = 'edition?' + page;
    stage.append(next);
  };

  let coming = 0;
  const renew = async (page) => {
    coming = page;
    const html = frame && (await fetch('edition?' + page).then((response) => (response.ok ? response.text() : null)));
    if (page !== state.page || shown >= page) return;
    if (!html) return load(page);
    const before = lookedAt();
    unmark(inFrame());
    if (!patched(inFrame(), html)) return load(page);
    shown = page;
    stayAt(before, frame.contentWindow);
    // remarks of the text before stay where they are: the new ones are on their way
    if (state.judging) mark(inFrame(), state.remarks);
    else printRemarks();
    words.shown = page;
  };

  const take = (news) => {
    state = news;
    banner.textContent = state.banner || '';
    if (state.page !== shown && state.page !== coming) renew(state.page).catch(() => load(state.page));
    if (state.judging) return;
    printCounts();
    one('.renewed').textContent = words.renewed.replace('{n}', state.attempt).replace('{ms}', state.milliseconds);
    if (state.page === shown) printRemarks();
    words.attempt = state.attempt;
  };

  const events = new EventSource('events');
  events.onmessage = (event) => take(JSON.parse(event.data));
  events.onerror = () => {
    banner.textContent = words.lost;
  };
  addEventListener('resize', place);
})();`;
