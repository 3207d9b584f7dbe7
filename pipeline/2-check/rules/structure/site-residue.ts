/** Navigation, buttons and forms of a web page that came along with a scraped report. */
import * as messages from '#messages/structure.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';

/** Each fits a whole paragraph: a report may speak of 打印 or 版权 in its sentences. */
const RESIDUE: readonly RegExp[] = [
  /^(?:网站)?导航(?:菜单)?$/,
  /^(?:当前|您(?:所|现)?在(?:的)?)位置[:：].*$/,
  /^首页\s*[>＞»].*$/,
  /^【?(?:打印|关闭|打印本页|关闭窗口|返回顶部|收藏本页|我要纠错)】?(?:[\s|｜]*【?(?:打印|关闭|打印本页|关闭窗口|收藏|分享)】?)*$/,
  /^【?字(?:号|体)[:：]?[\s【]*[大中小](?:[\s|｜/【】]*[大中小])*】?.*$/,
  /^(?:分享到|扫一扫|扫码)[:：]?.{0,12}$/,
  /^(?:浏览|阅读|点击)(?:次数|量|率)?[:：]\s*\d*\s*次?$/,
  /^(?:上|下)一(?:篇|条)[:：].*$/,
  /^[（(]?责任编辑[:：].{0,12}[)）]?$/,
  /^(?:版权所有|Copyright\b|©).*$/i,
  /^.{0,30}备案号?[:：]?\s*.{0,3}ICP备\d+号.*$/,
  /^(?:留言与评论|发表评论|相关(?:文章|新闻|链接|推荐))(?:[（(].*[)）])?[:：]?$/,
  /^验证码[:：]?$/,
  /^本文地址[:：].*$/,
  /^本文仅代表作者.{0,6}观点.*$/,
];

export const siteResidue: Rule = {
  id: 'structure/site-residue',
  summary: { zh: '网站残留文字', en: 'Residue of a web page' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const passage of facts.passages) {
      const value = passage.text.value.trim();
      if (!RESIDUE.some((pattern) => pattern.test(value))) continue;
      const from = passage.text.value.indexOf(value);
      yield {
        rule: this.id,
        severity: this.severity,
        message: messages.siteResidue(value.length > 20 ? `${value.slice(0, 20)}…` : value),
        place: passage.place(from, from + value.length),
        actual: value,
      };
    }
  },
};
