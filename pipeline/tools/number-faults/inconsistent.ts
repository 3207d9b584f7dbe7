/** Numbers that contradict each other; what shows it stands inside the report or in last year's (long: one entry per kind). */
import type { Seeded } from '../seeded.ts';
import { appended, changed, type NumberFault, type Planted, replaced, somewhere } from './fault.ts';

function fault(
  id: string,
  rules: readonly string[],
  scope: NumberFault['scope'],
  plant: NumberFault['plant'],
): NumberFault {
  return { id, group: 'inconsistent', rules: rules.map((rule) => `numbers/${rule}`), scope, plant };
}

/** A figure with the words before it, from the start of its clause; of words that name one thing, not any. */
const ANY_THING =
  /^(?:总|年均|平均|同比|项目|投资|累计|其中|新增|全市|全省|全区|完成|计划|预计|占|比|由|从|到|引进|实施|推动|带动|安排|等)|总投资|计划投资|占比|等$|以上|分别/;
const CLAUSE =
  /(?<=[，。；])([\p{Script=Han}“”]{5,16}?)(达到|达|突破|增长|下降|为|完成)?(\d+(?:\.\d+)?)((?:万亿|亿|万)?(?:元|人|家|个|户|亩|吨|公里|%))(?=[，。；])/gu;

/** Another number of the same length: another first or second digit, or two digits traded. */
function altered(number: string, random: Seeded): string {
  const places = [...number.matchAll(/\d/g)].map(({ index }) => index).slice(0, 2);
  const at = random.pick(places);
  const digit = Number(number[at]);
  const fresh = ((digit + 1 + random.below(8)) % 9) + 1;
  return `${number.slice(0, at)}${fresh === digit ? (fresh % 9) + 1 : fresh}${number.slice(at + 1)}`;
}

/** The same clause with another number at the end of the next paragraph of the same part. */
function saidAgain(source: string, random: Seeded): Planted | null {
  const found = somewhere(source, CLAUSE, random);
  const [, words = '', verb = '', number = '', unit = ''] = found ?? [];
  if (!found || number.replace('.', '').length < 2 || ANY_THING.test(words) || source.split(words).length > 2)
    return null;
  const lineEnd = source.indexOf('\n\n', found.index);
  const nextEnd = source.indexOf('\n\n', lineEnd + 2);
  const paragraph = source.slice(lineEnd + 2, nextEnd);
  if (lineEnd < 0 || nextEnd < 0 || !/^[\p{Script=Han}“—]/u.test(paragraph) || !paragraph.endsWith('。')) return null;
  const sentence = `${words}${verb}${altered(number, random)}${unit}。`;
  const planted = replaced(source, nextEnd, nextEnd, sentence, 0);
  // Either of the two may be named.
  return planted;
}

const THINGS = [
  '财政教育支出',
  '社会保障支出',
  '外贸进出口总额',
  '一般公共预算收入',
  '实际使用外资',
  '技术合同成交额',
  '工业投资',
  '城乡居民储蓄',
  '税收收入',
  '民生支出',
];

function growth(text: string, random: Seeded): Planted {
  const level = 200 + random.below(3000);
  const change = 10 + random.below(Math.floor(level / 4));
  const right = (change / (level - change)) * 100;
  const wrong = (right + (random.below(2) ? 1 : 2) + random.below(9)).toFixed(1);
  const thing = random.pick(THINGS);
  const form = random.below(3);
  if (form === 0) return appended(text, `${thing}达到${level}亿元，比上年增加${change}亿元，⟦增长${wrong}%⟧。`);
  if (form === 1) return appended(text, `${thing}${level}亿元，较上年增加${change}亿元、⟦增长${wrong}%⟧。`);
  return appended(
    text,
    `${thing}完成${level}万元，同比减少${change}万元，⟦下降${((change / (level + change)) * 100 + 3).toFixed(1)}%⟧。`,
  );
}

function fromTo(text: string, random: Seeded): Planted {
  const low = 20 + random.below(200);
  const high = low + 10 + random.below(100);
  const wrong = (((high - low) / low) * 100 + 4 + random.below(20)).toFixed(1);
  const share = 40 + random.below(30);
  const forms = [
    `补助标准由每人${low}元提高到${high}元，⟦增长${wrong}%⟧。`,
    `企业数量从${low}家增加到${high}家，⟦增加${high - low + 3 + random.below(9)}家⟧。`,
    `城镇化率由${share}.2%提高到${share + 4}.5%，⟦提高${random.pick(['3.4', '5.3', '4.9'])}个百分点⟧。`,
    `事故起数由${high}起下降到${low}起，⟦下降${(((high - low) / high) * 100 + 5).toFixed(1)}%⟧。`,
  ];
  return appended(text, random.pick(forms));
}

function parts(text: string, random: Seeded): Planted {
  const first = 40 + random.below(100);
  const second = 20 + random.below(60);
  const whole = first + second;
  const off = random.below(2) ? 7 + random.below(20) : -(5 + random.below(15));
  const forms = [
    `一般公共预算收入${whole + off}亿元，其中⟦税收收入${first}亿元、非税收入${second}亿元⟧。`,
    `全年外贸进出口总额${whole + off}亿元，其中⟦出口${first}亿元、进口${second}亿元⟧。`,
    `城镇新增就业${whole - 9 - random.below(9)}人，其中⟦高校毕业生${first}人、农民工${second}人⟧。`,
    `新建学校${10 + random.below(5)}所，其中⟦小学${16 + random.below(9)}所⟧。`,
  ];
  return appended(text, random.pick(forms));
}

function ratio(text: string, random: Seeded): Planted {
  const first = 5 + random.below(10);
  const second = 35 + random.below(15);
  const third = 99 - first - second + random.pick([-9, -3, -1, 1, 2, 10]);
  const mark = random.pick(['∶', ':', '：']);
  return appended(
    text,
    `三次产业${random.pick(['结构调整为', '比为', '占比为'])}⟦${first}.3${mark}${second}.4${mark}${third}.3⟧。`,
  );
}

const ITEMS = ['工业', '农业', '服务业', '建筑业', '交通运输', '批发零售', '文化旅游', '医疗卫生', '教育', '水利'];

function respective(text: string, random: Seeded): Planted {
  const count = 2 + random.below(3);
  const start = random.below(ITEMS.length - 4);
  const items = ITEMS.slice(start, start + count);
  const numbers = Array.from(
    { length: count + (random.below(2) ? 1 : -1) },
    () => `${2 + random.below(20)}.${random.below(10)}%`,
  );
  const list = random.below(2) ? items.join('、') : `${items.slice(0, -1).join('、')}和${items.at(-1)}`;
  return appended(text, `${list}投资⟦分别增长${numbers.join('、')}⟧。`);
}

const TASKS = ['稳定增长', '扩大内需', '改善民生', '防范风险', '深化改革', '保护生态', '推进创新', '振兴乡村'];
const HAN_NUMBERS = '一二三四五六七八九十';

function listCount(text: string, random: Seeded): Planted {
  const count = 3 + random.below(5);
  const said = count + (random.below(2) ? 1 : -1);
  const items = TASKS.slice(0, count).map((task, at) => `${HAN_NUMBERS[at]}是${task}`);
  const number = random.below(2) ? String(said) : (HAN_NUMBERS[said - 1] ?? '');
  return appended(text, `今年要重点做好⟦以下${number}个方面⟧工作：${items.join('；')}。`);
}

/** The report's own announcement, where it has one. */
const listCountOwn = changed(
  /(?<=以下|下列)(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?=个?方面|项工作|件实事)/g,
  ([found]) => (/\d/.test(found) ? String(Number(found) + 2) : found === '十' ? '八' : '十'),
);

interface Sheet {
  readonly rows: readonly (readonly [string, number])[];
  readonly sum: number;
}

function sheet(random: Seeded): Sheet {
  const rows = ITEMS.slice(0, 3 + random.below(5)).map((item): [string, number] => [
    `${item}项目`,
    10 + random.below(400),
  ]);
  return { rows, sum: rows.reduce((sum, [, value]) => sum + value, 0) };
}

function tableTotal(source: string, random: Seeded): Planted {
  const { rows, sum } = sheet(random);
  const wrong = String(sum + random.pick([-20, -9, 9, 10, 100]));
  const table = `\n\n| 项目 | 投资（亿元） |\n|---|---|\n${rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}\n| 合计 | `;
  const at = source.trimEnd().length + table.length;
  return { text: `${source.trimEnd()}${table}${wrong} |\n`, span: [at, at + wrong.length] };
}

/** The table says another number than the prose does; either may be named. */
function tableAgainstText(source: string, random: Seeded): Planted | null {
  const [name, value] = random.pick(sheet(random).rows);
  const said = `\n\n${name}投资${random.pick(['达到', '完成', ''])}`;
  const number = `${value + 13}亿元`;
  const from = source.trimEnd().length + said.length;
  const table = `${said}${number}。\n\n| 项目 | 投资（亿元） |\n|---|---|\n| ${name}投资 | ${value} |\n| 其他 | 5 |\n`;
  return { text: `${source.trimEnd()}${table}`, span: [from, from + number.length] };
}

function lastEdition(text: string, random: Seeded): Planted {
  const level = 200 + random.below(150);
  const change = 5 + random.below(30);
  const thing = random.pick(['空气质量优良天数', '国家级高新技术企业', '城市公园绿地', '市级示范社区']);
  const unit = thing.endsWith('天数') ? '天' : thing.endsWith('企业') ? '家' : '个';
  return appended(text, `${thing}${level}${unit}，⟦比上年增加${change}${unit}⟧。`);
}

function lastYear(text: string): string {
  const [, thing = '', level = '0', unit = ''] =
    /(空气质量优良天数|国家级高新技术企业|城市公园绿地|市级示范社区)(\d+)(天|家|个)，比上年增加\d+/.exec(text) ?? [];
  const [, change = '0'] = /比上年增加(\d+)/.exec(text) ?? [];
  return `# 2023年政府工作报告\n\n${thing}${Number(level) - Number(change) - 4}${unit}。\n`;
}

export const INCONSISTENT: readonly NumberFault[] = [
  fault('same indicator, another value', ['same-indicator-differs'], 'report', saidAgain),
  fault('list count', ['list-count-differs'], 'paragraph', listCount),
  fault("list count, the report's own", ['list-count-differs'], 'report', listCountOwn),
  fault('level, change and growth', ['growth-does-not-recompute'], 'paragraph', growth),
  fault('from, to and difference', ['from-to-does-not-recompute'], 'paragraph', fromTo),
  fault('parts and whole', ['parts-do-not-sum'], 'paragraph', parts),
  fault('ratio of shares', ['ratio-does-not-make-100'], 'paragraph', ratio),
  fault('分别 with unequal counts', ['respective-counts-differ'], 'paragraph', respective),
  fault("分别 with unequal counts, the report's own", ['respective-counts-differ'], 'paragraph', (text, random) => {
    const found = somewhere(
      text,
      /(?<=[^，。；、和与及]{2,20}(?:、|和|与)[^，。；、和与及城乡存贷]{2,20})分别(?:增长|下降|达到?|提高到?)(\d+(?:\.\d+)?%)(?:、|和)\d+(?:\.\d+)?%(?=[，。；])/gu,
      random,
    );
    const extra = found && `${found[0]}、${1 + random.below(9)}.${random.below(9)}%`;
    return found && extra ? replaced(text, found.index, found.index + found[0].length, extra, 0) : null;
  }),
  fault('table total', ['table-total-differs'], 'paragraph', tableTotal),
  fault('table against text', ['table-differs-from-text', 'same-indicator-differs'], 'paragraph', tableAgainstText),
  { ...fault("last year's report", ['differs-from-last-edition'], 'paragraph', lastEdition), earlier: lastYear },
];
