/** Pieces of a line as HTML: what came is `ins`, what went is `del`, a figure stays on one line. */
import type { ComposedInline } from '#model/composed-report.ts';
import type { Piece, Pieces } from '#model/redline.ts';
import { shown } from '../tokens.ts';
import { escapeHtml } from './escape.ts';

export function writePieces(pieces: Pieces): string {
  return pieces.map(writePiece).join('');
}

function writePiece({ op, inlines }: Piece): string {
  const html = inlines.map(writeInline).join('');
  if (html === '' || op === 'same') return html;
  return op === 'insert' ? `<ins>${html}</ins>` : `<del>${html}</del>`;
}

/** Formatting is kept where it tells something; links and marks are text, since there is nowhere to go. */
function writeInline(inline: ComposedInline): string {
  switch (inline.kind) {
    case 'figure':
    case 'keep':
      return `<span class="nb">${escapeHtml(inline.value)}</span>`;
    case 'strong':
      return `<strong>${inline.children.map(writeInline).join('')}</strong>`;
    case 'superscript':
      return `<sup>${inline.children.map(writeInline).join('')}</sup>`;
    case 'subscript':
      return `<sub>${inline.children.map(writeInline).join('')}</sub>`;
    case 'noteMark':
      return `<sup>${escapeHtml(`[${inline.label}]`)}</sup>`;
    case 'termMark':
      return `${inline.children.map(writeInline).join('')}<sup>${escapeHtml(`[${inline.label}]`)}</sup>`;
    case 'lineBreak':
      return '<br>';
    case 'image':
      return `<span>${escapeHtml(`[${inline.alt}]`)}</span>`;
    case 'emphasis':
    case 'deletion':
    case 'link':
      return inline.children.map(writeInline).join('');
    default:
      return escapeHtml(shown(inline));
  }
}
