/** `<id>/e<NN>` → the edition that a tag names. */
import { badTag, NO_TAG } from '#messages/action-publish.ts';
import { editionOf, folderOf, REGISTER_FILE, tagOf } from '#release/edition-name.ts';
import { UsageError } from '../commands/usage-error.ts';
import type { ActionDesk } from './desk.ts';

export interface EditionTag {
  readonly tag: string;
  readonly id: string;
  readonly number: number;
  /** e01 */
  readonly edition: string;
  /** <id>-e01 */
  readonly folder: string;
  /** in the repository */
  readonly source: string;
  readonly register: string;
}

const TAG = /^([a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)\/e(\d{2,4})$/u;

/** @throws UsageError for what is no tag of an edition */
export function parseEditionTag(tag: string): EditionTag {
  const [, id = '', digits = ''] = TAG.exec(tag) ?? [];
  const number = Number(digits);
  if (number === 0 || tagOf(id, number) !== tag) throw new UsageError(badTag(tag));
  return {
    tag,
    id,
    number,
    edition: editionOf(number),
    folder: folderOf(id, number),
    source: `source/${id}/report.md`,
    register: `source/${id}/${REGISTER_FILE}`,
  };
}

/** The input wins over the run's own ref. @throws UsageError */
export function tagOfRun({ inputs, run }: ActionDesk): EditionTag {
  const tag = inputs.tag ?? run.tag;
  if (tag === null) throw new UsageError(NO_TAG);
  return parseEditionTag(tag.replace(/^refs\/tags\//u, ''));
}
