/** The search page's own script: reads only the shards that a question needs, then the texts that may hold it. */
import { SHARDS } from './search-index.ts';

/** Every hit is written as text, never as markup. Words parted by blanks must all stand in one paragraph. */
export const SEARCH_SCRIPT = `(() => {
  'use strict';
  const form = document.querySelector('.search');
  const input = document.querySelector('#query');
  const status = document.querySelector('.found');
  const hits = document.querySelector('.hits');
  const MOST = 100;
  const cache = new Map();
  const read = (path) => {
    if (!cache.has(path)) {
      const reading = fetch(path).then((answer) => {
        if (!answer.ok) throw new Error(path);
        return answer.json();
      });
      // what could not be read is asked for again with the next question
      reading.catch(() => cache.delete(path));
      cache.set(path, reading);
    }
    return cache.get(path);
  };
  const folded = (text) => text.toLowerCase().replace(/\\s+/gu, ' ').trim();

  const reportsWith = async (term) => {
    const shard = (pair) => read('pairs/' + (pair.charCodeAt(0) % ${SHARDS}) + '.json');
    if (term.length === 1) {
      const all = await shard(term);
      return new Set(Object.keys(all).filter((pair) => pair[0] === term).flatMap((pair) => all[pair]));
    }
    let found = null;
    for (let at = 0; at + 1 < term.length; at += 1) {
      const pair = term.slice(at, at + 2);
      const all = await shard(pair);
      const own = Object.hasOwn(all, pair) ? all[pair] : [];
      found = new Set(found === null ? own : own.filter((number) => found.has(number)));
      if (found.size === 0) break;
    }
    return found;
  };

  const printHit = (report, passage, terms) => {
    const [anchor, section, text] = passage;
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = report.page + '#' + anchor;
    link.textContent = [report.year, report.organization, report.title, section].filter(Boolean).join(' · ');
    const words = document.createElement('p');
    const low = folded(text);
    const plain = low.length === text.length ? text : low;
    const first = Math.max(0, low.indexOf(terms[0]) - 40);
    if (first > 0) words.append('……');
    let at = first;
    const end = Math.min(plain.length, first + 160);
    while (at < end) {
      const next = terms.map((term) => [low.indexOf(term, at), term]).filter(([where]) => where >= 0 && where < end).sort((a, b) => a[0] - b[0])[0];
      if (!next) break;
      words.append(plain.slice(at, next[0]));
      const mark = document.createElement('mark');
      mark.textContent = plain.slice(next[0], next[0] + next[1].length);
      words.append(mark);
      at = next[0] + next[1].length;
    }
    words.append(plain.slice(at, Math.max(at, end)));
    if (end < plain.length) words.append('……');
    item.append(link, words);
    hits.append(item);
  };

  let turn = 0;
  const search = async (question) => {
    const own = (turn += 1);
    // whoever asks anew is not told what an earlier question found
    const say = (text) => {
      if (own === turn) status.textContent = text;
    };
    const terms = folded(question).split(' ').filter(Boolean);
    hits.textContent = '';
    status.textContent = '';
    if (terms.length === 0) return;
    try {
      const reports = await read('reports.json');
      const sets = await Promise.all(terms.map(reportsWith));
      const numbers = Array.from(sets[0]).filter((number) => sets.every((set) => set.has(number)));
      let count = 0;
      let holders = 0;
      for (const number of numbers) {
        const passages = (await read('text/' + number + '.json')).filter(([, , text]) => terms.every((term) => folded(text).includes(term)));
        if (own !== turn) return;
        holders += passages.length > 0 ? 1 : 0;
        for (const passage of passages) {
          count += 1;
          if (count <= MOST) printHit(reports[number], passage, terms);
        }
      }
      say(count === 0 ? form.dataset.nothing : form.dataset.found.replace('{n}', count).replace('{reports}', holders));
    } catch {
      say(form.dataset.failed);
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', '?q=' + encodeURIComponent(input.value));
    search(input.value);
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    input.value = asked;
    search(asked);
  }
})();`;
