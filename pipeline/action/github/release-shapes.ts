/** Of GitHub's releases and assets only what is looked at. */
import { z } from 'zod';

export const assetShape = z.object({
  id: z.int(),
  name: z.string(),
  /** `starter` while bytes are missing */
  state: z.string(),
  size: z.int(),
  /** sha256:<hex>; GitHub did not always give it */
  digest: z.string().nullish(),
});
export type GivenAsset = z.infer<typeof assetShape>;

export const releaseShape = z.object({
  id: z.int(),
  tag_name: z.string(),
  draft: z.boolean(),
  body: z.string().nullish(),
  html_url: z.string(),
  upload_url: z.string(),
  published_at: z.string().nullish(),
});
export type GivenRelease = z.infer<typeof releaseShape>;

export interface WantedAsset {
  readonly name: string;
  /** shown instead of the name */
  readonly label: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** lower-case hex */
  readonly sha256: string;
}

/** Whole, and with the bytes that are wanted, as far as GitHub says. */
export function isSame(given: GivenAsset, wanted: WantedAsset): boolean {
  if (given.state !== 'uploaded' || given.size !== wanted.bytes.length) return false;
  return !given.digest || given.digest === `sha256:${wanted.sha256}`;
}
