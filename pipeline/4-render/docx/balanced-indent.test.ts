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
