/** The page's own script: marks the current section and copies a citation. Without it nothing of the text is missing. */
import { TABLE_BOXES_SCRIPT } from './table-boxes-script.ts';

/**
 * For browsers of 2018 and on, chat apps' built-in ones among them. A tap on a paragraph chooses it; without a choice the
 * one at the top of the window is cited. Where no clipboard is to be had (a page opened without https), the citation is
 * shown and selected.
 */
export const PAGE_SCRIPT = `(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector) => Array.from(document.querySelectorAll(selector));

  const nav = document.querySelector('.contents');
  const links = all('.contents a');
  const targets = links.map((link) => document.getElementById(link.getAttribute('href').slice(1)));
  let current = -1;
  const markCurrent = () => {
    let found = -1;
    targets.forEach((target, index) => {
      if (target && target.getBoundingClientRect().top < 64) found = index;
    });
    if (found === current) return;
    if (current >= 0) links[current].removeAttribute('aria-current');
    current = found;
    if (found < 0) return;
    links[found].setAttribute('aria-current', 'true');
    nav.scrollTop = links[found].offsetTop - nav.clientHeight / 2;
  };
  let waiting = false;
  const onScroll = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      markCurrent();
    });
  };
  if (links.length > 0) {
    addEventListener('scroll', onScroll, { passive: true });
    markCurrent();
  }

  ${TABLE_BOXES_SCRIPT}
  addEventListener('change', fitBoxes);

  const button = document.querySelector('.cite');
  const status = document.querySelector('.cite-status');
  if (!button || !status) return;
  root.classList.add('scripted');
  const headings = 'main h2[id],main h3[id],main h4[id],main h5[id],main h6[id]';
  const blocks = 'main p[id],main .run-in,main table[id],main figure[id],main .glossary>div';
  let chosen = null;
  const choose = (block) => {
    if (chosen) chosen.classList.remove('chosen');
    chosen = block;
    if (block) block.classList.add('chosen');
    root.classList.toggle('choosing', block !== null);
    status.textContent = '';
  };
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a,button,label,input,.tools')) return;
    const block = all(blocks).find((each) => each.contains(event.target)) || null;
    choose(block === chosen && getSelection().isCollapsed ? null : block);
  });
  const inReach = () => {
    const target = document.getElementById(location.hash.slice(1));
    const list = all(blocks);
    return list.find((each) => each === target) || list.find((each) => each.getBoundingClientRect().bottom > 60) || list[list.length - 1];
  };
  const wordsOf = (heading) => {
    const copy = heading.cloneNode(true);
    copy.querySelectorAll('sup a').forEach((mark) => mark.remove());
    return copy.textContent.trim();
  };
  const citationOf = (block) => {
    let section = document.querySelector('h1').textContent;
    let n = 0;
    for (const each of all(headings + ',' + blocks)) {
      if (/^H[2-6]$/.test(each.tagName)) {
        section = wordsOf(each);
        n = 0;
      } else {
        n += 1;
        if (each === block) break;
      }
    }
    const said = { title: document.title, section, n, address: location.href.split('#')[0] + '#' + block.id };
    return button.dataset.citation.replace(/\\{(title|section|n|address)\\}/g, (all, key) => said[key]);
  };
  const say = (before, citation) => {
    status.textContent = before;
    const words = document.createElement('q');
    words.textContent = citation;
    status.append(words);
    return words;
  };
  const copyByHand = (citation) => {
    const words = say(button.dataset.byHand, citation);
    getSelection().selectAllChildren(words);
    try {
      if (document.execCommand('copy')) say(button.dataset.copied, citation);
    } catch {}
  };
  button.addEventListener('click', () => {
    const block = chosen || inReach();
    if (!block) return;
    choose(block);
    const citation = citationOf(block);
    const copied = navigator.clipboard && navigator.clipboard.writeText(citation);
    if (copied) copied.then(() => say(button.dataset.copied, citation), () => copyByHand(citation));
    else copyByHand(citation);
  });
})();`;
