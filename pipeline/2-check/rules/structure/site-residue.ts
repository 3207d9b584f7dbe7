/** Navigation, buttons and forms of a web page, and furniture of a printed one, that came along with a report. */
import * as messages from '#messages/structure.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

const BUTTON =
  '(?:我要打印|打印(?:本页|本文|文章)?|关闭(?:窗口|本页|页面)?|返回(?:顶部|首页|列表|上页|上一页)?|收藏(?:本页|本站)?|分享(?:到|至)?|转发|我要纠错|纠错|下载|E-mail推荐|复制链接|大|中|小|默认|字体|字号|全文|无障碍(?:阅读|浏览|版)?|长者(?:模式|助手|版)|适老版|关怀版|繁體(?:版)?|繁体(?:版|中文)?|简体(?:版|中文)?|手机版|电脑版|客户端|English|登录|注册|首页|尾页|末页|[上下]一[页篇条]|微信(?:好友)?|微博|新浪微博|QQ空间|朋友圈|A[-+]?|\\d{1,3})';
const BETWEEN = '[\\s|｜/、·,，【】\\[\\]()（）]*';

/** Sections of a government's site, as its bar of navigation lists them. */
const SECTION =
  '(?:(?:网站)?首\\s?页|政务公开|政府信息公开|信息公开|办事服务|政务服务|公共服务|互动交流|政民互动|新闻中心|新闻动态|要闻动态|政务动态|走进[\\p{Script=Han}]{1,4}|数据开放|数据发布|专题专栏|专栏专题|政策解读|机构(?:设置|职能)|回应关切|领导之窗|市情概况|区情概况|县情概况|无障碍|网站支持IPv6)';

/** Each fits a whole paragraph: a report may speak of 打印 or 版权 in its sentences. */
const RESIDUE: readonly RegExp[] = [
  /^(?:网站|主)?导航(?:菜单|栏)?$/,
  new RegExp(`^${SECTION}(?:[\\s|｜/·>＞»]+${SECTION})+$`, 'u'),
  /^(?:您|你)?(?:当前所在|现在所在|当前|现在|所在)?(?:的)?(?:位置|栏目)\s*[:：].*$/,
  /^(?:网站)?首页\s*[>＞»›].*$/,
  // A lone number is no button: a year or a cell may stand alone.
  new RegExp(`^(?!\\d+$)${BETWEEN}${BUTTON}(?:[\\s|｜/、·,，:：【】\\[\\]()（）]+${BUTTON})*${BETWEEN}$`),
  /^[【[(（]?\s*(?:字(?:号|体)|文字大小)(?:大小|选择)?\s*[:：]?[\s【[]*(?:[大中小特默认超A+-]|[\s|｜/【】[\]])+[】\])）]?(?:.{0,20})$/,
  /^(?:分享(?:到|至)|转发(?:到|至)|扫一扫|扫码|扫描二维码|微信扫一扫|手机扫码|关注我们|微信公众号|官方微(?:信|博))\s*[:：]?.{0,20}$/,
  /^[(（【]?(?:浏览|阅读|点击|访问)(?:次数|量|率|数)?\s*[:：]?\s*\d+\s*次?[)）】]?$|^(?:浏览|阅读|点击|访问)(?:次数|量|数)\s*[:：]\s*次?$/,
  /^(?:上|下)一(?:篇|条|页)\s*[:：].*$/,
  /^[（(【[]?\s*(?:责任编辑|责编|编辑|编审|审核|校对|作者|记者|供稿|撰稿|录入|发布人|信息员|初审|终审|监制)\s*[:： ].{0,40}$/,
  /^(?:文章|信息|稿件|新闻|内容)?来源\s*[:：].{0,40}$|^.{0,60}www\.\S{2,30}\s.{0,40}来源\s*[:：].*$/,
  /^(?:发布|发文|成文|更新|公开|生成)(?:时间|日期)\s*[:： ].{0,40}$/,
  /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s.{0,40})?$|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s.{0,12}来源\s*[:：].*$/,
  /^(?:索\s*引\s*号|发布机构|发文机关|发文字号|文\s+号|公开(?:方式|时限|范围|形式|程序|类型)|信息(?:类别|名称)|主题分类|主题词|有效性|体裁分类|组配分类|标签|栏目|Tags?)\s*[:：].{0,60}$/i,
  /^.{0,30}版权所有(?:[:：©\s].*)?$|^(?:Copyright\b|©|版权声明|Powered by|Produced by).*$/i,
  /^.{0,40}(?:ICP备|ICP证|公网安备|备案号|网站标识码)[:：]?\s*\S*.{0,40}$/,
  /^(?:主办|承办|维护|协办)(?:单位)?[:：].{2,40}(?:承办|维护|技术支持|电话|地址|邮编|版权).*$|^技术支持[:：].{2,40}$|^(?:联系)?地址[:：].{2,40}(?:邮编|邮政编码|电话).*$/,
  /^(?:网站地图|联系我们|关于我们|网站声明|本站声明|隐私声明|法律声明|使用帮助|设为首页|加入收藏|友情链接|网站帮助)(?:[\s|｜-]+.{0,60})?$/,
  /^(?:留言与评论|发表评论|我要评论|用户评论|暂无评论|登录后评论|我来说两句|网友评论|热门评论|热门推荐|相关(?:文章|新闻|链接|推荐|阅读|稿件|附件|信息|文档|报道)|关联稿件|延伸阅读|热点专题|推荐阅读|附件下载)(?:[（(].*[)）])?\s*[:：]?$/,
  /^共有?\s*\d*\s*条评论$/,
  /^(?:请输入)?(?:验证码|用户名|密码|昵称|匿名发表|提交评论)\s*[:：]?.{0,10}$/,
  /^(?:本文地址|原文链接|原文地址|本文链接|网址|本文网址|转载请注明)\s*[:：]?.*$/,
  /^(?:https?:\/\/|www\.)\S+$|^[\p{Script=Han}]{2,12}\s*www\.\S+$/u,
  /^本文仅代表作者.{0,6}观点.*$|^(?:免责声明|特别声明)[:：].*$/,
  /^您访问的链接即将离开.*$|^(?:继续访问|放弃)(?:\s+(?:继续访问|放弃))?$/,
  /^(?:false|true|null|undefined|Public domain|阅读全文|展开全文|点击(?:查看|下载|阅读).{0,12}|查看更多|提交)$/i,
  /^(?:检索自|取自)[“"].*$/,
  /^[-—–－·.]{1,2}\s*\d{1,3}\s*[-—–－·.]{1,2}$|^\d{1,3}\s*\/\s*\d{1,3}$|^(?:第\s*|页码\s*[:：]?\s*)\d{1,3}\s*(?:页)?(?:\s*[,，/]?\s*(?:共\s*)?\d{1,3}\s*页?)?$/,
];
/** Residue is short; the limit keeps long paragraphs out of the patterns. */
const LONGEST = 200;
/** Sentences that go on are no residue, save declarations: this spares most paragraphs the patterns. */
const GOES_ON = /^(?!本文仅代表|免责声明|特别声明|版权声明)[\s\S]*。[\s\S]/u;

export const siteResidue: Rule = {
  id: 'structure/site-residue',
  summary: { zh: '网站残留文字', en: 'Residue of a web page' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const [index, prose] of facts.prose.entries()) {
      // The raw text: an address alone in a paragraph is blanked in prose.
      const { value: plain } = prose.passage.text;
      // In a glossary 来源：某报 is read as a term and its meaning, and the colon between them as a line feed.
      const whole = prose.kind === 'glossaryEntry' ? plain.replace('\n', '：') : plain;
      const value = whole.trim();
      if (prose.kind === 'table' || value.length > LONGEST || GOES_ON.test(value)) continue;
      if (!RESIDUE.some((pattern) => pattern.test(value))) continue;
      // Under a table 来源：市统计局 says where its numbers are from.
      if (value.startsWith('来源') && facts.prose[index - 1]?.kind === 'table') continue;
      const from = whole.indexOf(value);
      const message = messages.siteResidue(value.length > 20 ? `${value.slice(0, 20)}…` : value);
      yield findingIn(prose, this, { from, to: from + value.length, message });
    }
  },
};
