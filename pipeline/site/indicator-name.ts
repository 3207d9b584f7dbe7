/** What an indicator is called in every year's report, or null for what is no indicator of statistics. */
import type { Figure } from '#model/figure.ts';

/** What comes before the name and says no more than that the report's own body and year are meant. */
const OWN = /^(?:全(?:年|国|省|市|区|县|旗|镇|乡)|我(?:省|市|区|县|旗)|年末|实现|完成)+/u;

/** `同比增长`, `比上年增长` and `增速` say the same of one year. A fall is no rise with another sign: it is left out. */
const GROWTH = /(?:同比|比上年|较上年|比去年)?(?:增长|增速|增幅)$/u;

/** Nouns that measure. What ends otherwise is a thing that was counted once: 大棚300个 says nothing of another year's. */
const MEASURE =
  /(?:总值|总产值|增加值|总收入|收入|总支出|支出|固定资产投资额?|零售总额|进出口总额|贸易额|存款余额|贷款余额|总产量|产量|面积|覆盖率|参合率|参保率|失业率|普及率|入学率|达标率|优良率|绿化率|城镇化率|比重|寿命|人数|人次|新增就业|天数|浓度|能耗|里程|总量|消费价格|人口|储蓄|纯收入)$/u;

/** Shorter ones name too much: 产值 may be of potatoes or of a park, 收入 of anybody. */
const FEWEST_CHARACTERS = 4;

/** Longer ones hold more than a name: words of the sentence around it. */
const MOST_CHARACTERS = 20;

const NO_NAME = /[，。；：、0-9０-９]|年内|计划|其中|分别|累[计积]|占|比\d|由\d|人均增加/u;

/** `地区生产总值增长` for `全区地区生产总值同比增长`. */
export function indicatorName({ indicator, unit }: Pick<Figure, 'indicator' | 'unit'>): string | null {
  const own = indicator.replace(OWN, '');
  const measured = unit === '%' ? own.replace(GROWTH, '') : own;
  if (NO_NAME.test(own) || !MEASURE.test(measured)) return null;
  if (measured.length < FEWEST_CHARACTERS || measured.length > MOST_CHARACTERS) return null;
  return measured === own ? own : `${measured}增长`;
}
