/** Reads the review that another run left: size, archive and shape are judged before a word of it is believed. */
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { parseReview, type Review } from '#announce/review-data.ts';
import type { REVIEW_FAULTS } from '#messages/action.ts';
import type { Forge } from './forge.ts';

/** 100 reports with 400 changes of six short cells each would be less in any real case. */
const LONGEST = 1_000_000;

const artifactShape = z.object({ id: z.int(), name: z.string(), size_in_bytes: z.int(), expired: z.boolean() });
const listShape = z.object({ artifacts: z.array(artifactShape) });

export type ReviewFound =
  | { readonly review: Review }
  | { readonly fault: keyof typeof REVIEW_FAULTS }
  /** the run left none */
  | null;

export async function fetchReview(forge: Forge, runId: number): Promise<ReviewFound> {
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
  const { artifacts } = await forge.ask(route, { run_id: runId, name: 'review', per_page: 100 }, listShape);
  const newest = artifacts.filter(({ name, expired }) => name === 'review' && !expired).toSorted((a, b) => b.id - a.id);
  const [artifact] = newest;
  if (!artifact) return null;
  if (artifact.size_in_bytes > LONGEST) return { fault: 'size' };
  const zip = await forge.download('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip', {
    artifact_id: artifact.id,
  });
  return readReview(zip);
}

/** Nothing is unpacked but one file of bounded size, in memory. */
export function readReview(zip: Uint8Array): ReviewFound {
  if (zip.length > LONGEST) return { fault: 'size' };
  let files: Record<string, Uint8Array>;
  let names = 0;
  try {
    files = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        names += 1;
        return name === 'review.json' && originalSize <= LONGEST;
      },
    });
  } catch {
    return { fault: 'zip' };
  }
  const bytes = files['review.json'];
  if (!bytes || names !== 1) return { fault: 'zip' };
  const review = parseReview(strFromU8(bytes));
  return review ? { review } : { fault: 'shape' };
}
