/** Counters that lost their number: 新认定家高新技术企业, 新建学校所，. A counter that is part of a word is none. */
import { allMatches } from '#grammar/all-matches.ts';

export interface BareCounter {
  readonly from: number;
  readonly to: number;
  /** a verb that counts stands right before it: 新增个, 达到家 */
  readonly certain: boolean;
}

const COUNTER =
  /[家户人件场批台架]次|台套|平方米|公里|个?工作日|个月|小时|分钟|个(?!百分点)|[家人名户件项所条套座场起台辆张位间栋幢株棵艘枚幅册亩吨天处]/g;

/** The letters that make a word with the counter behind them: 国家, 条件, 市场. */
const WORD_ENDS: Readonly<Record<string, string>> = {
  个: '整逐这那哪某单各',
  家: '国專专学术作业育大全政商厂店东农居住安管当行名公私用皇世出回在归起养老人儿自成想论独藏画赢玩买卖银國心命到皇',
  人: '的',
  名: '知实有提命更署排闻冠著出报签地书姓莫点匿域题除罪学改联同假真齐人第',
  户: '农困用门落入商体殖大客账开帐住租过散保民销窗属业粮包损专范贫测缘养植帮',
  件: '条文事案软硬零部器稿组配信邮附证快要元构管备插包急物抄原办萬',
  项: '事专弱强立奖款选子义单多等杂颈进出逐各入卯',
  所: '场院馆厕处公究住诊易儿出务寓哨待守毒管法电粮教商验研居生臼会',
  条: '链线面鸡信枝便借法律教薪欠发肉粉油戒苗萧萝',
  套: '配外成手河圈全俗老乱整',
  座: '讲底客叫满星在插入首举',
  场: '市广农立现商林牧机战赛考操球剧会登出进在磁气情职官道车殖猪鸡渔盐排验种源动艺冰团卖货煤矿料石埋宰央专开下过草沙捧厂',
  台: '平舞出阳灶讲站吧后前看月亭擂登柜视电播观澳港驻惠促对涉准戏',
  辆: '车',
  张: '紧扩主慌嚣开铺声夸伸乖',
  位: '地首到定岗进方床区泊站学车工单單席水价点低高摊托晋换户本诸就职品段名座机',
  间: '时期空中之房车区年民世夜人晚瞬田乡坊行心其此林阴阳手生离无',
  栋: '楼梁',
  幅: '降增涨篇跌振',
  册: '注手画名',
  株: '植病',
  亩: '田公每',
  吨: '每公',
  天: '今明昨后前白晴春夏秋冬航蓝聊每当整半露全参云西空雨阴老苍冲改那这某上',
  处: '好到益难用坏各深高低长短远害妙何随四住惩查实相独事办理出共调细大小脚暂判论是键需',
  公里: '吨人方',
  人次: '客待',
};

/** What the counter begins: 项目, 家庭, 所有, 条件. */
const WORD_BEGINS =
  /^(?:个(?:人|体|性|案|旧|别|税|头|股|中)|家(?:庭|具|电|禽|长|政|居|风|乡|园|校|畜|装|纺|访|用|门|族)|名(?:单|牌|副|车|师|校|列|称|医|优|特|企|城|镇|村|品|义|录|额)|户(?:均|籍|外|口|厕|内|用|型)|件(?:套|均)|项目|所(?:有|需|得|必|以|在|采|规|属|长|谓|致|能)|条(?:件|例|约|款|线|块)|套(?:路|餐|管|种)|座(?:谈|位)|场(?:馆|所|地|景|次|均|镇|内|外|站)|起(?:来|步|草|点|到|诉|了|于|源|伏|重|降|飞|航)|台(?:湾|胞|账|风|商|资|企|州|阶|内)|位(?:于|居|列|次|置|移)|间(?:接|距|隙)|亩(?:产|均)|吨(?:位|粮)|天(?:津|然|气|空|河|府|山|下|地|蓝|都|际|桥|鹅|水)|处(?:于|置|理|方|罚|长|分|低)|张(?:家|江|北|店|掖)|册子|幅(?:度|员)|家门|人次(?:和|、|及|与))/;

const NUMERAL = '零〇一二三四五六七八九十百千万亿两几半数多余来每第各';
const BEFORE = new RegExp(`[${NUMERAL}]|[^\\p{Script=Han}]`, 'u');
const IN_CLAUSE = new RegExp(`[0-9０-９${NUMERAL}]`);

/** Verbs that count, and verbs that may: asked for what stands before each counter, of two or three letters. */
const COUNTS = wordsOf(
  '新认定 认定 新增 净增 增加 新增加 建成 新建 改建 扩建 新改建 改造 新开工 惠及 拥有 共有 共计 累计 合计 总计 达到 超过 突破 减少 缩短 引进 培育 查处 办结 获评 入选 评定 新设 设立 开通 ' +
    '创建 投放 竣工 破获 侦破 审结 救助 安置 接种 腾退 拆除 栽植 种植 植树 淘汰 关停',
);
const ACTS = wordsOf(
  '完成 开工 实施 培训 查办 办理 打造 发放 帮扶 帮助 举办 组织 开展 受理 检查 整治 清理 修复 提高 下降 投产 落地 签约 引育 登记 成立 开行 运营 投用 启用 配备 加固 维修 解决 化解 处置 ' +
    '接待 吸引 奖励 资助 收治 发布 出台 制定 推出 申请 授权 转化 盘活 收储 出让 流转 压减 造林 绿化 铺设 安装 更换 更新 购置 采购 储备 收购 生产 销售 出口 历时 用时 提前 压缩至 压短至 ' +
    '压减至 缩缩至 缩短至 缩减至 延长 延长至 建设',
);
/** 培训人，惠及人，: before 人 most verbs make a word or a phrase. */
const OF_PEOPLE =
  /(?:惠及|救助|安置|帮扶|培训|接种|转移|超过|达到|突破|累计|共计|增加|减少|新增|新增就业|就业|共有|合计)$/;
const INCIDENTS = /(?:查处|查办|发生|破获|侦破|化解|处置|受理|减少|下降)$/;
const VERB_IN_CLAUSE = new RegExp([...COUNTS, ...ACTS].join('|'));
/** The digits of 5G and PM2.5 count nothing. */
const NAMED = /[A-Za-z]+[\d.]+|\d+[A-Za-z]+/g;
const LONGEST_VERB = 4;
const LONGEST_CLAUSE = 40;
const CLAUSE_END = /^(?:[，。；、：）)\n]|左右|以上[，。；、）]|$)/;
const CLAUSE_START = /[，。；：！？、（(\n]/;

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

function endsWithOneOf(verbs: ReadonlySet<string>, text: string): boolean {
  return verbs.has(text.slice(-2)) || verbs.has(text.slice(-3));
}

function isWord(text: string, from: number, counter: string): boolean {
  if (WORD_BEGINS.test(text.slice(from, from + counter.length + 1))) return true;
  return (WORD_ENDS[counter] ?? '').includes(text[from - 1] ?? '');
}

function verbBefore(text: string, from: number, counter: string, ends: boolean): 'counts' | 'acts' | null {
  const before = text.slice(Math.max(0, from - LONGEST_VERB), from);
  if (counter === '人') return ends && OF_PEOPLE.test(before) ? 'counts' : null;
  if (counter === '起') return INCIDENTS.test(before) ? 'counts' : null;
  if (endsWithOneOf(COUNTS, before)) return 'counts';
  return endsWithOneOf(ACTS, before) && (ends || counter !== '张') ? 'acts' : null;
}

/** 新建学校所，: the clause counts, holds no number, and ends with a counter that ends no word. */
function endsClauseBare(text: string, from: number, counter: string): boolean {
  if (counter === '人' || counter === '起' || counter === '位') return false;
  const clause =
    text
      .slice(Math.max(0, from - LONGEST_CLAUSE), from)
      .split(CLAUSE_START)
      .at(-1)
      ?.replace(NAMED, '') ?? '';
  return clause.length >= LONGEST_VERB && VERB_IN_CLAUSE.test(clause) && !IN_CLAUSE.test(clause);
}

export function* bareCountersIn(text: string): Iterable<BareCounter> {
  for (const { 0: counter, index: from } of allMatches(text, COUNTER)) {
    if (from === 0 || BEFORE.test(text[from - 1] ?? '')) continue;
    const to = from + counter.length;
    const ends = CLAUSE_END.test(text.slice(to, to + 3));
    const verb = verbBefore(text, from, counter, ends);
    if ((verb === null && !ends) || isWord(text, from, counter)) continue;
    if (verb !== null || endsClauseBare(text, from, counter)) yield { from, to, certain: verb === 'counts' };
  }
}
