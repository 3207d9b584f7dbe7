/** Keeps a released edition in an OCFL store. */
import type { Made } from '#release/apply.ts';
import type { ReleasePlan } from '#release/plan.ts';

export async function addToStore(_root: string, _plan: ReleasePlan, _made: Made, _engine: string): Promise<void> {}
