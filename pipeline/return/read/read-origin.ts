/** Reads what an edition wrote into the file about itself: report, source commit, a hash of each block. */
import { PROPERTY_NAMES } from '#messages/docx.ts';
import { childOf, type XmlNode } from '#read/import/docx/parse-xml.ts';
import type { Origin } from '../returned.ts';

const NAMESPACE = 'urn:dingben:blocks:1';
const COMMIT = /^[0-9a-f]{7,64}$/u;

/** @param items the custom XML parts of the file @param custom its custom properties, which every office program keeps */
export function readOrigin(items: readonly XmlNode[], custom: XmlNode | null): Origin {
  const blocks = items
    .map((item) => item.children.find((child) => /(?:^|:)blocks$/u.test(child.name)))
    .find((node) => Object.values(node?.attributes ?? {}).includes(NAMESPACE));
  const property = (name: string): string | null => {
    const found = childOf(custom, 'Properties')?.children.find((child) => child.attributes['name'] === name);
    return found ? (childOf(found, 'vt:lpwstr')?.text ?? null) : null;
  };
  const commit = blocks?.attributes['commit'] ?? property(PROPERTY_NAMES.commit);
  return {
    report: blocks?.attributes['report'] ?? property(PROPERTY_NAMES.edition),
    commit: commit && COMMIT.test(commit) ? commit : null,
    hashes: hashesIn(blocks ?? null),
  };
}

/** anchor → hash; also used on what a candidate base would have written. */
export function hashesIn(blocks: XmlNode | null): ReadonlyMap<string, string> {
  const pairs = (blocks?.children ?? []).flatMap(({ attributes }): [string, string][] => {
    const { anchor, hash } = attributes;
    return anchor && hash ? [[anchor, hash]] : [];
  });
  return new Map(pairs);
}
