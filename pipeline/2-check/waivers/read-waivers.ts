/** Finds the waivers of a report: `<!-- dingben-allow rule/id: reason -->` and `waivers:` in the front matter. */
import * as messages from '#messages/waivers.ts';
import type { Finding } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { Comment, Report } from '#model/report.ts';
import type { Waiver } from '#model/waiver.ts';
import { walkBlocks } from '#model/walk.ts';

export interface WaiversRead {
  readonly waivers: readonly Waiver[];
  /** of waivers that say no reason or stand before nothing */
  readonly findings: readonly Finding[];
}

const MARK = /^dingben-allow(?![\w-])\s*/;
const RULE_ID = /^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function readWaivers(report: Report): WaiversRead {
  const waivers: Waiver[] = [];
  const findings: Finding[] = [];
  for (const [index, written] of (report.front.waivers ?? []).entries()) {
    const place = report.front.places[`waivers.${index}`] ?? report.title.place;
    waivers.push({ ...written, place, covers: null });
  }
  const blocks = blockPlaces(report);
  for (const comment of report.comments) {
    if (!MARK.test(comment.text)) continue;
    const { rules, reason } = wordsOf(comment);
    const covers = coveredBy(comment, blocks);
    const found = problemOf(rules, reason, covers, comment.place);
    if (found) findings.push(found);
    else for (const rule of rules) waivers.push({ rule, reason, place: comment.place, covers, text: null });
  }
  return { waivers, findings };
}

/** `a/b, c/d: reason`; a full-width colon or comma counts as well. */
function wordsOf(comment: Comment): { readonly rules: readonly string[]; readonly reason: string } {
  const words = comment.text.replace(MARK, '');
  const colon = words.search(/[:：]/);
  const rules = (colon < 0 ? words : words.slice(0, colon)).split(/[\s,，、]+/).filter(Boolean);
  return { rules, reason: colon < 0 ? '' : words.slice(colon + 1).trim() };
}

function problemOf(
  rules: readonly string[],
  reason: string,
  covers: Waiver['covers'],
  place: Place,
): Finding | undefined {
  if (rules.length === 0 || !rules.every((rule) => RULE_ID.test(rule)))
    return { rule: 'waivers/not-understood', severity: 'error', message: messages.waiverNotUnderstood(), place };
  if (!/[\p{L}\p{N}]/u.test(reason))
    return { rule: 'waivers/without-reason', severity: 'error', message: messages.waiverWithoutReason(rules), place };
  if (!covers)
    return { rule: 'waivers/before-nothing', severity: 'warning', message: messages.waiverBeforeNothing(), place };
  return undefined;
}

/** Every block with its descendants behind it, and the notes: ascending by start. */
function blockPlaces(report: Report): readonly Place[] {
  const places: Place[] = [];
  for (const { heading, blocks } of report.divisions) {
    if (heading) places.push(heading.place);
    for (const block of walkBlocks(blocks)) places.push(block.place);
  }
  for (const note of report.notes) places.push(note.place);
  return places.sort((a, b) => a.start.offset - b.start.offset || b.end.offset - a.end.offset);
}

/** The block that holds the comment, when that is a paragraph or the like; else the one that follows it. */
function coveredBy(comment: Comment, blocks: readonly Place[]): Waiver['covers'] {
  const { start, end } = comment.place;
  const next = blocks.find((place) => place.start.offset >= end.offset);
  const around = blocks.findLast((place) => place.start.offset < start.offset && place.end.offset > end.offset);
  const inside = around && (!next || next.start.offset >= around.end.offset) ? around : null;
  const covered = inside ?? next;
  return covered ? [covered.start.offset, covered.end.offset] : null;
}
