/** A share of more than all: 办结率达199.7%, 满意率为102%. */
import { Exact } from '#grammar/exact.ts';
import * as messages from '#messages/numbers.ts';
import type { Figure } from '#model/figure.ts';
import type { Finding, Severity } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';

/** What counts part of a whole and cannot exceed it. */
const SHARE =
  /(?:办结|办复|答复|满意|覆盖|普及|达标|合格|优良|受理|及时|回复|签收|参保|参合|参检|入学|入园|巩固|升学|收集|处理|处置|无害化处理|利用|回收|城镇化|城市化|机械化|绿化|硬化|净化|自动化|就业|接种|接通|上线|入住|结案|破案|侦破|偿还|兑现|安置|整改|销号|落实|录取|及格|通过|抽检合格|通水|通电|通车|到课|出勤|上座|开工|返岗|复工|履约|准点|正点|好评|知晓|参与|建档|签约|随访|识别|监测|审结|执结|结案|调解成功|化解|见效|保存|成活|森林覆盖|供水保证|水质达标|自给)率(?:分别|均|都|各|也|已|再|同)?$|(?:满意|安全感|获得感|知晓)度(?:分别|均|都|各)?$/;
/** Ratios of two different things: over 100 is ordinary. */
const NO_SHARE =
  /(?:拨备覆盖|流动性覆盖|利息覆盖|拨备|毛入学|毛就学|完成|产销|增长|负债|杠杆|周转|回报|收益|收购|超额|利用外资|产能利用|执行)率/;
const RATE = /率(?:分别|均|都|各|也|已|再|同)?$/;
const PART = /(?:占比|比重|比例|占[^，。；]{0,12})$/;

function severityOf(figure: Figure): Severity | null {
  if (figure.kind !== 'percent' || figure.value === null || !new Exact(figure.value).gt(100)) return null;
  if (NO_SHARE.test(figure.indicator)) return null;
  if (SHARE.test(figure.indicator)) return 'warning';
  return PART.test(figure.indicator) || RATE.test(figure.indicator) ? 'info' : null;
}

export const shareOver100: Rule = {
  id: 'numbers/share-over-100',
  summary: { zh: '比率超过100%', en: 'A share over 100 per cent' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const figure of facts.figures) {
      const severity = severityOf(figure);
      if (!severity) continue;
      const message = messages.shareOver100(figure.indicator, figure.text);
      yield { rule: this.id, severity, message, place: figure.place, actual: figure.text, expected: '≤100%' };
    }
  },
};
