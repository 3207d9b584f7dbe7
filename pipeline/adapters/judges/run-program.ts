/** Runs a program that judges an edition: bytes in, text out, with a limit of time. */
import { execFile } from 'node:child_process';

export interface ProgramRun {
  /** null: there is no such program, or it was stopped */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** ms; a hanging program must not keep a release waiting for ever */
const PATIENCE = 300_000;

export function runProgram(program: string, args: readonly string[], input?: Uint8Array): Promise<ProgramRun> {
  return new Promise((done) => {
    const options = { encoding: 'utf8', maxBuffer: 1 << 28, timeout: PATIENCE } as const;
    const child = execFile(program, [...args], options, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : null) : 0;
      done({ code, stdout, stderr });
    });
    // a program that is not there, or that stops reading early, tells so by its end
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
