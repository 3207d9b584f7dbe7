/** For the bench: `render FILE.bin FILE.pdf LOOK.json HOME` or `whole FILE.md …`, a PDF and nothing else. */
import { writeFileSync } from 'node:fs';
import { packageHome, readFonts } from '#adapters/fonts.ts';
import { renderPdf } from '#render/pdf/render-pdf.ts';
import { inputOf } from './alone-input.ts';

const [mode = '', source = '', target = '', lookFile = '', home = ''] = process.argv.slice(2);
const root = packageHome(home);
const { bytes } = await renderPdf({
  ...(await inputOf(mode, source, lookFile)),
  stamp: { commit: null, epochSeconds: 1_672_704_000 },
  siblings: { editions: [], pageOf: {} },
  fonts: () => readFonts({ looks: { 'gov-work-report': 'gongwen', generic: 'booklet' }, fonts: {} }, root, root),
});
writeFileSync(target, bytes);
