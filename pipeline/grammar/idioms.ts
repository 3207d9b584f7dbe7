/** Words that are written with a number and count nothing: 一切, 统一, 千方百计, 百姓, 四川, 几十. */
import { noFigure, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import { match } from './sticky.ts';

const IDIOMS =
  '一切 一定 一起 一直 一样 一般 一致 一体 统一 唯一 单一 同一 归一 合一 逐一 之一 统一 进一步 一步 一些 一系列 一揽子 一带一路 一带 一路 一方面 一旦 一时 一再 一向 一味 一贯 ' +
  '一以贯之 一如既往 一心一意 一心 一往无前 一道 一同 一线 一流 一站式 一体化 一次性 一刻钟 一刻 一手 一头 一端 一面 一边 一律 一齐 一举 一并 一经 一概 一共 一概而论 一成不变 一丝不苟 一视同仁 一锤定音 ' +
  '一马当先 一鼓作气 一蹴而就 一张蓝图 一盘棋 一张网 一网通办 一网统管 一网通 一卡通 一件事 一门式 一窗 一老一小 一老 一小 一企一策 一县一策 一企一 一事一议 一村一品 一岗双责 一带头 一票否决 一般性 一致性 万一 ' +
  '一看 一名不文 一目了然 一清二楚 一分为二 一脉相承 一等 二等 三等 特一 初一 高一 大一 一级 二级 三级 四级 五级 六级 七级 八级 九级 一期 二期 三期 四期 五期 一产 二产 三产 一孩 二孩 三孩 一季度 二季度 三季度 四季度 ' +
  '一线 二线 三线 四线 一轮 二手 二维码 二氧化碳 二氧化硫 二连浩特 二郎山 二元 三元 三产融合 三甲 三农 三资 三角 长三角 珠三角 三亚 三峡 三明 三江 三江源 三江口 三文鱼 三沙 三门峡 三轮车 三维 三代 三番五次 三七 ' +
  '四川 四周 四季 四面八方 四通八达 四海 四肢 四舍五入 四平 五台山 五金 五官 五谷 五星 五角 五粮液 五指山 五原 五大连池 五华 六安 六盘水 六合 六一 七一 八一 五一 五四 九一八 七夕 八达岭 八宝 八仙 八方 九江 九寨沟 九州 九龙 十足 十分 ' +
  '十字 红十字 十堰 十全十美 百姓 百货 百色 百年 百日 百科 百花 百万雄师 百舸争流 百折不挠 百尺竿头 百倍 百强 百业 百家争鸣 百分点 百分 千方百计 千家万户 千头万绪 千万 千军万马 千秋 千钧 千里 千岛湖 千兆 千村 千企 千年 千载 ' +
  '万众一心 万家灯火 万家 万物 万象 万水千山 万里 万里长城 万古 万无一失 万千 万安 万宁 万州 万载 万科 万达 万有 万户 万企 万村 万名 亿万 成千上万 千千万万 千丝万缕 包罗万象 森罗万象 零售 零部件 零碳 零距离 零星 零散 零工 零就业 零基 零基础 ' +
  '零跑腿 零容忍 零件 零关税 零事故 零增长 零排放 零起点 零的突破 零突破 零点能 两岸 两会 两手 两极 两型 两侧 两翼 两重 两新 两地 两化 两业 两用 两癌 两河 两山 两江 两湖 两广 两全 两难 两旁 两者 两位数 两国 两制 两区 两高 两优 两委 两客 两码 ' +
  '队伍 退伍 入伍 伍伦 陆地 陆海 海陆 大陆 陆续 陆路 登陆 着陆 内陆 陆上 放肆 肆意 肆虐 肆无忌惮 收拾 拾起 拾遗 参与 半拉 五保 三保 六稳 六保 三公 三废 三无 三包 三伏 三九 三好 四好 四新 四强 四风 四化 五化 六化 七化 ' +
  '三次产业 一次产业 二次产业 三大产业 几字弯 几何 几乎 几度 几经 几内亚 数据 独一无二 接二连三 三心二意 不三不四 五花八门 七上八下 举一反三 四两拨千斤 九牛一毛 十年树木 十拿九稳 百闻不如一见 不一 专一 第一时间 一窍 一技之长';

interface Entry {
  readonly word: string;
  /** where in the word the number stands */
  readonly offset: number;
}

const NUMERAL = /[零一二三四五六七八九十百千万亿两几伍陆肆拾]/;

/** By the numeral and the letter behind it, or the numeral alone where the word ends with it. */
function byNumeral(): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, Entry[]>();
  for (const word of new Set(IDIOMS.split(' '))) {
    const offset = word.search(NUMERAL);
    if (offset < 0) continue;
    const key = word.slice(offset, offset + 2);
    map.set(key, [...(map.get(key) ?? []), { word, offset }]);
  }
  for (const list of map.values()) list.sort((a, b) => b.word.length - b.offset - (a.word.length - a.offset));
  return map;
}

const BY_NUMERAL = byNumeral();
// A number that ends in what also begins a word: 二十一世纪 is not 二十 and 一世; 三百万户 is not 万户.
const NUMBER_BEFORE = /[\d零〇一二三四五六七八九十百千万亿两几数.]/;

// 三公斤 is a weight, 三公经费 a word
const METRIC = /[里斤顷升尺寸分担]/;

function readOf(text: string, at: number, key: string): Reading | null {
  for (const { word, offset } of BY_NUMERAL.get(key) ?? []) {
    if (!text.startsWith(word, at - offset)) continue;
    if (offset === 0 && NUMBER_BEFORE.test(text[at - 1] ?? '')) continue;
    if (word === '三公' && METRIC.test(text[at + 2] ?? '')) continue;
    return noFigure(at + word.length - offset, 'idiom');
  }
  return null;
}

/** The stretch from the numeral on; what of the word stands before it was read already. */
export function readIdiom(source: Source, at: number): Reading | null {
  const { text } = source;
  return readOf(text, at, text.slice(at, at + 2)) ?? readOf(text, at, text[at] ?? '');
}

const INDEFINITE =
  /(?:好几|几|数(?=[十百千万亿]))(?:[十百千万亿]{1,3}(?:余|多)?)?(?:[个项家年月天次名人种件户座条]|分钟|小时|公里|元)?/y;
const COUNTS_BEFORE = /[总人户次指基件倍参多少复位册额岁字度系分页个]$/;
const AND_UPWARD = /上[百千万亿]{1,2}(?![线市下海游级门报台行])/y;

/** 几十个, 数百家, 上千: no value can be given. */
export function readIndefinite(source: Source, at: number): Reading | null {
  const { text } = source;
  const upward = match(AND_UPWARD, text, at);
  if (upward && /[个名家人件次户场台亩吨元种]/.test(text[at + upward[0].length] ?? '')) {
    return noFigure(at + upward[0].length + 1, 'indefinite');
  }
  const found = match(INDEFINITE, text, at);
  if (!found) return null;
  if (found[0][0] === '数' && COUNTS_BEFORE.test(text.slice(Math.max(0, at - 1), at))) return null;
  if (found[0] === '几') return null;
  return noFigure(at + found[0].length, 'indefinite');
}
