/** Malformed numbers, as scans, conversions and editing make them. */
import type { Seeded } from '../seeded.ts';
import { appended, changed, type NumberFault, type Planted } from './fault.ts';

const UNIT =
  '(?:万亿元|亿元|万元|亿美元|元|万人次|万人|人次|人|万户|户|家|个|件|项|所|座|套|场|处|条|公里|万亩|亩|万平方米|平方米|万吨|吨|亿斤|万千瓦|微克/立方米|%|个百分点)';
const BEFORE = '(?<=\\p{Script=Han})';
const DECIMAL = new RegExp(`${BEFORE}\\d+\\.\\d+(?=${UNIT})`, 'gu');
const LONG = new RegExp(`${BEFORE}(?!(?:19|20)\\d\\d年)\\d+(?:\\.\\d+)?(?=${UNIT})(?<=\\d\\.?\\d)`, 'gu');
const BLANKS = [' ', '\u3000', '\u00a0', '\u2003', '  '];
const HIDDEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'];

function cut(text: string, random: Seeded, by: string): string {
  const at = 1 + random.below(text.length - 1);
  return text.slice(0, at) + by + text.slice(at);
}

function fullWidth(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
}

/** One digit that `may` be changed, changed. */
function oneDigit(text: string, random: Seeded, may: RegExp, by: (digit: string) => string): string | null {
  const places = [...text.matchAll(may)].map(({ index }) => index);
  if (places.length === 0) return null;
  const at = random.pick(places);
  return text.slice(0, at) + by(text[at] ?? '') + text.slice(at + 1);
}

type Change = Parameters<typeof changed>[1];

function fault(id: string, rules: readonly string[], pattern: RegExp, by: Change): NumberFault {
  return {
    id,
    group: 'malformed',
    rules: rules.map((rule) => `numbers/${rule}`),
    scope: 'paragraph',
    plant: changed(pattern, by),
  };
}

/** 123456 as 123,45,6: never by threes from the right. */
function badGroups(number: string, random: Seeded): string {
  const [whole = '', decimals] = number.split('.');
  const places = [...Array(whole.length - 1).keys()].map((at) => at + 1).filter((at) => whole.length - at !== 3);
  const at = places.length > 0 ? random.pick(places) : 1;
  return `${whole.slice(0, at)},${whole.slice(at)}${decimals ? `.${decimals}` : ''}`;
}

const THOUSANDS: Readonly<Record<string, string>> = { '00': '百', '000': '千' };

function hanThousand(number: string): string | null {
  const found = /^(\d{1,2}?)(000|00)$/.exec(number);
  return found ? `${found[1]}${THOUSANDS[found[2] ?? ''] ?? ''}` : null;
}

const KINDS = ['国家级高新技术企业', '养老服务床位', '城市社区食堂', '乡镇卫生院', '标准化厂房', '充电桩'];
const COUNTERS = ['家', '个', '所', '座', '处', '台'];

/** Two of a kind, of which the one lost its unit. */
function unitLost(text: string, random: Seeded): Planted {
  const [kind, unit] = [random.pick(KINDS), random.pick(COUNTERS)];
  const [first, second] = [12 + random.below(900), 4 + random.below(90)];
  return appended(
    text,
    random.pick([
      `市级和区级${kind}分别新增${first}${unit}和⟦${second}⟧，增长较快。`,
      `新增${kind}⟦${first}⟧、${second}${unit}，覆盖面不断扩大。`,
      `新建${kind}${first}${unit}，改造${kind}⟦${second}⟧。`,
    ]),
  );
}

export const MALFORMED: readonly NumberFault[] = [
  fault('blank inside a number', ['digits-split-by-space'], LONG, ([found], random) =>
    cut(found, random, random.pick(BLANKS)),
  ),
  fault('all digits parted', ['digits-split-by-space'], LONG, ([found]) => [...found].join(' ')),
  fault('line end inside a number', ['line-break-in-number', 'digits-split-by-space'], LONG, ([found], random) =>
    cut(found, random, '\n'),
  ),
  fault('paragraph end inside a number', ['line-break-in-number'], DECIMAL, ([found], random) =>
    found.replace('.', random.pick(['.\n\n', '\n\n.'])),
  ),
  fault('PM⏎2.5', ['line-break-in-number'], /PM2\.5/g, (_, random) => `PM${random.pick(['\n', '\n\n'])}2.5`),
  fault('invisible character', ['invisible-character-in-number'], LONG, ([found], random) =>
    cut(found, random, random.pick(HIDDEN)),
  ),
  fault('doubled point', ['doubled-decimal-point'], DECIMAL, ([found], random) =>
    found.replace('.', random.pick(['..', '.．', '。.', '...'])),
  ),
  fault('second point', ['doubled-decimal-point'], new RegExp(`${BEFORE}\\d+\\.\\d{2,}(?=${UNIT})`, 'gu'), ([found]) =>
    found.replace(/\.(\d)/, '.$1.'),
  ),
  fault(
    'trailing point',
    ['stray-decimal-point'],
    new RegExp(`${BEFORE}\\d+(?=${UNIT})(?!年)`, 'gu'),
    ([found]) => `${found}.`,
  ),
  fault('leading point', ['stray-decimal-point'], DECIMAL, ([found]) => found.replace(/^\d+/, '')),
  fault('。 as the point', ['wrong-mark-as-point'], DECIMAL, ([found]) => found.replace('.', '。')),
  fault(
    '， as the point',
    ['wrong-mark-as-point'],
    new RegExp(`${BEFORE}\\d+\\.\\d{1,2}(?=${UNIT})`, 'gu'),
    ([found]) => found.replace('.', '，'),
  ),
  fault('· as the point', ['wrong-mark-as-point'], DECIMAL, ([found]) => found.replace('.', '·')),
  fault(
    'letter inside digits',
    ['letter-in-number'],
    new RegExp(`${BEFORE}(?=[\\d.]*[01])\\d[\\d.]*\\d(?=${UNIT})`, 'gu'),
    ([found], random) =>
      oneDigit(found, random, /[01]/g, (digit) => (digit === '0' ? random.pick(['O', 'o']) : random.pick(['l', 'I']))),
  ),
  fault('mixed widths', ['mixed-width-digits'], LONG, ([found], random) => oneDigit(found, random, /\d/g, fullWidth)),
  fault('U+FFFD', ['lost-character-in-number'], LONG, ([found], random) =>
    oneDigit(found, random, /[\d.]/g, () => '\ufffd'),
  ),
  fault('? for a digit', ['lost-character-in-number'], LONG, ([found], random) =>
    oneDigit(found, random, /[\d.](?!$)|\d$/g, () => '?'),
  ),
  fault(
    'bad grouping',
    ['bad-thousands-grouping'],
    new RegExp(`${BEFORE}(?!(?:19|20)\\d\\d年)\\d{3,}(?:\\.\\d+)?(?=${UNIT})`, 'gu'),
    ([found], random) => badGroups(found, random),
  ),
  fault('doubled %', ['doubled-percent-sign'], /(?<=\d)%/g, (_, random) => random.pick(['%%', '％%', '％％', '% %'])),
  fault(
    'doubled multiplier',
    ['doubled-multiplier'],
    /(?<=\d)(?:亿|万)(?=元|人|平方米|亩|吨|户)/g,
    ([found]) => found + found,
  ),
  fault(
    'doubled unit',
    ['doubled-unit'],
    /(?<=\d(?:万|亿)?)(?:元|家|个|件|项|所|座|套|场|处|条|公里|亩|平方米|吨|户|个百分点)(?=[，。；、])/g,
    ([found]) => found + found,
  ),
  fault('%个百分点', ['percent-before-percentage-point'], /(?<=\d)个百分点/g, ([found]) => `%${found}`),
  fault(
    '% made %个百分点',
    ['percent-before-percentage-point'],
    /(?<=(?:提高|下降|上升|增长|回落|降低)\d+(?:\.\d+)?)%(?=[，。；、])/g,
    () => '%个百分点',
  ),
  fault(
    '4千 for 4000',
    ['digits-with-han-thousand'],
    new RegExp(`${BEFORE}\\d{1,2}00+(?=余?${UNIT})`, 'gu'),
    ([found]) => hanThousand(found),
  ),
  fault(
    'number missing before %',
    ['number-missing-before-unit'],
    new RegExp(`${BEFORE}\\d+(?:\\.\\d+)?(?=%|个百分点)`, 'gu'),
    () => '',
  ),
  fault(
    'number missing before an amount',
    ['number-missing-before-unit'],
    /(?<=增长|增加|完成|实现|投资|收入|总额|达|达到|为|面积)\d+(?:\.\d+)?(?=(?:亿元|万元|万亿元|万吨|万亩|公里|平方米|微克\/立方米)[，。；、])/g,
    () => '',
  ),
  fault(
    'unit missing beside its twin',
    ['unit-missing-after-number'],
    /(?<=\d(家|个|件|项|人|所|亿元|万元|公里|座)(?:和|、)\d+)\1(?=[，。；])/g,
    () => '',
  ),
  { ...fault('unit missing in a sentence', ['unit-missing-after-number'], /$^/g, () => null), plant: unitLost },
  fault(
    'note mark glued',
    ['note-mark-glued-to-number'],
    /(?<=\d(?:万|亿)?(?:元|家|个|件|项|所|套|场|公里|亩|平方米|吨|户|%|个百分点))(?=[，。；、])/g,
    (_, random) => String(1 + random.below(19)),
  ),
  fault(
    'lost superscript',
    ['lost-superscript'],
    /(?<=\d(?:万|亿)?)(?:平方米|立方米)(?=[，。；、\p{Script=Han}])/gu,
    ([found]) => (found === '平方米' ? 'm2' : 'm3'),
  ),
  fault(
    '10^18 as 1018',
    ['lost-superscript'],
    /(?<=。)(?=\p{Script=Han})/gu,
    (_, random) => `算力达到每秒10${random.pick(['15', '16', '17', '18'])}次运算。`,
  ),
];
