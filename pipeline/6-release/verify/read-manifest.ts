/** Reads the manifest of an official edition back. */
import { z } from 'zod';

const manifestFile = z.object({
  version: z.literal(1),
  id: z.string(),
  edition: z.string().regex(/^e\d{2,}$/u),
  title: z.string(),
  stage: z.string(),
  commit: z.string(),
  tree: z.string(),
  inputs: z.string(),
  sourceDateEpoch: z.int(),
  engine: z.string(),
  lockfileSha256: z.string().nullable(),
  files: z.array(
    z.object({
      path: z.string(),
      bytes: z.int(),
      sha256: z.string(),
      sha512: z.string(),
      mediaType: z.string(),
      conformance: z.array(
        z.object({ standard: z.string(), validator: z.object({ tool: z.string(), version: z.string() }) }),
      ),
    }),
  ),
});
export type ManifestRead = z.infer<typeof manifestFile>;

export const decode = (bytes: Uint8Array | undefined): string | null => {
  if (!bytes) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

export function parseJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** null: not the manifest of an official edition */
export function readManifest(bytes: Uint8Array | undefined): ManifestRead | null {
  const result = manifestFile.safeParse(parseJson(decode(bytes)));
  return result.success ? result.data : null;
}
