/** The units of reports as data: longest name first, each with the kind of figure it makes. */
import type { FigureKind } from '#model/figure.ts';

export type UnitKind = Extract<
  FigureKind,
  'quantity' | 'money' | 'duration' | 'multiple' | 'percent' | 'percentagePoint' | 'permille'
>;

export interface Unit {
  readonly end: number;
  /** as the ledger writes it: 圆 is 元, ％ is % */
  readonly name: string;
  readonly kind: UnitKind;
  /** may follow a single Chinese digit and still be counted: 三项, 八类; 三角 and 两岸 are words */
  readonly strong: boolean;
  /** a 千 that the unit's own name holds, not the number */
  readonly latin: boolean;
}

/** A name may give its ledger form behind `=`. */
const ROWS: readonly (readonly [UnitKind, 'strong' | 'weak', string])[] = [
  ['percent', 'strong', '% pct=% 个百分点=百分点'],
  ['percentagePoint', 'strong', '个百分点=百分点 百分点'],
  ['permille', 'strong', '‰ ‱'],
  ['multiple', 'strong', '倍 番'],
  [
    'money',
    'strong',
    '元 圆=元 元人民币=元 人民币=元 块钱=元 美元 美圆=美元 美刀=美元 港元 港币=港元 欧元 日元 英镑 韩元 卢布 新台币',
  ],
  [
    'money',
    'strong',
    '台币=新台币 澳元 加元 新加坡元 瑞士法郎 法郎 卢比 泰铢 马来西亚令吉 令吉 越南盾 印尼盾 韩圆=韩元 新西兰元 加拿大元=加元 澳大利亚元=澳元 新币=新加坡元 马克 德国马克 里拉 比索 克朗 瑞典克朗 丹麦克朗 挪威克朗 第纳尔 迪拉姆 里亚尔 雷亚尔 兰特 兹罗提 福林 坚戈 先令 比塞塔 荷兰盾 埃及镑 澳门元 比特币 个比特币=比特币 RMB=元 yuan=元',
  ],
  [
    'duration',
    'strong',
    '年 个月 个多月=个月 天 小时 个小时=小时 分钟 秒 秒钟=秒 毫秒 周 个星期=周 星期=周 个季度=季度 个工作日=工作日 工作日 昼夜 个世纪=世纪 学年 个学年=学年 周年 年度 课时 学时',
  ],
  ['quantity', 'strong', '毫米 厘米 米 千米 公里 海里 英里 英尺 英寸 公分 微米 纳米 华里 延米 延长米'],
  ['quantity', 'strong', '平方米 平方公里 平方千米 平方厘米 平方英尺 平米 ㎡ 公顷 亩 亩次 顷'],
  ['quantity', 'strong', '立方米 立方公里 立方厘米 立方 升 毫升 公升 加仑 桶 蒲式耳'],
  [
    'quantity',
    'strong',
    '吨 千克 公斤 克 毫克 微克 斤 市斤 公担 担 磅 盎司 两 吨标准煤 吨标煤 吨二氧化碳 吨二氧化碳当量 载重吨 总吨 综合吨',
  ],
  [
    'quantity',
    'strong',
    '千瓦 千瓦时 瓦 兆瓦 兆瓦时 吉瓦 瓦时 千伏 千伏安 伏 伏特 安培 马力 焦耳 千焦 卡路里 大卡 千卡 瓩=千瓦 度 摄氏度 华氏度 开氏度 ℃ ℉ ° 摩尔 赫兹 千赫 兆赫 兆赫兹 吉赫兹 帕 千帕 分贝',
  ],
  ['quantity', 'strong', '比特 字节 千字节 兆字节 千比特 兆比特 吉字节 太字节 公斤级 吨级 千瓦级 兆瓦级 千伏级'],
  ['quantity', 'strong', '吨公里 人公里 吨海里 标准箱 标箱=标准箱 架次 班次 列次 航班次 车公里'],
  ['quantity', 'strong', '人次 家次 户次 辆次 场次 批次 件次 台次 条次 例次 项次 车次 次 起次 人天 人日 班列'],
  [
    'quantity',
    'strong',
    '个 家 人 名 户 件 处 项 所 条 套 座 场 起 部 种 台 辆 张 位 批 类 支 只 头 份 篇 间 栋 幢 宗 株 棵 匹 艘 架 列 枚 幅 册 眼 盏 块',
  ],
  [
    'quantity',
    'strong',
    '台套 台（套）=台套 台(套)=台套 套(台)=套台 头只 头(只)=头只 张床位 岁 周岁 户人 笔 人份 剂 剂次 个标准箱=标准箱 个标箱=标准箱',
  ],
  [
    'quantity',
    'weak',
    '对 双 期 轮 款 科 股 面 副 队 团 组 门 道 段 卷 层 级 节 口 首 本 根 粒 片 颗 羽 尾 窝 床 单 例 席 桩 袋 箱 包 瓶 趟 回 遍',
  ],
  ['quantity', 'weak', '届 镇 乡 村 县 市 区 省 街 州 旗 社区 里 尺 寸 丈 方面 字'],
];

/** Symbols stand behind Arabic digits only, and nothing of a word may touch them. */
const SYMBOLS: readonly (readonly [UnitKind, string])[] = [
  [
    'quantity',
    'km m cm mm nm μm km² m² m³ km2 m2 m3 ha kg g mg μg ug t L l mL ml kW MW GW TW kWh MWh GWh TWh W kV V MHz GHz kHz Hz GB TB PB EB MB KB Mbps Gbps EFLOPS EFlops PFLOPS Pflops TEU dB ppm mu KM=km Km=km KG=kg Kg=kg ML=mL CM=cm MM=mm KW=kW kw=kW KWH=kWh kwh=kWh KV=kV gb=GB mb=MB',
  ],
  ['duration', 'h s min ms'],
  ['money', 'USD CNY EUR HKD'],
];

interface Entry extends Omit<Unit, 'end'> {
  readonly surface: string;
}

function entries(): readonly Entry[] {
  const words = ROWS.flatMap(([kind, strength, names]) =>
    names.split(' ').map((name) => {
      const [surface = '', ledger = surface] = name.split('=');
      const ownKind = ledger === '百分点' ? 'percentagePoint' : kind;
      return { surface, name: ledger, kind: ownKind, strong: strength === 'strong', latin: /^[A-Za-z]/.test(surface) };
    }),
  );
  const symbols = SYMBOLS.flatMap(([kind, names]) =>
    names.split(' ').map((name) => {
      const [surface = '', ledger = surface] = name.split('=');
      return { surface, name: ledger, kind, strong: false, latin: true };
    }),
  );
  return [...words, ...symbols];
}

function byFirstLetter(): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, Entry[]>();
  for (const entry of entries()) {
    const first = entry.surface[0] as string;
    map.set(first, [...(map.get(first) ?? []), entry]);
  }
  for (const list of map.values()) list.sort((a, b) => b.surface.length - a.surface.length);
  return map;
}

const BY_FIRST = byFirstLetter();
const WORD = /[A-Za-z0-9²³]/;

function entryAt(text: string, at: number): Entry | null {
  for (const entry of BY_FIRST.get(text[at] ?? '') ?? []) {
    if (!text.startsWith(entry.surface, at)) continue;
    if (entry.latin && WORD.test(text[at + entry.surface.length] ?? '')) continue;
    return entry;
  }
  return null;
}

/** What may stand below the line: 元/人·月, 微克/立方米, 吨/日, 分/千瓦时. */
const PER =
  /(?:\/|每)(\d+)?(人月|人·月|人|户|年|月|日|天|周|次|亩|吨|公斤|千克|克|升|平方米|平方公里|立方米|公里|千米|米|千瓦时|千瓦|度|小时|分钟|秒|件|个|台|套|床|生|名|股|公顷|标准箱|标箱|kWh|m³|m3|m²|m2|km|h|s|d|t|L)(?:[·.]?(?:月|年|天|日))?(?![A-Za-z])/y;

/** What the name of a currency can begin with. */
export const MONEY_OPENINGS: ReadonlySet<string> = new Set(
  [...BY_FIRST].filter(([, list]) => list.some(({ kind }) => kind === 'money')).map(([letter]) => letter),
);

/** The unit that begins at `at`. 分 alone is a unit only below a line or behind 元 and 角 (money.ts). */
export function readUnit(text: string, at: number): Unit | null {
  const entry = entryAt(text, at);
  if (!entry) return null;
  const end = at + entry.surface.length;
  PER.lastIndex = end;
  // 连续4年每年: a duration is not divided.
  const divided = entry.kind !== 'duration' && (text[end] === '/' || text[end] === '每');
  const per = divided ? PER.exec(text) : null;
  const { name, kind, strong, latin } = entry;
  if (!per) return { end, name, kind, strong, latin };
  return { end: end + per[0].length, name: `${name}${per[0].replace('每', '/')}`, kind, strong: true, latin };
}
