/** What stops the making of an edition without touching what is there. */

/** Something else lies where the edition is to go. */
export class FolderDiffers extends Error {
  readonly folder: string;
  readonly path: string;
  constructor(folder: string, path: string) {
    super(`${folder} differs at ${path}`);
    this.folder = folder;
    this.path = path;
  }
}

/** Made again, the edition is not what the register says it was. */
export class RemadeDiffers extends Error {}
