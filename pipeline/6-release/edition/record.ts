/** The official record of an edition: what a records office files, in one canonical spelling. */
import type { Approval, FrontMatter } from '#model/report.ts';
import { canonicalJson } from '../canonical-json.ts';
import { editionOf, tagOf } from '../edition-name.ts';
import type { ArchiveFacts } from './archive-facts.ts';
import type { ReleasedFile, ReleaseFacts } from './release-manifest.ts';

export interface RecordInput {
  readonly facts: ReleaseFacts;
  readonly front: FrontMatter;
  readonly archive: ArchiveFacts;
  readonly files: readonly ReleasedFile[];
  readonly findings: { readonly errors: number; readonly warnings: number; readonly notes: number };
  readonly waivers: readonly { readonly rule: string; readonly line: number; readonly reason: string }[];
}

/** review: 审议稿; a consultation or submission is still a draft. */
const STATUS = {
  consultation: 'draft',
  submission: 'draft',
  deliberation: 'review',
  revision: 'revised',
  published: 'published',
} as const;

const ROLES: Readonly<Record<string, string>> = { pdf: 'pdf', docx: 'docx', html: 'html', md: 'md' };

/** `cn.<GB/T 2260>.gwr.<year>` where the code is known; else the report's own id. */
function workId({ id, date, profile }: ReleaseFacts, { admin_code: code }: ArchiveFacts): string {
  return code && date && profile === 'gov-work-report' ? `cn.${code}.gwr.${date.slice(0, 4)}` : id;
}

function approvalOf(approval: Approval | null) {
  return approval && { resolution_title: approval.resolution, body: approval.body, date: approval.date };
}

function renditions(files: readonly ReleasedFile[], archive: ArchiveFacts) {
  const made = files.flatMap(({ path, bytes, sha256, sha512, mediaType, puid, conformance }) => {
    const role = ROLES[path.slice(path.lastIndexOf('.') + 1)];
    return role ? [{ role, path, bytes, sha256, sha512, mime: mediaType, puid, conformance: [...conformance] }] : [];
  });
  return [...made.map((each) => ({ ...each, conformance: each.conformance.map(claim) })), ofdOf(archive)];
}

const claim = ({ standard, validator }: ReleasedFile['conformance'][number]) => ({
  standard,
  validator: { ...validator },
});

const ofdOf = ({ ofd }: ArchiveFacts) => ({
  role: 'ofd',
  path: ofd,
  state: ofd === null ? 'absent' : 'external',
  mime: 'application/ofd',
  puid: null,
});

function provenance({ reservation, id, lockfile, fonts, stamp, engine }: ReleaseFacts) {
  const { commit, tree, number } = reservation;
  return {
    commit,
    tree,
    tag: tagOf(id, number),
    builder: engine,
    lockfile_sha256: lockfile,
    fonts: fonts.map(({ name, version, licence, sha256 }) => ({ name, version, licence, sha256 })),
    SOURCE_DATE_EPOCH: stamp.epochSeconds,
  };
}

/** RFC 8785, without a line feed at its end: its bytes are what a signature covers. */
export function recordJson({ facts, front, archive, files, findings, waivers }: RecordInput): string {
  const { reservation } = facts;
  const work = workId(facts, archive);
  const source = files.find(({ path }) => path === 'report.md');
  return canonicalJson({
    version: 1,
    edition_id: `${work}.${editionOf(reservation.number)}`,
    work_id: work,
    title: facts.title,
    subtitle: front.subtitle,
    speaker: front.speaker,
    language: facts.language,
    issuing_body: { name: facts.organization, unified_code: archive.unified_code },
    assembly: front.meeting,
    report_number: archive.report_number,
    stage: reservation.stage,
    status: STATUS[reservation.stage],
    dates: { ...reservation.dates, published: archive.published },
    approval: approvalOf(front.approval),
    supersedes: reservation.supersedes === null ? null : editionOf(reservation.supersedes),
    source: { canonical: 'report.md', sha512: source?.sha512 ?? null },
    renditions: renditions(files, archive),
    lint: { ...findings, waivers: waivers.map((waiver) => ({ ...waiver })) },
    provenance: provenance(facts),
    responsible: archive.responsible ?? facts.organization,
    classification: archive.classification,
    retention: archive.retention,
    archive_no: archive.archive_no,
    fonds: archive.fonds,
  });
}
