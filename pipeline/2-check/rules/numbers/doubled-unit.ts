/** A doubled unit: `4.07亿元元`, `306家家`, `170公里公里`. */
import { allMatches } from '#grammar/all-matches.ts';
import { fold } from '#grammar/fold.ts';
import { isHan } from '#grammar/han-digits.ts';
import { readUnit } from '#grammar/units.ts';
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { numberRule } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const NUMBER = /[0-9０-９](?:[余多])?(万亿|万|亿)?(?:[余多])?/g;

/** 5个个体户, 3家家具企业, 10户户均, 年年均: the second letter begins a word of its own. */
const WORDS =
  /^(?:个(?:人|体|性|案|旧|别|税)|家(?:庭|具|电|禽|长|政|居|风|乡|园|校|畜|装|纺|访)|人(?:均|民|次|才|口|工|大|员|力|文|身|物|社|防|事|群|类|选|数|们|造|参|形|机)|户(?:均|籍|外|口|厕|内|主|用)|年(?:均|度|初|末|底|内|报|检|产|轻|份|龄|会|货|终|中|级)|项目|种(?:植|子|业|质|苗|养|畜|粮)|条例|条件|条款|场(?:馆|所|地|景|次|均)|处(?:于|置|理|方|罚)|所(?:有|长|属|在|需)|台(?:湾|胞|账|风|商|资|企|州)|位(?:于|居|列|次|置)|名(?:师|校|列|称|医|优|特|牌|单|企|城|镇|村|品)|部(?:门|队|分|署|级|委|件|省|属)|支(?:持|部|付|出|撑|柱|线|行|队|援)|批(?:准|次|复|发)|次(?:数|月|年|日|均)|对(?:口|外|接|于|标|准|照|台|俄|国|象|日|韩|欧|美|非)|张(?:家|江|北|店|掖)|天(?:津|然|气|空|河|府|山)|层(?:面|次|级)|级(?:别|以)|米(?:面|粉|其)|吨(?:位|粮|级)|亩(?:均|产)|倍(?:增|数)|元(?:器|宇|素|旦)|头(?:部|条)|套(?:路|餐)|件(?:套|均)|市(?:级|区|场|民)|县(?:级|域|区|城)|度(?:假|汛)|岁(?:末|月)|批(?:零|量)|周(?:边|期|末|年)|类(?:别|型)|组(?:织|建|团))/;

function unitAt(text: string, at: number): string {
  const tail = text.slice(at, at + 16);
  const end = readUnit(fold(tail), 0)?.end ?? 0;
  return tail.slice(0, end);
}

/** 家次次, 平方米米: the end of a longer unit once more, at the end of a clause. */
function repeatedEnd(text: string, unit: string, again: number): string | undefined {
  for (let length = unit.length - 1; length > 0; length -= 1) {
    const end = unit.slice(-length);
    if (text.startsWith(end, again) && /^[，。；、！]/.test(text.slice(again + length))) return end;
  }
  return undefined;
}

/** 200余余场, 8%左右左右 */
const QUALIFIERS =
  /(?<=[0-9０-９十百千万亿])([余多])\1(?=\p{Script=Han})|(?<=[0-9０-９%％‰\p{Script=Han}])(左右|以上|以下|以内)\2/gu;

function* doubledQualifiers(text: string): Iterable<Fault> {
  for (const { 0: printed, 1: short, 2: long, index: from } of allMatches(text, QUALIFIERS)) {
    const expected = short ?? long ?? '';
    yield { from, to: from + printed.length, message: messages.doubledUnit(printed, expected), expected };
  }
}

/** 三百家家: behind a number in Chinese letters; 一家家 and 一个个 are said. */
function* behindHanNumbers({ text, passage }: Prose): Iterable<Fault> {
  for (const { figure, unit, kind, text: printed, end, value } of passage.numerals) {
    if (!figure || unit === '' || kind === 'ordinal' || value === '1' || /[0-9０-９]/.test(printed)) continue;
    const own = printed.slice(-unit.length);
    if (own !== unit || !text.startsWith(unit, end) || WORDS.test(text.slice(end, end + 2))) continue;
    const to = end + unit.length;
    yield { from: end - unit.length, to, message: messages.doubledUnit(unit + unit, unit), expected: unit };
  }
}

function* faultsIn(prose: Prose): Iterable<Fault> {
  const { text } = prose;
  yield* doubledQualifiers(text);
  yield* behindHanNumbers(prose);
  for (const found of allMatches(text, NUMBER)) {
    const at = found.index + found[0].length;
    const unit = unitAt(text, at);
    if (unit === '' || /^[%％‰]/.test(unit)) continue;
    const again = at + unit.length;
    const whole = [unit, `${found[1] ?? ''}${unit}`].find((form) => text.startsWith(form, again));
    const repeated = whole ?? repeatedEnd(text, unit, again);
    if (repeated === undefined) continue;
    if (repeated.length === 1 && WORDS.test(text.slice(again, again + 2))) continue;
    const printed = text.slice(at, again + repeated.length);
    // Before another word the second may still belong to it.
    const severity = isHan(text[again + repeated.length]) && repeated.length === 1 ? 'warning' : 'error';
    const message = messages.doubledUnit(printed, unit);
    yield { from: at, to: at + printed.length, message, severity, expected: unit };
  }
}

export const doubledUnit = numberRule({
  id: 'numbers/doubled-unit',
  summary: { zh: '单位重复', en: 'A doubled unit' },
  severity: 'error',
  faultsIn,
});
