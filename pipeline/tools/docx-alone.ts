/** For the bench: `render FILE.bin FILE.docx` or `whole FILE.md FILE.docx LOOK.json`, a DOCX and nothing else. */
import { writeFileSync } from 'node:fs';
import { renderDocx } from '#render/docx/render-docx.ts';
import { inputOf } from './alone-input.ts';

const [mode = '', source = '', target = '', lookFile = ''] = process.argv.slice(2);
const { bytes } = await renderDocx({
  ...(await inputOf(mode, source, lookFile)),
  stamp: { commit: null, epochSeconds: 1_672_704_000 },
  siblings: { editions: [], pageOf: {} },
  fonts: () => Promise.reject(new Error('a DOCX without charts reads no fonts')),
});
writeFileSync(target, bytes);
