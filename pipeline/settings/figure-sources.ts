/** figures.sources.yml beside a report → who stands behind which figure; and answers written back into that file. */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import type { FigureSource, SourceEntry } from '#model/figure-source.ts';
import { parseYaml } from './parse.ts';

/** The words of the file are those of the office. */
export const SOURCE_FIELDS = {
  provider: '提供单位',
  definition: '口径',
  verifiedBy: '核实人',
  status: '核实状态',
} as const satisfies Record<keyof FigureSource, string>;

type Field = keyof FigureSource;
const FIELDS = Object.keys(SOURCE_FIELDS) as readonly Field[];

// a plain YAML number or date stands here as often as a word: 口径: 2023
const words = z.optional(z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String)));

const writtenSource = z.strictObject({ 提供单位: words, 口径: words, 核实人: words, 核实状态: words });

const sourcesFile = z.record(z.string(), writtenSource);

/** @throws SettingsError */
export function readFigureSources(file: string, text: string): readonly SourceEntry[] {
  const written = parseYaml(file, text.trim() && !onlyComments(text) ? text : '{}', sourcesFile);
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  const keyLines = new Map<string, number>();
  if (isMap(contents)) {
    for (const { key } of contents.items) {
      if (isScalar(key) && key.range) keyLines.set(String(key.value), lines.linePos(key.range[0]).line);
    }
  }
  return Object.entries(written).map(([key, fields]) => {
    const given = FIELDS.flatMap((field) => {
      const value = fields[SOURCE_FIELDS[field]]?.trim();
      return value ? [[field, value] as const] : [];
    });
    return { key, source: Object.fromEntries(given), line: keyLines.get(key) ?? 1 };
  });
}

function onlyComments(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#.*)?$/u.test(line));
}

/** The file with these answers in it: comments, order and what nobody answered stay. @param text '' for a new file */
export function writeFigureSources(text: string, answers: readonly Omit<SourceEntry, 'line'>[]): string {
  const document = parseDocument(text);
  for (const { key, source } of answers) {
    for (const field of FIELDS) {
      const value = source[field];
      if (value !== undefined && document.getIn([key, SOURCE_FIELDS[field]]) !== value) {
        document.setIn([key, SOURCE_FIELDS[field]], value);
      }
    }
  }
  return document.toString({ lineWidth: 0 });
}
