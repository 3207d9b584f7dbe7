/** The script of the page around the edition: takes the news, changes the page without a flicker, keeps remarks beside their paragraphs. */

/**
 * The new edition is loaded behind the old one and takes its place once it is there, at the same paragraph. Remarks lie
 * at the height of their block and push each other down; they scroll with the edition.
 */
export const SHELL_SCRIPT = `(() => {
  'use strict';
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
    if (!frame) return;
    const { scrollY } = frame.contentWindow;
    let free = 0;
    for (const { card, remark } of cards) {
      const block = blockOf(remark);
      const top = Math.max(free, block ? block.getBoundingClientRect().top + scrollY : 0);
      card.style.top = top + 'px';
      free = top + card.offsetHeight + 8;
    }
    follow();
  };
  const follow = () => {
    if (frame) list.style.transform = 'translateY(' + -frame.contentWindow.scrollY + 'px)';
  };

  const show = (remark) => {
    const block = blockOf(remark);
    if (!block) return;
    const { scrollY, innerHeight } = frame.contentWindow;
    const top = block.getBoundingClientRect().top;
    if (top < 0 || top > innerHeight * 0.8) frame.contentWindow.scrollTo({ top: scrollY + top - 96, behavior: 'instant' });
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
    const buttons = [...groups.values()].map(({ kind, sign, word, all }) => {
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

  const heights = (remark) => {
    const block = blockOf(remark);
    return block ? block.getBoundingClientRect().top : 0;
  };
  const printRemarks = () => {
    const sorted = state.remarks.map((remark) => ({ remark, top: heights(remark) })).sort((a, b) => a.top - b.top);
    cards = sorted.map(({ remark }) => ({ remark, card: cardOf(remark) }));
    list.replaceChildren(...cards.map(({ card }) => card));
    mark();
    place();
  };

  const STYLE =
    '[data-preview]{border-left:4px solid;padding-left:.75rem;margin-left:calc(-.75rem - 4px)}' +
    '[data-preview=error]{border-left-color:#b3261e}' +
    '[data-preview=warning]{border-left-style:double;border-left-color:#96680c}' +
    '[data-preview=info]{border-left-style:dotted;border-left-color:#5b6b7a}' +
    '[data-preview=change]{border-left-style:dashed;border-left-color:#1d5fa8}' +
    '.preview-lit{background:rgba(255,214,92,.35)}';
  const RANK = ['info', 'change', 'warning', 'error'];
  const mark = () => {
    const page = inFrame();
    if (!page) return;
    for (const block of page.querySelectorAll('[data-preview]')) delete block.dataset.preview;
    for (const remark of state.remarks) {
      const block = page.getElementById(remark.anchor);
      if (block && RANK.indexOf(remark.kind) > RANK.indexOf(block.dataset.preview)) block.dataset.preview = remark.kind;
    }
  };
  const dress = (next) => {
    const view = next.contentWindow;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(STYLE);
    view.document.adoptedStyleSheets = [sheet];
    view.addEventListener('scroll', follow, { passive: true });
    view.addEventListener('resize', place);
  };

  const stayAt = (old, next) => {
    const from = old.contentWindow;
    const blocks = Array.from(from.document.querySelectorAll('main [id]'));
    const first = blocks.find((each) => each.getBoundingClientRect().bottom > 0);
    const same = first && next.contentDocument.getElementById(first.id);
    const offset = same && from.scrollY > 0 ? same.getBoundingClientRect().top - first.getBoundingClientRect().top : from.scrollY;
    next.contentWindow.scrollTo({ top: offset, behavior: 'instant' });
  };
  const load = (page) => {
    const next = make('iframe', 'coming');
    next.title = words.page;
    next.addEventListener('load', () => {
      if (page !== state.page) return next.remove();
      dress(next);
      if (frame) stayAt(frame, next);
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

  const take = (news) => {
    state = news;
    banner.textContent = state.banner || '';
    printCounts();
    one('.renewed').textContent = words.renewed.replace('{n}', state.attempt).replace('{ms}', state.milliseconds);
    if (state.page !== shown) load(state.page);
    else printRemarks();
    words.attempt = state.attempt;
  };

  const events = new EventSource('events');
  events.onmessage = (event) => take(JSON.parse(event.data));
  events.onerror = () => {
    banner.textContent = words.lost;
  };
  addEventListener('resize', place);
})();`;
