import { expect, test } from 'vitest';
import { balancedIndent } from './balanced-indent.ts';
import { templateLook } from './testing/render-parts.ts';
import { textWidth } from './text-width.ts';

const look = await templateLook('gongwen');
const { meeting, salutation } = look.styles;

test('a line that fits, or is not centred, is let be', () => {
  expect(balancedIndent('（2024年1月9日）', meeting, look)).toBeNull();
  expect(balancedIndent('长'.repeat(60), salutation, look)).toBeNull();
});

test('a line of a few characters too many is shared between two lines', () => {
  const indent = balancedIndent('字'.repeat(29), meeting, look);
  const each = (textWidth(look) - 2 * (indent?.left ?? 0)) / (meeting.sizePt * 20);
  expect(each).toBeGreaterThan(14.5);
  expect(each).toBeLessThan(17);
});

test.each([
  ['（2025年1月14日在某某市第十六届人民代表大会第三次会议上）', '（2025年1月14日在某某市第十六届'],
  ['（2024年1月9日在某市某区第十届人民代表大会第四次会议上）', '（2024年1月9日在某市某区第十届'],
  ['关于某某区国民经济和社会发展第十四个五年规划和远景目标的报告', '关于某某区国民经济和社会发展第十四个'],
])('two lines part by their sense: %s', (text, first) => {
  const indent = balancedIndent(text, meeting, look);
  const room = (textWidth(look) - 2 * (indent?.left ?? 0)) / (meeting.sizePt * 20);
  const ems = [...first].reduce((sum, char) => sum + (/\d/u.test(char) ? 0.5 : 1), 0);
  expect(room).toBeGreaterThan(ems);
  // no further character fits
  expect(room).toBeLessThan(ems + 1);
});
