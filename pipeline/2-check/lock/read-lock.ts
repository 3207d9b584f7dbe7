/** Reads a lock, or says in one line what is wrong with it and where. */

import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import * as messages from '#messages/lock.ts';
import type { LockedFigure } from '#model/figure-change.ts';
import type { Bilingual } from '#model/finding.ts';
import { LOCK_VERSION } from './write-lock.ts';

const text = z.string();

const writtenFigure = z.strictObject({
  indicator: z._default(text, ''),
  text,
  value: z._default(z.nullable(text), null),
  from: z._default(z.nullable(text), null),
  to: z._default(z.nullable(text), null),
  parts: z._default(z.array(text), []),
  unit: z._default(text, ''),
  qualifier: z._default(text, ''),
});

const writtenLock = z.strictObject({
  version: z.literal(LOCK_VERSION),
  report: text,
  blocks: z.array(
    z.strictObject({ anchor: z.string().check(z.regex(/^blk_[a-z0-9_]{1,36}$/u)), figures: z.array(writtenFigure) }),
  ),
});

export interface Lock {
  /** the id of the report that it belongs to */
  readonly report: string;
  readonly figures: readonly LockedFigure[];
}

export type LockReading = { readonly lock: Lock } | { readonly problem: Bilingual };

export function readLock(content: string): LockReading {
  const conflict = lineWhere(content, /^(?:<{7}|={7}|>{7})(?:\s|$)/u);
  if (conflict > 0) return { problem: messages.lockConflict(conflict) };
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const reason = (error as Error).message;
    return { problem: messages.lockNotJson(lineOfError(content, reason), reason.split('\n')[0] ?? '') };
  }
  const parsed = writtenLock.safeParse(json, { error: en().localeError });
  return parsed.success ? lockOf(parsed.data, content) : { problem: malformed(parsed.error.issues[0], json, content) };
}

function lockOf({ report, blocks }: z.infer<typeof writtenLock>, content: string): LockReading {
  const seen = new Set<string>();
  for (const { anchor } of blocks) {
    if (seen.has(anchor)) return { problem: messages.lockTwice(lastLineWith(content, anchor), anchor) };
    seen.add(anchor);
  }
  const figures = blocks.flatMap(({ anchor, figures: inBlock }) =>
    inBlock.map((figure, at): LockedFigure => ({ id: `${anchor}_f${at + 1}`, anchor, ...figure })),
  );
  return { lock: { report, figures } };
}

/** The line of the block where the issue lies in one. */
function malformed(issue: z.core.$ZodIssue | undefined, json: unknown, content: string): Bilingual {
  const path = (issue?.path ?? []).map(String);
  const block = z.looseObject({ blocks: z.array(z.unknown()) }).safeParse(json).data?.blocks[Number(path[1])];
  const anchor = z.looseObject({ anchor: text }).safeParse(block).data?.anchor;
  const line = anchor === undefined ? 1 : lastLineWith(content, anchor);
  return messages.lockMalformed(line, path.join('.') || '—', issue?.message ?? '');
}

function lineWhere(content: string, pattern: RegExp): number {
  return content.split(/\r?\n/u).findIndex((line) => pattern.test(line)) + 1;
}

function lastLineWith(content: string, part: string): number {
  return content.split('\n').findLastIndex((line) => line.includes(`"${part}"`)) + 1;
}

/** V8 says `line 3 column 5`, or `position 12`, or that the text has ended. */
function lineOfError(content: string, reason: string): number {
  const line = /line (\d+)/u.exec(reason)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/u.exec(reason)?.[1];
  return content
    .slice(0, position ? Number(position) : undefined)
    .trimEnd()
    .split('\n').length;
}
