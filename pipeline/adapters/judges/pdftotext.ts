/** pdftotext of poppler reads a PDF in the order of drawing. $PDFTOTEXT names the program, else the PATH is searched. */
import type { OtherReader } from '#ports/judges.ts';
import { runProgram } from './run-program.ts';

const program = (): string => process.env['PDFTOTEXT'] || 'pdftotext';

export const pdftotext: OtherReader = {
  name: 'pdftotext',
  async version() {
    // "pdftotext version 22.12.0", on standard error, with exit code 0 or 99
    const { stdout, stderr } = await runProgram(program(), ['-v']);
    return /pdftotext version (\S+)/u.exec(stderr + stdout)?.[1] ?? null;
  },
  async read(pdf) {
    const { code, stdout, stderr } = await runProgram(program(), ['-raw', '-enc', 'UTF-8', '-', '-'], pdf);
    if (code !== 0) throw new Error(stderr.trim() || `pdftotext: ${code}`);
    // each page ends with a form feed
    return { pages: stdout.split('\f').slice(0, -1), text: null };
  },
};
