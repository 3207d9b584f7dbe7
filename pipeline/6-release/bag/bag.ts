/** Packs one edition for hand-over: a BagIt 1.0 bag (RFC 8493), the same bytes for the same edition. */
import { bagExplanation, NOT_FILLED, STAGE_WORDS } from '#messages/archive.ts';
import type { Digests } from '#ports/ports.ts';
import type { ArchiveFacts } from '../edition/archive-facts.ts';
import { byPath } from '../edition/checksums.ts';
import { mediumOf } from '../edition/media.ts';
import type { ReleaseFacts } from '../edition/release-manifest.ts';
import { editionOf, folderOf } from '../edition-name.ts';
import * as words from './bag-words.ts';
import { transferList } from './transfer-list.ts';

export interface BagInput {
  readonly facts: ReleaseFacts;
  readonly archive: ArchiveFacts;
  /** the edition's folder */
  readonly edition: ReadonlyMap<string, Uint8Array>;
  /** 签批单, OFD: by file name */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function payloadOf({ edition, attachments }: BagInput): ReadonlyMap<string, Uint8Array> {
  const all = [
    ...[...edition].map(([path, bytes]) => [`${words.EDITION_IN_BAG}${path}`, bytes] as const),
    ...[...attachments].map(([path, bytes]) => [`${words.ATTACHMENTS_IN_BAG}${path}`, bytes] as const),
  ];
  return new Map(all.sort(([a], [b]) => byPath(a, b)));
}

/** RFC 8493 2.2.2: `label: value`, one line each; no clock, so the date is that of the source. */
function bagInfo({ facts, archive }: BagInput, payload: ReadonlyMap<string, Uint8Array>): string {
  const octets = [...payload.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  const fields: readonly (readonly [label: string, value: string | null])[] = [
    ['Source-Organization', facts.organization],
    ['External-Identifier', folderOf(facts.id, facts.reservation.number)],
    ['External-Description', facts.title],
    ['Bagging-Date', new Date(facts.stamp.epochSeconds * 1000).toISOString().slice(0, 10)],
    ['Payload-Oxum', `${octets}.${payload.size}`],
    ['Bag-Group-Identifier', facts.id],
    ['Bag-Software-Agent', facts.engine],
    ['责任者', archive.responsible ?? facts.organization],
    ['保管期限', archive.retention],
    ['密级', archive.classification],
    ['档号', archive.archive_no],
    ['全宗号', archive.fonds],
  ];
  return fields.map(([label, value]) => `${label}: ${(value ?? NOT_FILLED).replace(/\s+/gu, ' ')}\n`).join('');
}

function listOf({ facts, archive }: BagInput, payload: ReadonlyMap<string, Uint8Array>, digests: Digests): string {
  const common = {
    archiveNo: archive.archive_no,
    title: facts.title,
    responsible: archive.responsible ?? facts.organization,
    date: facts.date,
    stage: STAGE_WORDS[facts.reservation.stage].zh,
    edition: editionOf(facts.reservation.number),
    retention: archive.retention,
    classification: archive.classification,
  };
  const rows = [...payload].map(([path, bytes]) => ({
    ...common,
    path,
    ...mediumOf(path.slice(path.lastIndexOf('/') + 1), bytes),
    bytes: bytes.length,
    sha512: digests.sha512(bytes),
    sm3: digests.sm3(bytes),
  }));
  return transferList(rows);
}

const each = (files: ReadonlyMap<string, Uint8Array>, digest: (bytes: Uint8Array) => string) =>
  new Map([...files].map(([path, bytes]) => [path, digest(bytes)] as const));

/** Paths inside the bag → bytes. */
export function bagContents(input: BagInput, digests: Digests): ReadonlyMap<string, Uint8Array> {
  const payload = payloadOf(input);
  const tags = new Map<string, Uint8Array>([
    ['bagit.txt', encode(words.DECLARATION)],
    ['bag-info.txt', encode(bagInfo(input, payload))],
    [words.PAYLOAD_MANIFEST, encode(words.digestLines(each(payload, digests.sha512)))],
    [words.SM3_LIST, encode(words.digestLines(each(payload, digests.sm3)))],
    [words.TRANSFER_LIST, encode(listOf(input, payload, digests))],
    [
      words.EXPLANATION,
      encode(bagExplanation(input.facts.title, folderOf(input.facts.id, input.facts.reservation.number))),
    ],
  ]);
  const tagManifest = words.digestLines(each(tags, digests.sha512));
  return new Map([...tags, [words.TAG_MANIFEST, encode(tagManifest)], ...payload]);
}
