/** The front matter: every key read, every problem named with line, key, what was found and what is allowed. */
import { describe, expect, it } from 'vitest';
import { read, readGood } from '../testing/read.ts';
import { closestName } from './closest-name.ts';
import { isDate } from './is-date.ts';

const problems = (yaml: string) => {
  const outcome = read(`---\n${yaml}\n---\n\n# 题\n\n正文\n`);
  expect(outcome.fatal).toBe(outcome.findings.length > 0);
  return outcome.findings.map(({ place, message }) => `${place.start.line}:${place.start.column} ${message.en}`);
};

describe('front matter', () => {
  it('reads every key', () => {
    const { front, title } = readGood(
      [
        '---',
        'id: he-ping-2023',
        'title: "政府工作报告"',
        'subtitle: ——副题',
        'date: 2023-01-03',
        'organization: 某区人民政府',
        'speaker: 区长　某某',
        'meeting: 在某会议上',
        'language: zh-Hans-CN',
        'profile: generic',
        'stage: published',
        'fragment: true',
        'sample: false',
        'approval: { body: 某区人大, resolution: 关于报告的决议, date: 2023-01-06 }',
        'publish_redline: true',
        'key_figures:',
        '  - 4.07亿元',
        '  - 306',
        'waivers:',
        '  - { rule: punctuation/spaced-han, reason: 标语原文如此, text: 喜迎 盛会 }',
        '---',
        '正文',
      ].join('\r\n'),
    );
    const { places, ...values } = front;
    expect(values).toEqual({
      id: 'he-ping-2023',
      subtitle: '——副题',
      date: '2023-01-03',
      organization: '某区人民政府',
      speaker: '区长　某某',
      meeting: '在某会议上',
      language: 'zh-Hans-CN',
      profile: 'generic',
      stage: 'published',
      fragment: true,
      sample: false,
      approval: { body: '某区人大', resolution: '关于报告的决议', date: '2023-01-06' },
      publishRedline: true,
      keyFigures: ['4.07亿元', '306'],
      waivers: [{ rule: 'punctuation/spaced-han', reason: '标语原文如此', text: '喜迎 盛会' }],
    });
    expect(places.date?.start).toEqual({ line: 5, column: 7, offset: 62 });
    expect(places['approval.date']?.start.line).toBe(14);
    expect(places['key_figures.1']?.start).toMatchObject({ line: 18, column: 5 });
    expect(places.stage).toBeDefined();
    expect([title.text, title.place.start.line]).toEqual(['政府工作报告', 3]);
  });

  it('fills in defaults, and takes a key without a value as not written', () => {
    const { front } = readGood('---\nsubtitle:\nspeaker: ~\n---\n# 题\n\n文\n');
    expect(front).toMatchObject({
      id: 'id-of-file',
      subtitle: null,
      speaker: null,
      stage: 'consultation',
      keyFigures: [],
    });
  });

  it.each([
    ['date: 2023-02-30', '2:7 date is "2023-02-30"; allowed: a date that exists: 2023-01-03, 2023-01 or 2023'],
    ['date: 2023/1/3', '2:7 date is "2023/1/3"; allowed: a date that exists: 2023-01-03, 2023-01 or 2023'],
    ['id: 和平', '2:5 id is "和平"; allowed: a-z, 0-9 and -, at most 64, starting with a letter or a digit'],
    ['id: ../x', '2:5 id is "../x"; allowed: a-z, 0-9 and -, at most 64, starting with a letter or a digit'],
    ['profile: gongwen', '2:10 profile is "gongwen"; allowed: gov-work-report or generic'],
    ['stage: 公布稿', '2:8 stage is "公布稿"; allowed: consultation, submission, deliberation, revision or published'],
    ['fragment: yes', '2:11 fragment is "yes"; allowed: true or false'],
    ['title: [甲]', '2:8 title is "["甲"]"; allowed: one line of text'],
    ['language: 中文', '2:11 language is "中文"; allowed: a language tag such as zh-CN or en'],
    ['key_figures: 4.07亿元', '2:14 key_figures is "4.07亿元"; allowed: a list of figures, one "- 4.07亿元" a line'],
    ['approval: 通过', '2:11 approval is "通过"; allowed: a mapping with body, resolution and date'],
    [
      'title: 甲\napproval:\n  body: 人大\n  date: 2023-13-01\n  resolution: 乙',
      '5:9 approval.date is "2023-13-01"; allowed: a date that exists: 2023-01-03',
    ],
    ['approval: { body: 人大, date: 2023-01-01 }', '2:11 approval.resolution is missing; allowed: one line of text'],
    [
      'sample: true\nstage: published',
      '3:8 a sample (sample: true) can never be published; choose another stage, or remove sample',
    ],
    [
      'title: *a',
      '2:8 YAML aliases (*name) and tags (!name) are not supported in the front matter; write the value itself',
    ],
    [
      'x: &a 甲\ntitle: *a',
      '3:8 YAML aliases (*name) and tags (!name) are not supported in the front matter; write the value itself',
    ],
    ['甲', '2:1 the front matter must be lines of "key: value"'],
  ])('%s', (yaml, expected) => expect(problems(yaml)).toEqual([expected]));

  it('names an unknown key, with the one that was meant', () => {
    const [problem, ...others] = problems('organisation: 甲');
    expect(problem).toMatch(/^2:1 unknown key organisation, did you mean organization\? known: id, title,/);
    expect(others).toEqual([]);
    expect(problems('approval: { body: 甲, resolution: 乙, date: 2023-01-01, by: 丙 }')[0]).toMatch(
      /^2:\d+ unknown key approval.by/,
    );
  });

  it('names all problems at once', () => {
    expect(problems('date: 昨天\nstage: x\nid: A')).toHaveLength(3);
  });

  it('refuses a front matter that is not closed, or not YAML', () => {
    expect(read('---\ntitle: 甲\n\n正文\n').findings.map((finding) => finding.rule)).toEqual(['read/front-matter']);
    expect(problems('title: 甲: 乙')[0]).toMatch(/^2:\d+ the front matter is no valid YAML/);
    expect(problems('title: 甲\ntitle: 乙')[0]).toMatch(
      /^3:1 the front matter is no valid YAML \(Map keys must be unique/,
    );
    expect(problems(`title: ${'['.repeat(9_000)}`)).toHaveLength(1);
    expect(problems(`title: ${'甲'.repeat(70_000)}`)).toHaveLength(1);
  });
});

it('knows which dates exist', () => {
  for (const date of ['2024-02-29', '2000-02-29', '2023-12-31', '2023-06', '2023'])
    expect(isDate(date), date).toBe(true);
  for (const date of ['2023-02-29', '1900-02-29', '2023-04-31', '2023-00', '2023-1-3', '0000', '23'])
    expect(isDate(date), date).toBe(false);
});

it('guesses a name only when it is near', () => {
  expect(closestName('publish-redline', ['publish_redline', 'stage'])).toBe('publish_redline');
  expect(closestName('tilte', ['title', 'stage'])).toBe('title');
  expect(closestName('weather', ['title', 'stage'])).toBeNull();
});
