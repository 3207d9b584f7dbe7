/** Knows the calls to the audience that stand alone in a paragraph. */

const AUDIENCE =
  '(?:尊敬的)?(?:各位(?:人大)?(?:代表|委员|同志|同事|来宾|领导|朋友)|同志们|朋友们|女士们|先生们|Fellow deputies|Deputies|Comrades|Ladies and gentlemen)';
const SALUTATION = new RegExp(`^${AUDIENCE}(?:[、，,和 　]*${AUDIENCE})*[：:！!]$`);

export function isSalutation(text: string): boolean {
  return text.length <= 60 && SALUTATION.test(text.trim());
}
