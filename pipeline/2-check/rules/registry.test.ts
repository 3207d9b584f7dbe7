/** The registry is the folders, and the examples on a rule's page are what the rule does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '#read/read.ts';
import { checkReport } from '../check.ts';
import { shippedProfile, termsOfPage } from '../testing/house.ts';
import { type Example, PAGE_HEADINGS, readRulePage } from '../testing/rule-page.ts';
import { smallReport } from '../testing/small-report.ts';
import { RULES } from './registry.ts';

const here = import.meta.dirname;

function idsOnDisk(extension: string): readonly string[] {
  const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .flatMap((folder) => readdirSync(join(here, folder.name)).map((file) => `${folder.name}/${file}`))
    .filter((file) => file.endsWith(extension) && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -extension.length))
    .sort();
}

function readGood(source: string) {
  const { value, findings } = readReport({ file: 'report.md', bytes: new TextEncoder().encode(source), id: 'report' });
  const others = findings.filter(({ rule }) => rule !== 'read/no-title');
  if (!value || others.length) throw new Error(`not readable: ${JSON.stringify(others)}`);
  return value;
}

describe('registry', () => {
  const ids = RULES.map((rule) => rule.id).sort();
  it('lists each rule file once', () => expect(ids).toEqual(idsOnDisk('.ts')));
  it('has a page for each rule', () => expect(ids).toEqual(idsOnDisk('.md')));
});

describe.each(RULES.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  const text = readFileSync(join(here, `${id}.md`), 'utf8');
  const page = readRulePage(text);
  const terms = termsOfPage(text);
  const foundIn = (example: Example) => {
    const report = example.markdown ? readGood(example.source) : smallReport(example.source);
    const earlier = example.earlier ? [smallReport(example.earlier)] : [];
    const findings = checkReport(report, {
      rules: [rule],
      terms,
      earlier,
      profile: shippedProfile(report.front.profile),
    });
    expect(findings.every((finding) => finding.rule === id)).toBe(true);
    return findings.map((finding) => report.source.slice(finding.place.start.offset, finding.place.end.offset));
  };

  it('has a page with the agreed headings, accepted and rejected examples', () => {
    expect(page.title).toBe(id);
    expect(page.headings).toEqual(PAGE_HEADINGS);
    expect(page.accepted.length).toBeGreaterThan(0);
    expect(page.rejected.length).toBeGreaterThan(0);
  });

  it.each(page.accepted)('accepts $source', (example) => expect(foundIn(example)).toEqual([]));

  it.each(page.rejected)('rejects $source', (example) => {
    expect(example.found.length, 'say found="…" behind ```md').toBeGreaterThan(0);
    expect(foundIn(example)).toEqual(example.found);
  });
});
