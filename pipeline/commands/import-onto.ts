/** `dingben import --onto`: what returned Word files propose, listed, put on paper, and taken into the Markdown. */
import type { Console } from '#adapters/console.ts';
import { disk } from '#adapters/disk.ts';
import { openWorkshop } from '#adapters/workshop.ts';
import * as messages from '#messages/return.ts';
import { checkSource } from '../publish.ts';
import { baseText } from '../return/base/base-text.ts';
import { type Choice, decide } from '../return/merge-returns/decide.ts';
import type { Wordings } from '../return/merge-returns/with-wordings.ts';
import { readPaper } from '../return/opinion-table/read-table.ts';
import { applyOutcome } from './returned-apply.ts';
import type { Search } from './returned-base.ts';
import { type Gathering, gather, openReturned } from './returned-files.ts';
import { keptTexts } from './returned-kept.ts';
import { writePapers } from './returned-papers.ts';
import { report } from './returned-report.ts';
import type { OntoRequest } from './returned-request.ts';
import { readSources } from './sources.ts';
import { UsageError } from './usage-error.ts';

export async function importOnto(files: readonly string[], request: OntoRequest, console: Console): Promise<number> {
  const wanted = await parseAccept(request.accept);
  const [source, ...returned] = await readSources([request.onto, ...files]);
  if (!source) return 2;
  if (isPackage(source.bytes)) throw new UsageError(messages.ontoWord(request.onto));
  const workshop = await openWorkshop(process.cwd(), process.env);
  const checked = await checkSource(source, workshop);
  const { report: current, composed, look } = checked;
  if (!current || !composed || !look) throw new UsageError(messages.notReadable(request.onto));
  const search: Search = {
    source,
    now: { report: current, composed, look },
    workshop,
    kept: await keptTexts(files, request),
  };
  const opened = await openReturned(returned, search, console);
  const now = baseText({ report: current, composed, keyFiguresTitle: look.texts.keyFigures });
  const listed = gather(opened, now, search);
  const choice = choiceOf(wanted, listed);
  const wordings = wordingsOf(choice, listed);
  // only with the words in their places does it show whether they are in the text already
  const gathering = wordings.size > 0 ? gather(opened, now, search, wordings) : listed;
  const outcome = decide(gathering.book, choice, gathering.unplaced);
  const applying = await applyOutcome(outcome, { gathering, search, checked });
  const isPaper = wanted.by === 'paper';
  if (!request.dryRun && !isPaper) await writePapers(gathering, applying, { ...request, look, files }, console);
  if (!request.dryRun) await applying.write();
  return report({ gathering, choice, outcome, applying, before: checked }, request, console);
}

function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function wordingsOf(choice: Choice, { book }: Gathering): Wordings {
  if (choice.by !== 'paper') return new Map();
  return new Map(
    book.proposals.flatMap(({ id, number }): [number, string][] => {
      const wording = choice.decisions.get(number)?.wording;
      return wording === undefined ? [] : [[id, wording]];
    }),
  );
}

type Wanted =
  | Exclude<Choice, { by: 'paper' }>
  | { readonly by: 'paper'; readonly path: string; readonly bytes: Uint8Array };

/** @throws UsageError */
async function parseAccept(written: string): Promise<Wanted> {
  const word = written.toLowerCase();
  if (word === 'none' || word === 'all') return { by: word };
  const names = /^authors=(.+)$/u.exec(written)?.[1]?.split(/[,，、]/u);
  if (names) return { by: 'authors', names: names.map((name) => name.trim()).filter(Boolean) };
  const bytes = await disk.read(written).catch(() => null);
  if (!bytes) throw new UsageError(messages.badAccept(written));
  return { by: 'paper', path: written, bytes };
}

/** @throws UsageError for a paper of other changes, rows that cannot be read, and names that nobody has */
function choiceOf(wanted: Wanted, { book }: Gathering): Choice {
  if (wanted.by === 'authors') {
    const known = [...new Set(book.proposals.flatMap(({ people }) => people.map(({ author }) => author)))];
    const unknown = wanted.names.filter((name) => !known.includes(name));
    if (unknown.length > 0) throw new UsageError(messages.noSuchAuthor(unknown, known.filter(Boolean)));
  }
  if (wanted.by !== 'paper') return wanted;
  const reading = readPaper(wanted.bytes, book);
  if ('refusal' in reading) throw new UsageError(messages.refused(wanted.path, reading.refusal));
  return { by: 'paper', decisions: reading.decisions };
}
