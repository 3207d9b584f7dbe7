/** Keeps files as artifacts of the run, for days that are counted. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { uploadFailed } from '#messages/action.ts';
import { UsageError } from '../commands/usage-error.ts';

/** What is not public yet is gone the next day; GitHub knows no shorter time. */
export const DRAFT_DAYS = 1;

/** At a desk there is no artifact service. */
export function hasArtifacts(environment: NodeJS.ProcessEnv): boolean {
  return Boolean(environment['ACTIONS_RUNTIME_TOKEN'] && environment['ACTIONS_RESULTS_URL']);
}

/** Every file below the folders, sorted; paths begin with the folder as given. */
export async function filesBelow(folders: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    found.push(...entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
  }
  return found.sort();
}

/** Beside the editions: no report's id begins with a low line. */
export const redlinesIn = (output: string): string => join(output, '_redline');

export interface Kept {
  readonly name: string;
  /** paths in the artifact are relative to this folder */
  readonly root: string;
  readonly files: readonly string[];
}

/** @throws UsageError when the service does not take it: its client has tried several times by then */
export async function keepArtifact({ name, root, files }: Kept): Promise<void> {
  try {
    await new DefaultArtifactClient().uploadArtifact(name, [...files], root, { retentionDays: DRAFT_DAYS });
  } catch (error) {
    throw new UsageError(uploadFailed(name, (error as Error).message));
  }
}
