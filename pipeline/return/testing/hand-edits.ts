/** For tests: a report's edition edited by hand, one step after the other, and what its way back is judged to be. */
import type { Bench } from './bench.ts';
import { Editor } from './editor.ts';
import { flowOf, type Home } from './flow.ts';
import { judge, type Verdict } from './judge.ts';
import { readModel, type WordModel } from './word-model.ts';
import { writeModel } from './write-model.ts';

export const AUTHOR = '张三';

/** Ahead of the text of a report that is only edited here. */
export const FRONT = `---
id: edited
title: 政府工作报告
date: 2024-01-09
organization: 某市某区人民政府
language: zh-CN
profile: gov-work-report
stage: consultation
---

`;

export interface Desk {
  readonly editor: Editor;
  readonly model: WordModel;
  /** the first paragraph, cell or note that says these words */
  home(words: string): Home;
}

/** The words of a paragraph that are still to be seen. */
export function seenIn({ paragraph }: Home): string {
  return Editor.visible(paragraph)
    .map((at) => paragraph.pieces[at]?.text)
    .join('');
}

export async function byHand(bench: Bench, edit: (desk: Desk) => void): Promise<Verdict> {
  const model = readModel(bench.edition);
  const home = (words: string): Home => {
    const { prose, captions, tables, titles, notes } = flowOf(model);
    const homes = [...titles, ...prose, ...captions, ...tables.flatMap(({ cells }) => cells), ...notes];
    const found = homes.find((each) => seenIn(each).includes(words));
    if (!found) throw new Error(`nothing says ${words}`);
    return found;
  };
  edit({ editor: new Editor(model), model, home });
  const made = { kinds: [], comments: 0, foreign: false, mixedNotes: false };
  return judge(bench, { model, made, bytes: writeModel(model) });
}

/** Some words of a paragraph give way to others. */
export function replaceWords({ editor, home }: Desk, old: string, now: string, author = AUTHOR): void {
  const place = home(old);
  const at = seenIn(place).indexOf(old);
  editor.insert(place.paragraph, at, now, author);
  editor.remove(place.paragraph, at + now.length, at + now.length + old.length, author);
}
