/** `release --dry-run`: the plan as data for scripts. */
import type { Language } from '#announce/findings-json.ts';
import { bagNameOf } from '#release/bag/bag-words.ts';
import type { ReleasePlan } from '#release/plan.ts';
import type { BagKind } from './release-parts.ts';
import { signatureName } from './signatures.ts';

interface Around {
  readonly output: string;
  readonly registerFile: string;
  readonly language: Language;
  readonly bag: BagKind;
  readonly store: string | null;
  /** a key to sign with; null: nothing is signed */
  readonly sign: string | null;
  /** paths in the edition's folder */
  readonly pictures: readonly string[];
}

export function planJson(plan: ReleasePlan, around: Around): string {
  const { output, registerFile, language, bag, store, sign, pictures } = around;
  const { refusals, reservation, completion, folder, id, ...rest } = plan;
  const data = {
    ...rest,
    id,
    refusals: refusals.map(({ reason, message, place }) => ({
      reason,
      message: message[language],
      file: place.file,
      line: place.start.line,
    })),
    register: { file: registerFile, reservation, completion },
    writes: {
      folder: `${output}/${folder}`,
      files: [
        'SHA512SUMS',
        'editions.json',
        'figures.csv',
        'figures.json',
        'findings.json',
        'manifest.json',
        'proof.json',
        'record.json',
        'report.md',
        ...['docx', 'html', 'pdf'].map((format) => `${id}.${format}`),
        ...pictures,
      ],
      bag: bag === 'none' ? null : `${output}/${bagNameOf(folder)}${bag === 'zip' ? '.zip' : ''}`,
      signature: sign === null ? null : `${output}/${signatureName(folder)}`,
      store: store === null ? null : `${store}/${id}`,
    },
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
