/** `build --for-editing`: the Word file that editors write in, beside the editions and never one of them. */
import { DOCX_FOR_EDITING, proofFailed } from '#messages/cli.ts';
import type { Checked, Published, Workshop } from '../publish.ts';
import type { Part } from './edition-files.ts';
import { UsageError } from './usage-error.ts';

/**
 * The text of the DOCX of record, with changes tracked from the first key press and no password.
 * @throws UsageError where it does not say what the source says
 */
export async function editingFile(checked: Checked, published: Published, workshop: Workshop): Promise<Part> {
  const { report, composed, look } = checked;
  if (!report || !composed || !look) throw new Error('only a composed report can be rendered');
  const { renderDocx } = await import('#render/docx/render-docx.ts');
  const { verifyEdition } = await import('#verify/verify.ts');
  const pageOf = published.editions.find(({ format }) => format === 'pdf')?.pageOf ?? {};
  const input = { report: composed, look, stamp: published.stamp, siblings: { editions: [], pageOf } };
  const { bytes } = await renderDocx({ ...input, fonts: workshop.fonts }, { forEditing: true });
  if (!verifyEdition(composed, look.texts, 'docx', bytes).equal) throw new UsageError(proofFailed(DOCX_FOR_EDITING.zh));
  const { id, downloadName } = composed.facts;
  return {
    path: `${id}-editing.docx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes,
    downloadName: `${downloadName}（${DOCX_FOR_EDITING.zh}）.docx`,
  };
}
