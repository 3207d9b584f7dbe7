/** The day of an edition as people in China date it. */

/** China has one time zone, UTC+8 without summer time: a commit at seven in the morning belongs to that day. */
const CHINA_OFFSET_SECONDS = 8 * 3600;
const DAY_SECONDS = 86_400;

/** YYYY-MM-DD in Beijing time. */
export function editionDay(epochSeconds: number): string {
  const [year, month, day] = civilDate(Math.floor((epochSeconds + CHINA_OFFSET_SECONDS) / DAY_SECONDS));
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** GB/T 9704-2012 7.3.5.4: Arabic figures, no leading zeros. Other languages read the ISO form. */
export function printedDay(day: string, language: string): string {
  if (!language.startsWith('zh')) return day;
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Days since 1970-01-01 to year, month, day (proleptic Gregorian; H. Hinnant, chrono-compatible date algorithms). */
function civilDate(days: number): [year: number, month: number, day: number] {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}
