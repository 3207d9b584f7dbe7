/** Reads the cells and heads of a table that is to be drawn: a number as printed, and the unit it is in. */
import type { Table, TableCell } from '#model/block.ts';
import { plainTextOf } from '#model/walk.ts';

export type ReadCell =
  | { readonly kind: 'number'; readonly value: string; readonly label: string; readonly unit: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'words'; readonly text: string };

/** A sign, digits in threes or without, decimals, and what stands behind as long as it holds no digit. */
const NUMBER = /^([+\-−–－]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)\s*([^\d]*)$/u;
const NOTHING = /^[-—–－/…*]*$/u;

export function textOfCell(cell: TableCell | undefined): string {
  return plainTextOf(cell?.children ?? [])
    .value.replace(/\s+/gu, ' ')
    .trim();
}

export function readCell(text: string): ReadCell {
  if (NOTHING.test(text)) return { kind: 'empty' };
  const [, label, unit = ''] = NUMBER.exec(text) ?? [];
  if (label === undefined) return { kind: 'words', text };
  const value = label.replace(/[−–－]/u, '-').replace(/[+,，]/gu, '');
  return { kind: 'number', value, label, unit: unit.trim() };
}

/** `受理（件）` → 受理 in 件; `占比（%）` → 占比 in %. */
export function readHead(text: string): { readonly name: string; readonly unit: string } {
  const [, name = text, unit = ''] = /^(.+?)\s*[（(](?:单位[：:])?([^（）()\d]+)[）)]$/u.exec(text) ?? [];
  return { name, unit };
}

/** `地区生产总值（单位：亿元）`: a caption may name the unit of the whole table. */
export function unitOfCaption(caption: string): { readonly title: string; readonly unit: string } {
  const [, title = caption, unit = ''] = /^(.+?)\s*[（(]单位[：:]([^（）()]+)[）)]$/u.exec(caption) ?? [];
  return { title, unit };
}

const UNIT_HEAD = /^(?:计量)?单位$|^units?$/iu;

/** The column 单位 of a table that has one; -1. */
export function unitColumn(table: Table): number {
  return table.head.findIndex((cell) => UNIT_HEAD.test(textOfCell(cell)));
}
