/** What inlines say, without marks and pictures: for names, widths and field arguments. */
import type { ComposedInline } from '#model/composed-report.ts';

export function plainText(inlines: readonly ComposedInline[]): string {
  return inlines
    .map((inline) => {
      if ('children' in inline) return plainText(inline.children);
      return 'value' in inline ? inline.value : '';
    })
    .join('');
}
