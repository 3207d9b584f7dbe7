/** What the planted faults are made of: numbers to shift, and the lines that web pages leave behind. */
import type { Seeded } from './seeded.ts';

export const HAN_NUMBERS =
  '零 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一'.split(' ');

/** The number is the first group: 一、 （一） at the start of a line, 一是 behind a mark. */
export const CLAUSE_NUMBERS =
  /(?:(?<=\n(?:#{2,4} )?)(?:（([一二三四五六七八九十]{1,3})）)|(?<=\n(?:#{2,4} )?)([一二三四五六七八九十]{1,3})、|(?<=[\n。；：])([一二三四五六七八九十]{1,3})是)/g;

const NAMES = ['王某', '李某某', '某某', '欧阳某某'];
const SITES = ['某某市人民政府网', '某某日报', '某某发布', '某省政府办公厅'];

/** Lines of the kinds that issue 4 lists, filled in at random. */
const RESIDUE: readonly ((random: Seeded) => string)[] = [
  (random) => `来源：${random.pick(SITES)}`,
  (random) => `信息来源: ${random.pick(SITES)}`,
  (random) => `责任编辑：${random.pick(NAMES)}`,
  (random) => `（责任编辑： ${random.pick(NAMES)} ）`,
  (random) => `编辑: ${random.pick(NAMES)}`,
  (random) => `上一篇：关于召开第${random.below(9) + 1}次会议的通知`,
  () => '下一篇：没有了',
  () => '【打印】【关闭】',
  () => '打印本页 | 关闭窗口',
  () => '【字体：大 中 小】',
  () => '字号：【大】【中】【小】',
  () => '分享到：',
  () => '扫一扫在手机打开当前页',
  (random) => `浏览次数：${random.below(9000)}`,
  (random) => `点击量：${random.below(9000)} 次`,
  (random) => `发布时间：2024-01-${String(random.below(20) + 10)} 09:${String(random.below(50) + 10)}`,
  (random) =>
    `2024-01-${String(random.below(20) + 10)} 10:${String(random.below(50) + 10)}:00 来源：${random.pick(SITES)}`,
  (random) => `索引号：0147${random.below(90000) + 10000}N/2024-00${random.below(900) + 100}`,
  () => '当前位置：首页 \\> 政务公开 \\> 政府工作报告',
  () => '首页 \\>\\> 政务公开 \\>\\> 工作报告',
  (random) => `版权所有：${random.pick(SITES)}`,
  (random) => `Copyright © 2024 ${random.pick(SITES)} All Rights Reserved`,
  (random) => `某ICP备${random.below(90000000) + 10000000}号-1`,
  (random) => `某公网安备 ${random.below(900000) + 100000}02000004号`,
  () => '主办：某某市人民政府办公室　承办：某某市大数据中心',
  () => '网站地图 | 联系我们 | 隐私声明',
  () => '留言与评论（共有 0 条评论）',
  () => '发表评论',
  () => '验证码：',
  () => '相关链接：',
  () => '返回顶部',
  () => '导航菜单',
  () => '本文仅代表作者观点，不代表本站立场。',
  (random) => `— ${random.below(60) + 1} —`,
  (random) => `第 ${random.below(20) + 1} 页 共 32 页`,
];

export function residueLine(random: Seeded): string {
  return random.pick(RESIDUE)(random);
}
