/** Where a title may turn over without tearing its sense: how much a break costs before each of its characters. */

/** in the coin of `balanceLines`: 1 is what two lines cost of which one is a fifth longer than the mean of both */
const CLAUSE = 0;
const PHRASE = 1.2;
const WORD = 3;
/** no line of a title begins or ends with what joins its neighbours */
const CLINGING = 10;
const INSIDE = 20;

/** What stands as one: 第十四届, 2023年1月3日, 12.6万, （二）. A number keeps the character that it counts. */
const WHOLE =
  /第[\d〇零一二三四五六七八九十百千两]+[届次个批期年章节条号轮季]?|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|[\d.,]+(?:[%‰]|[万亿]?\p{Script=Han})?|（[\d一二三四五六七八九十]+）\p{Script=Han}|[一二三四五六七八九十]+、\p{Script=Han}/gu;
/** What the dictionary cuts off its word: 生产|力, 现代|化. */
const ENDINGS = /^[力率化性者员度型级式额量]$/u;
const ORDINAL = /^第[\d〇零一二三四五六七八九十百千两]+[届次]/u;

/** 的, 等, 上 belong to what is before them; 在, 对 and 和 to what follows. */
const NEVER_BEGINS = /^[的地得之了着过等上中内下时者）)】》”’]/u;
const NEVER_ENDS = /[在于对向从由以把被为与和同及暨或至的]$/u;

/** The least that a break costs which no mark allows. */
export const LEAST_WITHOUT_MARK = PHRASE;

/** @param pieces the title, character by character @returns the cost of a break before each of them */
export function breakCosts(pieces: readonly string[]): number[] {
  const text = pieces.join('');
  const words = wordsOf(text);
  return atEach(pieces, (at) => markCost(text, at) ?? wordCost(text, words, at));
}

/** The same for breaks behind marks alone, which takes no dictionary: that costs more than all the lines of a short report. */
export function markCosts(pieces: readonly string[]): number[] {
  const text = pieces.join('');
  return atEach(pieces, (at) => markCost(text, at) ?? Number.POSITIVE_INFINITY);
}

function atEach(pieces: readonly string[], costAt: (at: number) => number): number[] {
  let offset = 0;
  return pieces.map((piece) => {
    const cost = costAt(offset);
    offset += piece.length;
    return cost;
  });
}

function markCost(text: string, at: number): number | null {
  const last = text.charAt(at - 1);
  if (last === '、') return PHRASE;
  return /[，；：。！？\s]/u.test(last) || text.slice(0, at).endsWith('——') ? CLAUSE : null;
}

function wordCost(text: string, words: ReadonlySet<number>, at: number): number {
  if (!words.has(at)) return INSIDE;
  const [before, after] = [text.slice(0, at), text.slice(at)];
  if (NEVER_BEGINS.test(after) || NEVER_ENDS.test(before)) return CLINGING;
  return ORDINAL.test(after) || /^[和与及暨]/u.test(after) ? PHRASE : WORD;
}

/** Where words begin, wholes undivided. The dictionary is that of the pinned runtime, so builds stay identical. */
function wordsOf(text: string): Set<number> {
  const begins = new Set<number>();
  for (const { index, segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    if (!ENDINGS.test(segment)) begins.add(index);
  }
  for (const { index, 0: whole } of text.matchAll(WHOLE)) {
    begins.add(index);
    for (let k = index + 1; k < index + whole.length; k++) begins.delete(k);
  }
  return begins;
}
