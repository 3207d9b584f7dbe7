/** Runs a program to its end and says what it printed: never through a shell, never with an open stdin. */
import { spawn } from 'node:child_process';

export interface CommandResult {
  /** null when the program is not there */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** true: what it prints is passed on at once as well */
  readonly echo?: boolean;
  /** ends it at once, without a chance to tidy up */
  readonly signal?: AbortSignal;
}

export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      killSignal: 'SIGKILL',
      ...(options.signal ? { signal: options.signal } : {}),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => {
      out.push(chunk);
      if (options.echo) process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err.push(chunk);
      if (options.echo) process.stderr.write(chunk);
    });
    const finish = (exitCode: number | null, problem = '') =>
      done({
        exitCode,
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8') + problem,
      });
    child.on('error', (error) => finish(null, error.message));
    // a program that a signal ended has no code of its own: 128 as the shell counts
    child.on('close', (code) => finish(code ?? 128));
  });
}
