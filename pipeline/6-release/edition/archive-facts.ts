/** What only the house that keeps the records knows of a report: `source/<id>/archive.yml`, all of it optional. */
import { z } from 'zod';

const words = z.string().trim().min(1).nullable().default(null);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .nullable()
  .default(null);

export const archiveFacts = z.strictObject({
  /** 责任者; without it the front matter's organization */
  responsible: words,
  /** 保管期限 */
  retention: z.enum(['永久', '30年', '10年']).nullable().default(null),
  /** 密级 */
  classification: words,
  /** 档号 */
  archive_no: words,
  /** 全宗号 */
  fonds: words,
  /** GB/T 2260 */
  admin_code: z
    .string()
    .regex(/^\d{6}$/u)
    .nullable()
    .default(null),
  /** GB 32100 */
  unified_code: z
    .string()
    .regex(/^[0-9A-Z]{18}$/u)
    .nullable()
    .default(null),
  /** 〔2024〕1号; work reports usually have none */
  report_number: words,
  /** the day on which the published edition went out */
  published: day,
  /** paths beside the report: the scanned 签批单, and an OFD made elsewhere */
  approval_form: words,
  ofd: words,
});
export type ArchiveFacts = z.infer<typeof archiveFacts>;
