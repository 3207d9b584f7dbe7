/** The settings of a house with every default filled in. */
import type { FaceName } from './look.ts';
import type { ProfileId } from './report.ts';

export interface Settings {
  readonly looks: Readonly<Record<ProfileId, string>>;
  /** paths of font files, relative to the project's root */
  readonly fonts: Readonly<Partial<Record<FaceName, { readonly regular: string; readonly bold?: string | undefined }>>>;
}
