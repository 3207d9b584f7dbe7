/** For tests: a house with a published report, ready to be tagged, and a draft that nobody outside may see. */
import { join } from 'node:path';
import type { HouseRepository } from './ci-repository.ts';
import { makeRepository } from './ci-repository.ts';
import { fewPrograms, hasPdftotext } from './few-programs.ts';
import { type ActionRun, runAction } from './run-action.ts';
import { runCli } from './run-cli.ts';
import { type StandIn, startStandIn } from './stand-in/server.ts';

export const REPOSITORY = 'example/reports';

export const publishedReport = (people: string): string => `---
id: brief
title: 年度工作简报
date: 2024-03-01
organization: 某市某区统计局
profile: generic
stage: published
approval:
  body: 某市某区统计局
  resolution: 关于年度工作简报的决定
  date: 2024-03-05
---

2024年全区新增就业${people}，比上年增长5.0%。

## 下一步

继续做好就业、教育和养老服务。
`;

/** Inputs, and what kills it. */
export interface More {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** of the runner, where two run at a time */
  readonly temp?: string;
}

export interface House {
  readonly repository: HouseRepository;
  readonly standIn: StandIn;
  /** runs one mode of the bundled Action for a tag, with the rights that its job has */
  act(mode: string, tag: string, rights: string, more?: More): Promise<ActionRun>;
  /** writes the report, accepts its figures, commits, tags here and at the stand-in */
  edition(tag: string, report: string): Promise<void>;
  remove(): Promise<void>;
}

export async function makeHouse(name: string): Promise<House> {
  const repository = await makeRepository(name);
  const standIn = await startStandIn(REPOSITORY);
  const { folder, temp } = repository;
  const without: Readonly<Record<string, string>> = hasPdftotext() ? {} : { without: 'pdftotext' };
  const environment = await fewPrograms(join(temp, 'programs'));
  return {
    repository,
    standIn,
    act: (mode, tag, rights, { inputs = {}, ...more } = {}) =>
      runAction({
        inputs: { mode, token: rights, 'accept-substitutes': 'true', ...without, ...inputs },
        event: { repository: { private: false, default_branch: 'main' } },
        environment,
        folder,
        temp,
        standIn,
        tag,
        ...more,
      }),
    async edition(tag, report) {
      const file = `source/${tag.split('/')[0]}/report.md`;
      await repository.write(file, report);
      const accepted = await runCli(['figures', file, '--accept'], folder);
      if (accepted.code !== 0) throw new Error(accepted.stderr);
      const commit = repository.commit(tag);
      repository.git('tag', tag);
      standIn.state.tags.set(tag, commit);
    },
    async remove() {
      await standIn.close();
      await repository.remove();
    },
  };
}
