/** Findings as SARIF 2.1.0 (OASIS): what code scanners and editors read; waived findings are there, suppressed. */
import { replaceBy } from '#messages/fixes.ts';
import type { Bilingual, Finding, Related, Severity } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { WaivedFinding } from '#model/waiver.ts';

export interface SarifRule {
  readonly id: string;
  readonly summary: Bilingual;
  readonly severity: Severity;
}

export interface SarifReport {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly waived?: readonly WaivedFinding[];
}

export interface SarifInput {
  readonly reports: readonly SarifReport[];
  /** the registry's; findings of other stages are added by their id alone */
  readonly rules: readonly SarifRule[];
  /** of the program */
  readonly version: string;
  readonly language: keyof Bilingual;
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

export function sarif(input: SarifInput): string {
  return `${JSON.stringify(sarifLog(input), null, 2)}\n`;
}

export function sarifLog({ reports, rules, version, language }: SarifInput) {
  const counting = reports.flatMap(({ findings }) => findings);
  const waived = reports.flatMap((report) => report.waived ?? []);
  const known = new Map<string, SarifRule | null>(rules.map((rule) => [rule.id, rule]));
  for (const { rule } of [...counting, ...waived.map(({ finding }) => finding)]) {
    if (!known.has(rule)) known.set(rule, null);
  }
  const ids = [...known.keys()];
  const resultOf = (finding: Finding) => ({
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: finding.message[language] },
    locations: [{ physicalLocation: physicalLocation(finding.place) }],
    ...(finding.related?.length ? { relatedLocations: relatedLocations(finding.related, language) } : {}),
    ...(finding.fix ? { fixes: [fixOf(finding, language)] } : {}),
  });
  const suppressed = ({ finding, waiver }: WaivedFinding) => ({
    ...resultOf(finding),
    suppressions: [
      {
        kind: 'inSource',
        justification: waiver.reason,
        location: { physicalLocation: physicalLocation(waiver.place) },
      },
    ],
  });
  const driver = { name: 'dingben', version, rules: [...known].map(([id, rule]) => descriptor(id, rule, language)) };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        language: language === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        results: [...counting.map(resultOf), ...waived.map(suppressed)],
      },
    ],
  };
}

function descriptor(id: string, rule: SarifRule | null, language: keyof Bilingual) {
  if (!rule) return { id };
  const { summary, severity } = rule;
  return { id, shortDescription: { text: summary[language] }, defaultConfiguration: { level: LEVELS[severity] } };
}

/** SARIF's end is exclusive as ours is; lines and columns are 1-based in both. */
function physicalLocation({ file, start, end }: Place) {
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
  return { artifactLocation: artifactLocation(file), region };
}

/** A relative path stays one, from the root of the repository; the parts of a path are percent-encoded. */
function artifactLocation(file: string) {
  const path = file.replaceAll('\\', '/');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${path.slice(0, 2)}${encoded.slice(4)}` };
  if (path.startsWith('/')) return { uri: `file://${encoded}` };
  return { uri: encoded.replace(/^(?:\.\/)+/, ''), uriBaseId: '%SRCROOT%' };
}

function relatedLocations(related: readonly Related[], language: keyof Bilingual) {
  return related.map(({ place, message }, id) => ({
    id,
    message: { text: message[language] },
    physicalLocation: physicalLocation(place),
  }));
}

function fixOf({ fix, place, expected }: Finding, language: keyof Bilingual) {
  const replacements = (fix?.edits ?? []).map(({ from, to, text }) => ({
    deletedRegion: { charOffset: from, charLength: to - from },
    insertedContent: { text },
  }));
  return {
    description: { text: replaceBy(expected ?? '')[language] },
    artifactChanges: [{ artifactLocation: artifactLocation(place.file), replacements }],
  };
}
