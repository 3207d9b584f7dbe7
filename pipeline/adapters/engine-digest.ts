/** What the editions depend on beside the reports: this program, its templates, its fonts. */
import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FACES, type FontSet } from '#model/look.ts';
import type { Settings } from '#model/settings.ts';

const FREE_LICENCE = 'OFL-1.1';

/** Every file below, sorted by path; [] where there is no such folder. */
export function filesBelow(folder: string): readonly string[] {
  const files: string[] = [];
  collect(folder, files);
  return files.sort();
}

/** By hand: Node's own recursion costs several times as much, and this is asked of each of thousands of reports. */
function collect(folder: string, files: string[]): void {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    if (entry.isFile()) files.push(`${folder}${sep}${entry.name}`);
    else if (entry.isDirectory()) collect(`${folder}${sep}${entry.name}`, files);
  }
}

/** null when this runs from its source, where any file may have changed: nothing can be said to be the same then. */
function programDigest(): string | null {
  const here = fileURLToPath(import.meta.url);
  if (here.endsWith('.ts')) return null;
  const hash = createHash('sha256');
  for (const path of filesBelow(dirname(here))) if (/\.[cm]js$/u.test(path)) hash.update(readFileSync(path));
  return hash.digest('hex');
}

/** A font of a package is told by its name and size; one of the user's own may be edited in place. */
function fontFacts(fonts: FontSet): readonly string[] {
  const files = new Set(FACES.flatMap((face) => [fonts[face].regular, fonts[face].bold]));
  // the bytes are read when they are asked for, and not before
  return [...files].map((font) =>
    font.licence === FREE_LICENCE
      ? `${font.name} ${font.source?.size}`
      : createHash('sha256').update(font.bytes).digest('hex'),
  );
}

/** @param templates the folder of templates; the settings may lie elsewhere */
export function engineDigest(templates: string, fonts: FontSet, settings: Settings): string | null {
  const program = programDigest();
  if (program === null) return null;
  const hash = createHash('sha256').update(program);
  for (const path of filesBelow(templates)) hash.update(`${path.slice(templates.length)}\0`).update(readFileSync(path));
  hash.update(`${JSON.stringify(settings)}\0`);
  for (const fact of fontFacts(fonts)) hash.update(`${fact}\0`);
  return hash.digest('hex');
}

/** Size and time of last change, to the nanosecond: what tells that a file was not touched. */
export function stateOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.size}:${found.mtimeNs}` : null;
}
