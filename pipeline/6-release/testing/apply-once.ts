/** For tests: releases the small edition into the folder named on the command line, so that it can be killed in the middle. */
import { join } from 'node:path';
import { vault as diskVault } from '#adapters/vault.ts';
import type { Vault } from '#ports/ports.ts';
import { applyRelease } from '../apply.ts';
import { zipBag } from '../bag/zip-bag.ts';
import { planRelease } from '../plan.ts';
import { emptyRegister, parseRegister } from '../register/register.ts';
import type { ReleaseAsked } from '../release-asked.ts';
import { keepInStore } from '../store/keep-in-store.ts';
import { digests, FRONT, hashText, reservation, SOURCE, smallEdition } from './small-edition.ts';

/** What a release of edition `number` of the small report would ask for. */
function asked(register: ReleaseAsked['register'], number: number): ReleaseAsked {
  const { inputs, commit, tree } = reservation(number);
  const start = { line: 1, column: 1, offset: 0 };
  return {
    file: 'report.md',
    front: FRONT,
    title: { text: '年度简报', place: { file: 'report.md', start, end: start } },
    stage: null,
    state: { commit, tree, changes: [] },
    register,
    inputs,
    source: hashText(SOURCE),
    findings: [],
    waived: [],
    judges: [{ name: 'pdfjs', version: '5.6.205' }],
    missingReaders: [],
    without: [],
    substitutes: [],
    acceptSubstitutes: false,
    epochSeconds: 1_704_758_400,
  };
}

export async function applyOnce(folder: string, number: number, vault: Vault = diskVault): Promise<void> {
  const registerFile = join(folder, 'editions.json');
  const there = await vault.read(registerFile);
  const register = (there && parseRegister(new TextDecoder().decode(there))) ?? emptyRegister('brief');
  const plan = planRelease(asked(register, number));
  const output = join(folder, 'dist');
  await applyRelease(
    plan,
    { register, registerFile, output, published: null },
    {
      vault,
      digests,
      today: '2024-02-01',
      make: async (upToHere) => {
        const before = { ...upToHere, entries: upToHere.entries.slice(0, -1) };
        const { edition, bag } = smallEdition(before, number);
        const name = `${plan.folder}-bag`;
        return { edition, folders: new Map([[name, bag]]), beside: new Map([[`${name}.zip`, zipBag(name, bag)]]) };
      },
      store: async ({ edition }) => {
        const version = { id: 'urn:dingben:brief', files: edition, created: '2024-01-09T00:00:00Z' };
        const said = { message: plan.edition, user: 'n' };
        await keepInStore(join(folder, 'store'), 'brief', { ...version, ...said }, { vault, digests });
      },
    },
  );
}

if (import.meta.main) {
  const [, , folder = '.', number = '1'] = process.argv;
  process.stdout.write('ready\n');
  await applyOnce(folder, Number(number));
  process.stdout.write('done\n');
}
