/** A vector picture of a DOCX has a second form of points, for older programs: that of another picture gives it away. */
import { attribute, elementsBelow, type XmlElement } from './xml.ts';

/** Targets that stand for two different pictures. */
export function sharedForms(
  blips: readonly XmlElement[],
  relationships: ReadonlyMap<string, string>,
): readonly string[] {
  const vectorOf = new Map<string, string>();
  const shared: string[] = [];
  for (const blip of blips) {
    const points = relationships.get(attribute(blip, 'r:embed') ?? '') ?? '';
    const vector = elementsBelow(blip).find(({ name }) => name === 'asvg:svgBlip');
    const target = relationships.get((vector && attribute(vector, 'r:embed')) ?? '') ?? '';
    if ((vectorOf.get(points) ?? target) !== target) shared.push(points);
    vectorOf.set(points, target);
  }
  return shared;
}
