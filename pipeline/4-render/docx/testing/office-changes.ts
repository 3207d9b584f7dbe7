/** For tests: LibreOffice itself accepts or rejects all changes, told so over UNO, where Python's uno module is there. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findProgram } from '../../../tools/native-programs.ts';
import type { View } from './resolve-changes.ts';

const run = promisify(execFile);
const COMMAND: Readonly<Record<View, string>> = {
  accepted: 'AcceptAllTrackedChanges',
  rejected: 'RejectAllTrackedChanges',
};

/** Starts an office on a pipe of its own and resolves [source, target, command] triples given as JSON. */
const PROGRAM = `
import json, subprocess, sys, time
import uno
from com.sun.star.beans import PropertyValue
soffice, profile, pipe, jobs = sys.argv[1], sys.argv[2], sys.argv[3], json.load(open(sys.argv[4], encoding='utf-8'))
office = subprocess.Popen([soffice, '--headless', '--norestore', '-env:UserInstallation=' + profile, '--accept=pipe,name=' + pipe + ';urp;'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
for attempt in range(120):
    try:
        context = resolver.resolve('uno:pipe,name=' + pipe + ';urp;StarOffice.ComponentContext')
        break
    except Exception:
        time.sleep(0.5)
services = context.ServiceManager
desktop = services.createInstanceWithContext('com.sun.star.frame.Desktop', context)
dispatcher = services.createInstanceWithContext('com.sun.star.frame.DispatchHelper', context)
def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made
try:
    for source, target, command in jobs:
        document = desktop.loadComponentFromURL(source, '_blank', 0, (prop('Hidden', True),))
        dispatcher.executeDispatch(document.CurrentController.Frame, '.uno:' + command, '', 0, ())
        document.storeToURL(target, (prop('FilterName', 'MS Word 2007 XML'),))
        document.close(True)
finally:
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(30)
`;

const python = findProgram('uno');
const office = findProgram('soffice');

export const hasUno = python !== null && office !== null;

/** Each file as LibreOffice saved it, accepted and rejected. */
export async function resolveInOffice(files: readonly Uint8Array[]): Promise<Record<View, Uint8Array>[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dingben-uno-'));
  const url = (name: string): string => pathToFileURL(join(folder, name)).href;
  const views: readonly View[] = ['accepted', 'rejected'];
  const jobs = files.flatMap((_, index) =>
    views.map((view) => [url(`${index}.docx`), url(`${index}.${view}.docx`), COMMAND[view]]),
  );
  await Promise.all(files.map((bytes, index) => writeFile(join(folder, `${index}.docx`), bytes)));
  await writeFile(join(folder, 'jobs.json'), JSON.stringify(jobs));
  await writeFile(join(folder, 'resolve.py'), PROGRAM);
  if (!python || !office) throw new Error('no LibreOffice, or no Python that knows it');
  await run(python, [
    join(folder, 'resolve.py'),
    office,
    url('profile'),
    `dingben${process.pid}`,
    join(folder, 'jobs.json'),
  ]);
  const saved = await Promise.all(
    files.map(async (_, index) => ({
      accepted: new Uint8Array(await readFile(join(folder, `${index}.accepted.docx`))),
      rejected: new Uint8Array(await readFile(join(folder, `${index}.rejected.docx`))),
    })),
  );
  await rm(folder, { recursive: true, force: true });
  return saved;
}
