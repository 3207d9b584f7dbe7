/** The live preview of one report: opened, it follows every save until it is closed. */
import type { SourceFile, Workshop } from '../publish.ts';
import { openRebuilder } from './rebuild.ts';
import { serve } from './serve.ts';
import { printShell } from './shell-page.ts';
import type { Language, PreviewState } from './state.ts';
import { warmWorkshop } from './warm-workshop.ts';
import { watchReport } from './watch.ts';

export interface PreviewOptions {
  readonly file: string;
  /** null: there is no such file now */
  read(): Promise<SourceFile | null>;
  readonly workshop: Workshop;
  readonly language: Language;
  /** style sheet of the page around the edition */
  readonly css: string;
  /** where the project keeps its templates: watched as well */
  readonly folders: readonly string[];
  /** 0: any free one */
  readonly port: number;
}

export interface Preview {
  readonly address: string;
  readonly state: PreviewState;
  close(): Promise<void>;
}

/** @throws the error of listening, where the port cannot be had */
export async function openPreview(options: PreviewOptions): Promise<Preview> {
  const { file, language, css, folders, port } = options;
  const workshop = warmWorkshop(options.workshop);
  const rebuilder = openRebuilder({ read: options.read, workshop, language, now: () => performance.now() });
  await rebuilder.rebuild(true);
  const served = await serve({ rebuilder, shell: printShell({ file, language, css }), language, port });

  let wanted: { force: boolean } | null = null;
  let working: Promise<void> | null = null;
  const work = async (): Promise<void> => {
    while (wanted) {
      const { force } = wanted;
      wanted = null;
      if (force) workshop.forget();
      if (await rebuilder.rebuild(force, served.tellPage)) served.tell();
    }
    working = null;
  };
  const unwatch = watchReport({ file, folders }, (beside) => {
    wanted = { force: beside || wanted?.force === true };
    working ??= work();
  });
  return {
    address: served.address,
    get state() {
      return rebuilder.state();
    },
    async close() {
      unwatch();
      wanted = null;
      await working;
      await served.close();
    },
  };
}
