/** `dingben preview`: the page of one report, renewed at each save, until Ctrl-C. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Console } from '#adapters/console.ts';
import { openWorkshop } from '#adapters/workshop.ts';
import * as messages from '#messages/preview.ts';
import { openPreview, type Preview } from '../preview/open-preview.ts';
import type { SourceFile } from '../publish.ts';
import { readSources } from './sources.ts';
import { UsageError } from './usage-error.ts';

/** Between an editor's taking the old text away and its putting the new one there; a busy machine takes its time. */
const GONE_MS = 40;
const LOOKS = 15;

export async function preview(file: string | undefined, written: string, console: Console): Promise<number> {
  const port = /^\d{1,5}$/u.test(written) ? Number(written) : -1;
  if (port < 0 || port > 65_535) throw new UsageError(messages.badPort(written));
  const source = await onlySource(file);
  const opened = await open(source.file, port, console);
  console.say(messages.previewAt(source.file, opened.address));
  await interrupted();
  await opened.close();
  console.say(messages.ended);
  return 0;
}

/** @throws UsageError where there are several and none is named */
async function onlySource(file: string | undefined): Promise<SourceFile> {
  const sources = await readSources(file === undefined ? [] : [file]);
  const [source, ...others] = sources;
  if (!source || others.length > 0) throw new UsageError(messages.previewOfWhich(sources.map((each) => each.file)));
  return source;
}

async function open(file: string, port: number, { language }: Console): Promise<Preview> {
  const workshop = await openWorkshop(process.cwd(), process.env);
  const css = await workshop.template('html/preview/preview.css');
  const options = { file, read: () => readSaved(file), workshop, language, css, folders: ['templates'], port };
  try {
    return await openPreview(options);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EADDRINUSE' || code === 'EACCES' ? new UsageError(messages.portTaken(port)) : error;
  }
}

/** An editor empties the file, or takes it away, before it writes the new text: what is there a moment later counts. */
async function readSaved(file: string): Promise<SourceFile | null> {
  let now = await readNow(file);
  for (let look = 1; look < LOOKS && !now?.bytes.length; look += 1) {
    await wait(GONE_MS);
    now = await readNow(file);
  }
  return now;
}

async function readNow(file: string): Promise<SourceFile | null> {
  try {
    return (await readSources([file]))[0] ?? null;
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** Ctrl-C, or being asked to end. */
function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}
