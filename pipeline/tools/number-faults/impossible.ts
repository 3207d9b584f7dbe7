/** Numbers that no calendar and no whole allows. */
import { changed, type NumberFault, replaced, somewhere } from './fault.ts';

function fault(id: string, rule: string, plant: NumberFault['plant']): NumberFault {
  return { id, group: 'impossible', rules: [`numbers/${rule}`], scope: 'paragraph', plant };
}

/** Reports date little by the day: a sentence that does is put before another. */
function sentence(make: (random: Parameters<NumberFault['plant']>[1]) => string): NumberFault['plant'] {
  return (text, random) => {
    const found = somewhere(text, /(?<=[。；])(?=[\p{Script=Han}“])/gu, random);
    return found && replaced(text, found.index, found.index, make(random), 0);
  };
}

const BAD_DATES = [
  '13月',
  '14月5日',
  '2月30日',
  '2023年2月29日',
  '4月31日',
  '2024年6月31日',
  '9月31日',
  '2022年11月31日',
  '12月32日',
  '0月5日',
  '2024年13月',
];
const WRONG_WEEKDAYS = [
  '2023年1月3日（星期一）',
  '2024年5月1日（星期四）',
  '2025年1月14日（周三）',
  '2024年10月1日星期六',
  '2023年12月31日（星期三）',
];
const RATES = [
  '办结率',
  '满意率',
  '覆盖率',
  '办复率',
  '合格率',
  '按期办结率',
  '群众满意率',
  '卫生厕所普及率',
  '生活垃圾无害化处理率',
  '农产品抽检合格率',
];
const VERBS = ['达', '达到', '为', '均达', '提高到', '保持在'];

export const IMPOSSIBLE: readonly NumberFault[] = [
  fault(
    'impossible date',
    'impossible-date',
    sentence((random) => `${random.pick(BAD_DATES)}${random.pick(['前完成', '启动实施', '召开会议', '建成投用'])}。`),
  ),
  fault(
    'impossible day in a date',
    'impossible-date',
    changed(/(?<=\d月)\d{1,2}(?=日)/g, (_, random) => String(32 + random.below(60))),
  ),
  fault(
    'impossible month',
    'impossible-date',
    changed(/(?<!\d|[—～至到])\d{1,2}(?=月(?:\d|底|初|份|[，。]))/g, (_, random) => String(13 + random.below(80))),
  ),
  fault(
    'weekday',
    'weekday-does-not-fit',
    sentence((random) => `${random.pick(WRONG_WEEKDAYS)}${random.pick(['召开大会', '正式启动', '通车运行'])}。`),
  ),
  fault(
    'share over 100',
    'share-over-100',
    changed(
      /(?<=(?:办结|满意|覆盖|普及|合格|达标|优良|受理|处理|利用|就业|入学|巩固)率(?:达到?|为|均达|提高到|稳定在|保持在))\d{2}(?:\.\d+)?(?=%)/g,
      ([found]) => `1${found}`,
    ),
  ),
  fault(
    'share over 100 in a sentence',
    'share-over-100',
    sentence((random) => `${random.pick(RATES)}${random.pick(VERBS)}${101 + random.below(90)}.${random.below(10)}%。`),
  ),
  fault(
    'days beyond a year',
    'days-beyond-year',
    sentence(
      (random) =>
        `${random.pick(['空气质量优良天数', '全年优良天数', '优良天数'])}${random.pick(['达到', '', '为'])}${367 + random.below(500)}天。`,
    ),
  ),
  fault(
    'reversed range',
    'reversed-range',
    changed(
      /(?<![\d.])(\d+(?:\.\d+)?)(%?)([—～-])(\d+(?:\.\d+)?)(%|个|年|万|倍)/g,
      ([, a = '', sign = '', joint = '', b = '', unit = '']) =>
        Number(a) < Number(b) ? `${b}${sign}${joint}${a}${unit}` : null,
    ),
  ),
  fault(
    'reversed range in a sentence',
    'reversed-range',
    sentence((random) => {
      const low = 2 + random.below(5);
      return `力争增长${low + 1 + random.below(4)}%${random.pick(['～', '—', '-', '至'])}${low}%。`;
    }),
  ),
];
