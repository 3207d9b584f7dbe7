/** SARIF is valid by its official schema, keeps places, fixes and waivers, and names every rule once. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeReport } from '#check/check.ts';
import { RULES } from '#check/rules/registry.ts';
import { readReport } from '#read/read.ts';
import { projectRoot } from '../test/project-root.ts';
import { sarif, sarifLog } from './sarif.ts';

const SCHEMA = join(projectRoot, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const VALIDATOR = join(projectRoot, 'node_modules/ajv/package.json');
const hasSchema = existsSync(SCHEMA) && existsSync(VALIDATOR);
const note = hasSchema ? '' : ' (skipped: no schema, install ajv 6 and @microsoft/jest-sarif)';

interface Validator {
  addMetaSchema(schema: unknown): void;
  validate(schema: unknown, data: unknown): boolean;
  errors: unknown;
}

/** The schema is of draft 04, which ajv knows up to version 6. */
function problemsOf(text: string): unknown {
  const load = createRequire(import.meta.url);
  const Ajv = load('ajv') as new (options: object) => Validator;
  const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
  ajv.addMetaSchema(load('ajv/lib/refs/json-schema-draft-04.json'));
  return ajv.validate(JSON.parse(readFileSync(SCHEMA, 'utf8')), JSON.parse(text)) ? null : ajv.errors;
}

const SOURCE = `# 报告

深化改革,推行新政。

<!-- dingben-allow punctuation/half-width-mark: 原文如此 -->

扩大开放,招商引资。

坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念。

坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念。
`;

function logOf(file = 'source/某 区/report.md', language: 'zh' | 'en' = 'zh') {
  const { value } = readReport({ file, bytes: new TextEncoder().encode(SOURCE), id: 'report' });
  if (!value) throw new Error('cannot be read');
  const input = { reports: [{ file, ...judgeReport(value) }], rules: RULES, version: '0.1.0', language };
  return { input, log: sarifLog(input) };
}

describe('sarif', () => {
  it('keeps rule, level, place and fix', () => {
    const [run] = logOf().log.runs;
    const first = run?.results[0];
    expect(run?.tool.driver.rules[first?.ruleIndex ?? -1]?.id).toBe('punctuation/half-width-mark');
    expect(first).toMatchObject({
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'source/%E6%9F%90%20%E5%8C%BA/report.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 6, charOffset: 10, charLength: 1 },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            { replacements: [{ deletedRegion: { charOffset: 10, charLength: 1 }, insertedContent: { text: '，' } }] },
          ],
        },
      ],
    });
  });

  it('has the second of two twins with the first beside it', () => {
    const twin = logOf().log.runs[0]?.results.find(({ ruleId }) => ruleId === 'structure/duplicate-paragraph');
    expect(twin).toMatchObject({ relatedLocations: [{ physicalLocation: { region: { startLine: 9 } } }] });
  });

  it('has what was waived as suppressed, with the reason', () => {
    const suppressed = logOf().log.runs[0]?.results.filter((result) => 'suppressions' in result);
    expect(suppressed).toMatchObject([{ suppressions: [{ kind: 'inSource', justification: '原文如此' }] }]);
  });

  it('names each rule once, and those of other stages as well', () => {
    const { input } = logOf();
    const [finding] = input.reports[0]?.findings ?? [];
    if (!finding) throw new Error('no finding');
    const odd = { ...finding, rule: 'read/raw-html' };
    const ids = sarifLog({
      ...input,
      reports: [{ file: 'a.md', findings: [odd, odd] }],
    }).runs[0]?.tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids?.length);
    expect(ids).toContain('read/raw-html');
  });

  it.each([
    ['./a/b.md', 'a/b.md'],
    ['a\\b.md', 'a/b.md'],
    ['/tmp/报告.md', 'file:///tmp/%E6%8A%A5%E5%91%8A.md'],
    ['C:\\报告 1.md', 'file:///C:/%E6%8A%A5%E5%91%8A%201.md'],
  ])('%s is %s', (file, uri) => {
    const location = logOf(file).log.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation;
    expect(location?.uri).toBe(uri);
  });
});

describe(`the official schema${note}`, () => {
  it.skipIf(!hasSchema).each(['zh', 'en'] as const)('accepts what is written in %s', (language) => {
    expect(problemsOf(sarif(logOf('a b/报告.md', language).input))).toBeNull();
  });

  it.skipIf(!hasSchema).each([
    ['a level that there is not', (text: string) => text.replace('"level": "warning"', '"level": "hint"')],
    ['line 0', (text: string) => text.replace('"startLine": 3', '"startLine": 0')],
    ['a key that there is not', (text: string) => text.replace('"columnKind"', '"columnKinds"')],
    ['another version', (text: string) => text.replace('"version": "2.1.0"', '"version": "2.0.0"')],
    ['a run without its tool', (text: string) => text.replace('"tool"', '"tools"')],
    ['a message without text', (text: string) => text.replace('"message": {', '"message": {}, "properties": {')],
    ['an address that is none', (text: string) => text.replace('"uri": "source', '"uri": "a b')],
  ])('refuses %s', (_what, broken) => {
    const good = sarif(logOf().input);
    const bad = broken(good);
    expect(bad).not.toBe(good);
    expect(problemsOf(bad)).not.toBeNull();
  });
});
