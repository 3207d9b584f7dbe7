/** What an element of a run says. */
import type { XmlNode } from '#read/import/docx/parse-xml.ts';
import { textOfLeaf } from '#read/import/docx/read-runs.ts';
import { NO_TEXT, SYMBOL } from '../returned.ts';

/** As plain import reads it, with breaks as line ends; null: it says nothing itself, what is in it may. */
export function leafText(node: XmlNode): string | null {
  if (node.name === 'w:cr') return '\n';
  if (node.name === 'w:br') return /^(?:page|column)$/u.test(node.attributes['w:type'] ?? '') ? '' : '\n';
  const text = textOfLeaf(node);
  // Markdown has no fonts: what only one font knows stands for itself
  if (node.name === 'w:sym' && text !== null && /\p{Co}/u.test(text)) return SYMBOL;
  return text === null ? null : text.replace(NO_TEXT, '\uFFFD');
}

/** A line for each paragraph of the text boxes in a drawing, as they stand once all changes are accepted. */
export function textInBoxes(node: XmlNode): string {
  const lines: string[] = [];
  const walk = ({ name, children }: XmlNode, line: string[] | null): void => {
    if (name === 'mc:Fallback' || name === 'w:del' || name === 'w:moveFrom') return;
    for (const child of children) {
      if (child.name === 'w:txbxContent') walk(child, []);
      else if (child.name === 'w:p' && line) {
        const own: string[] = [];
        walk(child, own);
        lines.push(own.join(''));
      } else {
        if (line) line.push(leafText(child) ?? '');
        walk(child, line);
      }
    }
  };
  walk(node, null);
  return lines.join('\n').replace(NO_TEXT, '').trim();
}
