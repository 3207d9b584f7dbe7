/** `release --dry-run`: the plan as data for scripts. */
import type { Language } from '#announce/findings-json.ts';
import { bagNameOf } from '#release/bag/bag-words.ts';
import type { ReleasePlan } from '#release/plan.ts';

interface Around {
  readonly output: string;
  readonly registerFile: string;
  readonly language: Language;
}

export function planJson(plan: ReleasePlan, { output, registerFile, language }: Around): string {
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
      ],
      bag: `${output}/${bagNameOf(folder)}`,
    },
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
