/** The stages in order, nothing else: read → check → compose → render PDF, DOCX, HTML → verify. */

import { judgeReport } from '#check/check.ts';
import { type Facts, gatherFacts } from '#check/facts.ts';
import { listFigures } from '#check/ledger.ts';
import { judgeAgainstLock } from '#check/lock/lock-findings.ts';
import { nameSources } from '#check/lock/name-sources.ts';
import { hasCharts } from '#compose/chart/compose-chart.ts';
import { type ComposeInput, compose } from '#compose/compose.ts';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Format, RenderInput, Sibling } from '#model/edition.ts';
import type { Finding } from '#model/finding.ts';
import type { Report } from '#model/report.ts';
import { readReport } from '#read/read.ts';
import { judgeRegister } from '#release/register/judge-register.ts';
import { RENDERERS } from '#render/renderers.ts';
import type { Checked, Edition, Prepared, Published, SourceFile, Workshop } from './workshop.ts';

export type { Checked, Edition, Prepared, Published, SourceFile, Workshop } from './workshop.ts';

/** of a file that could not be read */
const NOTHING = { report: null, figures: [], changes: null, waived: [], composed: null, look: null } as const;

/** All that lies beside a report and has a say in its check. */
async function readBeside(report: Report, workshop: Workshop) {
  const [look, images, house, lock, sources, register, others] = await Promise.all([
    workshop.look(report.front),
    workshop.images(report),
    workshop.house(report),
    workshop.lock(report),
    workshop.figureSources(report),
    workshop.register(report),
    workshop.others(report),
  ]);
  const earlier = others.flatMap((other) => readReport(other).value ?? []);
  return { look, images, house: { ...house, earlier }, lock, sources, register };
}

/** The rules, the lock, the sources of figures and the register, each in its own words. */
function judge(
  report: Report,
  facts: Facts,
  beside: Awaited<ReturnType<typeof readBeside>>,
  workshop: Workshop,
): Pick<Checked, 'changes' | 'waived' | 'findings'> {
  const { place } = report.title;
  const locked = judgeAgainstLock(report, facts.figures, beside.lock);
  const named = nameSources(facts.figures, beside.sources, place);
  const ruled = judgeReport(report, { facts });
  const past = judgeRegister({ ...beside.register, report: report.front.id, place }, (text) =>
    workshop.sha256(new TextEncoder().encode(text)),
  );
  return {
    changes: locked.diff,
    waived: ruled.waived,
    findings: [...ruled.findings, ...locked.findings, ...named.findings, ...past],
  };
}

async function composeWith(
  report: Report,
  counted: Pick<ComposeInput, 'figures' | 'numerals' | 'names'>,
  { look, images }: Pick<Awaited<ReturnType<typeof readBeside>>, 'look' | 'images'>,
) {
  // the drawing library costs a start-up that most reports need not pay
  const charts = hasCharts(report) ? await import('#compose/chart/draw-chart.ts') : null;
  const draw = charts && { drawChart: charts.drawChart };
  return compose({ report, ...counted, texts: look.texts, assets: images.assets, ...draw });
}

/** read → compose, with the check still to come: who types may see the page before what is said of it. */
export async function prepareSource(source: SourceFile, workshop: Workshop): Promise<Prepared> {
  const { file } = source;
  const { value: report, findings: ofReading, fatal } = readReport(source);
  if (!report) return { ...NOTHING, judge: () => ({ ...NOTHING, file, findings: ofReading, fatal }) };
  const beside = await readBeside(report, workshop);
  const { look, images } = beside;
  const facts = gatherFacts(report, beside.house);
  // who answers for a figure stays in the house: editions carry no names
  const { figures } = facts;
  const numerals = new Map(facts.passages.map((passage) => [passage.anchor, passage.numerals]));
  const names = (beside.house.terms ?? []).flatMap(({ terms }) => terms.filter(({ person }) => person === true));
  const counted = { figures, numerals, names: names.map(({ preferred }) => preferred) };
  const { value: composed, findings: ofComposing } = await composeWith(report, counted, { look, images });
  return {
    report,
    composed,
    look,
    judge() {
      const { findings: ofChecks, ...judged } = judge(report, facts, beside, workshop);
      const findings = [...ofReading, ...images.findings, ...ofChecks, ...ofComposing].sort(
        (a, b) => a.place.start.offset - b.place.start.offset,
      );
      return { file, report, figures, ...judged, findings, fatal, composed, look };
    },
  };
}

/** read → check → compose: all that can be said without rendering. */
export async function checkSource(source: SourceFile, workshop: Workshop): Promise<Checked> {
  return (await prepareSource(source, workshop)).judge();
}

/** read → compose without judging: for a text that was judged when it was released. null where it cannot be read. */
export async function composeSource(
  source: SourceFile,
  workshop: Workshop,
): Promise<Pick<Checked, 'report' | 'composed' | 'look'>> {
  const { value: report } = readReport(source);
  if (!report) return NOTHING;
  const [look, images] = await Promise.all([workshop.look(report.front), workshop.images(report)]);
  const composed = await composeWith(report, { figures: listFigures(report) }, { look, images });
  return { report, composed: composed.value, look };
}

/** render → verify, for the formats asked for; each later edition may print what is known of the earlier ones. */
export async function renderEditions(
  checked: Checked,
  formats: readonly Format[],
  workshop: Workshop,
): Promise<Published> {
  const { report, composed, look } = checked;
  if (!report || !composed || !look) throw new Error('only a composed report can be rendered');
  const stamp = await workshop.stamp(report);
  const editions: Edition[] = [];
  const findings: Finding[] = [];
  const { proofFindings, proving } = await import('#verify/verify.ts');
  const prove = proving(composed, look.texts);
  for (const entry of RENDERERS.filter(({ format }) => formats.includes(format))) {
    workshop.onStep(entry.format);
    const siblings = {
      editions: editions.map(({ sibling }) => sibling),
      pageOf: editions.find(({ format }) => format === 'pdf')?.pageOf ?? {},
    };
    const input: RenderInput = { report: composed, look, stamp, siblings, fonts: workshop.fonts };
    const render = await entry.load();
    const rendered = await render(input);
    const sibling = siblingOf(entry.format, rendered.bytes, composed, workshop);
    const proof = prove(entry.format, rendered.bytes);
    editions.push({ ...rendered, format: entry.format, mediaType: entry.mediaType, sibling, proof });
    findings.push(...rendered.findings, ...proofFindings(proof, report.title.place));
  }
  return { stamp, editions, findings };
}

function siblingOf(format: Format, bytes: Uint8Array, report: ComposedReport, workshop: Workshop): Sibling {
  const { id, downloadName } = report.facts;
  return {
    format,
    file: `${id}.${format}`,
    downloadName: `${downloadName}.${format}`,
    bytes: bytes.length,
    sha256: workshop.sha256(bytes),
  };
}
