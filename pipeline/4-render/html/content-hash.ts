/** The hash by which a Content Security Policy lets one inline style or script pass. */
import { hash } from 'node:crypto';

/** CSP level 3, hash-source: sha256- and base64 of the content's UTF-8 bytes. */
export function contentHash(content: string): string {
  return `sha256-${hash('sha256', content, 'base64')}`;
}
