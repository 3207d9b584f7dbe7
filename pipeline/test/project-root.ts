/** For tests: where the project and the reference material beside it lie. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Tests that need it are skipped where it is not. */
export const sharedFolder = join(projectRoot, '..', 'shared');
export const hasShared = existsSync(join(sharedFolder, 'corpus', 'manifest.csv'));

/** A test's name says why it is skipped. */
export const corpusNote = hasShared ? '' : ' (skipped: no corpus)';
