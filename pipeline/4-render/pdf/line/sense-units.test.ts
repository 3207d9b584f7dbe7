/** Titles turn over where their sense does. */
import { describe, expect, test } from 'vitest';
import { textsOf } from '../testing/plain-metrics.ts';

const centred = (measurePt: number) => ({ align: 'center', balanced: true, measurePt }) as const;

describe('titles', () => {
  test.each([
    [
      260,
      '（2016年2月19日在某尔区第十四届人民代表大会第五次会议上）',
      ['（2016年2月19日在某尔区', '第十四届人民代表大会第五次会议上）'],
    ],
    [
      200,
      '关于某区2023年财政预算执行情况和2024年财政预算草案的报告',
      ['关于某区2023年财政预算执行情况', '和2024年财政预算草案的报告'],
    ],
    [
      150,
      '——在某市第十八届人民代表大会第五次会议上的政府工作报告',
      ['——在某市第十八届人民代表大会', '第五次会议上的政府工作报告'],
    ],
    [110, '关于加快推进城市更新工作的实施意见', ['关于加快推进城市', '更新工作的实施意见']],
  ])('in %s pt: %s', (measurePt, title, lines) => {
    expect(textsOf(title, centred(measurePt))).toEqual(lines);
  });

  test.each([
    [
      '（三）以科技创新引领新质生产力发展，建设现代化产业体系',
      ['（三）以科技创新引领新质生产力发展，', '建设现代化产业体系'],
    ],
    [
      '（九）坚持转变政府职能，努力建设廉洁勤政务实高效政府',
      ['（九）坚持转变政府职能，', '努力建设廉洁勤政务实高效政府'],
    ],
  ])('an entry of the contents turns over behind its comma: %s', (entry, lines) => {
    expect(textsOf(entry, { ...centred(240), align: 'left' })).toEqual(lines);
  });

  test('no ordinal, date, number with its unit is parted, no line ends with 在 or begins with 的, at any width', () => {
    const title = '2024年1月9日在某市第十四届人民代表大会第2次会议上关于新增3.5万套住房的报告';
    for (let measurePt = 150; measurePt <= 400; measurePt += 5) {
      const lines = textsOf(title, centred(measurePt));
      expect(lines.join('')).toBe(title);
      for (const whole of ['2024年1月9日', '第十四届', '第2次', '3.5万套']) {
        expect(
          lines.filter((line) => line.includes(whole)),
          `${whole} at ${measurePt}: ${lines.join(' / ')}`,
        ).toHaveLength(1);
      }
      expect(lines.join('\n')).not.toMatch(/在$|^的/mu);
    }
  });
});
