/** Says what returned files propose and what became of it: data on stdout, prose on stderr, the exit code. */
import type { Console } from '#adapters/console.ts';
import { figuresDiffJson } from '#announce/figures-diff-json.ts';
import { figuresDiffTable } from '#announce/figures-diff-table.ts';
import { findingsJson } from '#announce/findings-json.ts';
import { unifiedDiff } from '#check/fix/unified-diff.ts';
import { compareFigures } from '#check/lock/compare-figures.ts';
import { lockedOf } from '#check/lock/locked-figure.ts';
import { whereNames } from '#check/lock/where-names.ts';
import * as messages from '#messages/return.ts';
import type { Bilingual } from '#model/finding.ts';
import type { Checked } from '../publish.ts';
import { changesFile } from '../return/merge-returns/changes-file.ts';
import type { Choice, Outcome } from '../return/merge-returns/decide.ts';
import { listText } from '../return/merge-returns/list-text.ts';
import { exitCode, prettyReport } from './check.ts';
import type { Applying } from './returned-apply.ts';
import { sayByHand } from './returned-by-hand.ts';
import type { Gathering } from './returned-files.ts';
import type { OntoRequest } from './returned-request.ts';

export interface Done {
  readonly gathering: Gathering;
  readonly choice: Choice;
  readonly outcome: Outcome;
  readonly applying: Applying;
  readonly before: Checked;
}

export function report(done: Done, request: OntoRequest, console: Console): number {
  const { gathering, applying } = done;
  const { proposals, remarks } = gathering.book;
  const tracked = proposals.filter(({ change }) => change.tracked).length;
  if (request.format === 'json') console.data(jsonText(done, request, console));
  else {
    console.data(listText(gathering.book, console.language));
    if (request.dryRun) console.data(unifiedDiff(applying.file, applying.before, applying.markdown));
    console.data(figuresText(done, console));
  }
  console.say(messages.counted(tracked, proposals.length - tracked, remarks.length));
  const isLeft = sayWhatIsLeft(done, console);
  const { after, applied, file } = applying;
  if (!after) return isLeft ? 1 : 0;
  console.say(request.dryRun ? messages.wouldTake(file, applied.length) : messages.taken(file, applied.length));
  console.prose(prettyReport(after, applying.markdown, console, console.errorPaint));
  return Math.max(exitCode([after]), isLeft ? 1 : 0);
}

/** Whether anything that was wanted was not taken. */
function sayWhatIsLeft({ outcome, applying, gathering }: Done, console: Console): boolean {
  const { worded, against, contradicted, conflicts, unsure, manual, unplaced, partial, pending, remarks } = outcome;
  const { already, applied, impossible } = applying;
  const say = (numbers: readonly number[], message: (numbers: readonly number[]) => Bilingual): void => {
    if (numbers.length > 0) console.say(message(numbers));
  };
  const byHand = (numbers: readonly number[], message: (numbers: readonly number[]) => Bilingual): void => {
    say(numbers, message);
    sayByHand(numbers, gathering.book, applying, console);
  };
  say(already, messages.alreadyThere);
  say(
    worded.filter((number) => applied.includes(number)),
    messages.wordedTaken,
  );
  byHand(against, messages.thereAgainst);
  byHand(contradicted, messages.leftContradicting);
  byHand(conflicts, messages.leftConflicting);
  byHand(unsure, messages.leftUnsure);
  byHand(
    [...manual, ...impossible].sort((a, b) => a - b),
    messages.notPossible,
  );
  byHand(unplaced, messages.wordsUnplaced);
  byHand(partial, messages.leftPartial);
  say(pending, messages.leftPending);
  byHand(remarks, messages.remarksByHand);
  return [against, contradicted, conflicts, unsure, manual, impossible, unplaced].some((list) => list.length > 0);
}

/** What became of the figures, against the text before. */
function viewOf({ applying, before }: Done) {
  const { after } = applying;
  if (!after?.report || !before.report) return null;
  const diff = compareFigures(before.figures.map(lockedOf), after.figures);
  return { diff, where: whereNames(after.report), earlier: whereNames(before.report) };
}

function figuresText(done: Done, { language }: Console): string {
  const view = viewOf(done);
  return view ? figuresDiffTable(view, language) : '';
}

function jsonText(done: Done, { dryRun }: OntoRequest, { language }: Console): string {
  const { gathering, choice, outcome, applying } = done;
  const { accepted: _ids, ...numbers } = outcome;
  const { applied, already, impossible, after, file } = applying;
  const view = viewOf(done);
  const decisions = choice.by === 'paper' ? choice.decisions : new Map();
  const parsed = (text: string): unknown => JSON.parse(text);
  const { texts: _texts, ...changes } = changesFile(gathering.book, decisions);
  const data = {
    ...changes,
    result: {
      ...{ file, dryRun, applied, ...numbers, already, impossible },
      ...(dryRun ? { diff: unifiedDiff(file, applying.before, applying.markdown) } : {}),
      figures: view && parsed(figuresDiffJson(view, language)),
      check: after && parsed(findingsJson([after], language)),
    },
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
