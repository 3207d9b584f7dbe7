/** What verification found, for people and as the four-property report that archives ask for. */
import { PROPERTY_NAMES, REPORT_HEAD, REPORT_TITLE, STATE_NAMES, VERDICTS } from '#messages/verification.ts';
import type { Bilingual } from '#model/finding.ts';
import { type Evidence, PROPERTIES, type Property, type State } from './evidence.ts';

type Language = keyof Bilingual;

const SIGNS: Readonly<Record<State, string>> = { proven: '✓', refuted: '✗', unproven: '?', noted: '!' };

/** A property is refuted by one thing that does not fit, and proven only where nothing is left unproven. */
export function stateOf(evidence: readonly Evidence[], property: Property): Exclude<State, 'noted'> {
  const states = evidence.filter((one) => one.property === property).map(({ state }) => state);
  if (states.includes('refuted')) return 'refuted';
  return states.includes('unproven') || !states.includes('proven') ? 'unproven' : 'proven';
}

export const isGood = (evidence: readonly Evidence[]): boolean => evidence.every(({ state }) => state !== 'refuted');

const verdict = (evidence: readonly Evidence[]): Bilingual => (isGood(evidence) ? VERDICTS.good : VERDICTS.bad);

/** Lines for a terminal: what does not fit comes first. */
export function evidenceText(evidence: readonly Evidence[], language: Language): string {
  const order: readonly State[] = ['refuted', 'noted', 'proven', 'unproven'];
  const lines = order.flatMap((state) =>
    evidence
      .filter((one) => one.state === state)
      .map(({ file, message }) => {
        const named = file === '' || message[language].includes(file) ? '' : `${file}  `;
        return `  ${SIGNS[state]} ${STATE_NAMES[state][language]}  ${named}${message[language]}`;
      }),
  );
  return `${[...lines, `  ${verdict(evidence)[language]}`].join('\n')}\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** 四性检测报告 as Markdown: each property with its result and all of its evidence. */
export function propertyTable(name: string, evidence: readonly Evidence[], language: Language): string {
  const rows = PROPERTIES.map((property) => {
    const own = evidence.filter((one) => one.property === property);
    const told = own.map(({ state, file, message }) => {
      const named = file === '' || message[language].includes(file) ? '' : `${file}：`;
      return `${SIGNS[state]} ${named}${message[language]}`;
    });
    const result = STATE_NAMES[stateOf(evidence, property)][language];
    return `| ${PROPERTY_NAMES[property][language]} | ${result} | ${told.map(cell).join('<br>')} |`;
  });
  const head = `| ${REPORT_HEAD.map((text) => text[language]).join(' | ')} |`;
  const title = `# ${REPORT_TITLE[language]} ${name}`;
  return `${[title, '', head, '|---|---|---|', ...rows, '', verdict(evidence)[language]].join('\n')}\n`;
}

export function evidenceJson(name: string, evidence: readonly Evidence[], language: Language): string {
  const data = {
    version: 1,
    verified: name,
    good: isGood(evidence),
    properties: Object.fromEntries(PROPERTIES.map((property) => [property, stateOf(evidence, property)])),
    evidence: evidence.map(({ message, ...one }) => ({ ...one, message: message[language] })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
