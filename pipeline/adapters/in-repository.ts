/** Whether git can know anything of a folder: asking git itself costs a process. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** True too where the environment names the repository; a bare repository has HEAD and refs in the folder itself. */
export function inRepository(folder: string): boolean {
  if (process.env['GIT_DIR']) return true;
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git')) || (existsSync(join(at, 'HEAD')) && existsSync(join(at, 'refs')))) return true;
    if (dirname(at) === at) return false;
  }
}
