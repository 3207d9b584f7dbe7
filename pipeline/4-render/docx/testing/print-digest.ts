/** For tests: renders the hand-made report in a process of its own and prints the SHA-256 of its bytes. */
import { createHash } from 'node:crypto';
import { renderDocx } from '../render-docx.ts';
import { everyKind } from './every-kind.ts';
import { inputOf, templateLook } from './render-parts.ts';

const { bytes } = await renderDocx(inputOf(everyKind(), await templateLook('gongwen')));
process.stdout.write(`${createHash('sha256').update(bytes).digest('hex')}\n`);
