import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STYLE_NAMES } from '#model/look.ts';
import { projectRoot } from '../test/project-root.ts';
import { SettingsError } from './parse.ts';
import { readLook } from './read-look.ts';
import { readSettings } from './read-settings.ts';

const template = (path: string) => readFile(join(projectRoot, 'templates', path), 'utf8');

describe('looks', () => {
  test.each(['gongwen', 'booklet'])('%s is whole', async (name) => {
    const look = await readLook(name, 'zh-CN', template);
    for (const style of STYLE_NAMES) expect(look.styles[style].sizePt, style).toBeGreaterThan(0);
    const { page, grid } = look;
    const width = page.widthPt - page.leftPt - page.rightPt;
    const height = page.heightPt - page.topPt - page.bottomPt;
    expect(grid.characters * grid.characterPitchPt).toBeLessThanOrEqual(width + 0.1);
    expect(grid.lines * grid.linePitchPt).toBeLessThanOrEqual(height + 0.1);
  });

  test('the official look is the page of GB/T 9704', async () => {
    const { page } = await readLook('gongwen', 'zh-CN', template);
    const millimetres = (points: number) => (points / 72) * 25.4;
    expect(millimetres(page.topPt)).toBeCloseTo(37, 1);
    expect(millimetres(page.leftPt)).toBeCloseTo(28, 1);
    expect(millimetres(page.widthPt - page.leftPt - page.rightPt)).toBeCloseTo(156, 0);
    expect(millimetres(page.heightPt - page.topPt - page.bottomPt)).toBeCloseTo(225, 0);
  });

  test('an unknown key is named with its line', async () => {
    const broken = async (path: string) => (await template(path)).replace('styles:\n', 'styles:\n  titel: {}\n');
    await expect(readLook('gongwen', 'zh-CN', broken)).rejects.toThrow(/templates\/looks\/gongwen\.yml:\d+.*styles/u);
  });

  test('English words for an English report', async () => {
    expect((await readLook('booklet', 'en', template)).texts.notes).toBe('Notes');
  });
});

describe('settings', () => {
  test('defaults hold without a file', () => {
    expect(readSettings('settings.yml', null).looks['gov-work-report']).toBe('gongwen');
  });

  test('an unknown face stops the run', () => {
    expect(() => readSettings('settings.yml', 'fonts:\n  comic: { regular: a.ttf }\n')).toThrow(SettingsError);
  });

  test('broken YAML names its line', () => {
    expect(() => readSettings('settings.yml', 'looks:\n  generic: "x\n')).toThrow(/settings\.yml:\d/u);
  });
});
