/** Tells of every save: of the report, of what lies beside it, and of the templates. */
import { existsSync, type FSWatcher, unwatchFile, watch, watchFile } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Watched {
  readonly file: string;
  /** folders whose files have a say in the page */
  readonly folders: readonly string[];
}

/** An editor writes a file in several steps; people do not see this long. */
const SETTLE_MS = 12;
/** Some disks (network, containers) tell of nothing: the report itself is looked at as well. */
const LOOK_MS = 1000;

/** `onSave(true)` when something other than the report changed. @returns ends the watch */
export function watchReport({ file, folders }: Watched, onSave: (beside: boolean) => void): () => void {
  let timer: NodeJS.Timeout | null = null;
  let beside = false;
  const noted = (other: boolean): void => {
    beside ||= other;
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      const told = beside;
      beside = false;
      onSave(told);
    }, SETTLE_MS);
  };
  const home = dirname(file);
  const watchers: FSWatcher[] = [];
  const open = (folder: string, recursive: boolean, isReport: (name: string | null) => boolean): void => {
    if (!existsSync(folder)) return;
    const watcher = watch(folder, { recursive }, (_event, name) => noted(!isReport(name)));
    // a folder that goes away takes its watch with it; the report is looked at in any case
    watcher.on('error', () => watcher.close());
    watchers.push(watcher);
  };
  open(home, false, (name) => name === null || name === basename(file));
  for (const folder of ['images', 'data']) open(join(home, folder), true, () => false);
  for (const folder of folders) open(folder, true, () => false);
  watchFile(file, { interval: LOOK_MS }, () => noted(false));
  return () => {
    if (timer) clearTimeout(timer);
    unwatchFile(file);
    for (const watcher of watchers) watcher.close();
  };
}
