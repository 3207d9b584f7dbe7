/** What a part points at: addresses in the world, pictures in the package. Ids are counted, not random. */
import { attributes } from './markup.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly outside: boolean;
}

export interface MediaFile {
  readonly bytes: Uint8Array;
  readonly ending: 'png' | 'jpg' | 'svg';
}

/** The pictures of one file, each stored once however often it is shown. */
export class Media {
  readonly files = new Map<string, Uint8Array>();

  /** @returns its path below word/ */
  pathOf({ bytes, ending }: MediaFile): string {
    for (const [path, known] of this.files) {
      if (path.endsWith(`.${ending}`) && sameBytes(known, bytes)) return path;
    }
    const path = `media/image${this.files.size + 1}.${ending}`;
    this.files.set(path, bytes);
    return path;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}

/** Of one part; what it points at twice is one relationship. */
export class Relations {
  readonly #relations: Relation[] = [];
  readonly #media: Media;

  constructor(media: Media) {
    this.#media = media;
  }

  /** An address outside. */
  link(url: string): string {
    return this.#known(`${OFFICE}/hyperlink`, url, true, 'rIdLink');
  }

  picture(file: MediaFile): string {
    return this.#known(`${OFFICE}/image`, this.#media.pathOf(file), false, 'rIdPicture');
  }

  #known(type: string, target: string, outside: boolean, stem: string): string {
    const known = this.#relations.find((each) => each.type === type && each.target === target);
    if (known) return known.id;
    const id = `${stem}${this.#relations.filter((each) => each.type === type).length + 1}`;
    this.#relations.push({ id, type, target, outside });
    return id;
  }

  /** elements Relationship, one after the other; '' where the part points at nothing */
  get xml(): string {
    const each = this.#relations.map(
      ({ id, type, target, outside }) =>
        `<Relationship${attributes({ Id: id, Type: type, Target: target, TargetMode: outside ? 'External' : undefined })}/>`,
    );
    return each.join('');
  }
}
