/** The inventory of an OCFL 1.1 object: which digest lies where, and which files each version had. */
import { z } from 'zod';

export const ROOT_DECLARATION = '0=ocfl_1.1';
export const OBJECT_DECLARATION = '0=ocfl_object_1.1';
export const INVENTORY = 'inventory.json';
export const SIDECAR = 'inventory.json.sha512';
export const INVENTORY_TYPE = 'https://ocfl.io/1.1/spec/#inventory';

/** What a declaration says is its own name behind `0=`. */
export const declarationText = (name: string): string => `${name.slice(2)}\n`;

/** digest → paths */
const paths = z.record(z.string().regex(/^[0-9a-f]{128}$/u), z.array(z.string().min(1)).min(1));

const version = z.strictObject({
  created: z.iso.datetime({ offset: true }),
  state: paths,
  message: z.string(),
  user: z.strictObject({ name: z.string().min(1), address: z.string().optional() }),
});

export const inventoryFile = z.strictObject({
  id: z.string().min(1),
  type: z.literal(INVENTORY_TYPE),
  digestAlgorithm: z.literal('sha512'),
  head: z.string().regex(/^v[1-9]\d*$/u),
  manifest: paths,
  versions: z.record(z.string().regex(/^v[1-9]\d*$/u), version),
});
export type Inventory = z.infer<typeof inventoryFile>;
export type Version = z.infer<typeof version>;

export function parseInventory(text: string): Inventory | null {
  try {
    const result = inventoryFile.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null; // no JSON
  }
}

export const inventoryText = (inventory: Inventory): string => `${JSON.stringify(inventory, null, 2)}\n`;
export const sidecarText = (digest: string): string => `${digest} ${INVENTORY}\n`;
