import { expect, test } from 'vitest';
import { contentHash } from './content-hash.ts';

test('the example of CSP level 3, 2.3.1, and text beyond ASCII', () => {
  expect(contentHash("alert('Hello, world.');")).toBe('sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=');
  expect(contentHash('定本')).toBe('sha256-SsjFUHTFpprvPK8TzRXx3NQi+rIXXMXdRUbpL5u9ocg=');
});
