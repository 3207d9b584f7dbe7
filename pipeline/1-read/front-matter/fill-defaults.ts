/** Fills in what the author left out of the front matter. */
import type { FrontMatter } from '#model/report.ts';
import type { FrontMatterRead } from './read-front-matter.ts';

type Good = Extract<FrontMatterRead, { ok: true }>;

/** `id` is the one to fall back on, `title` the one that was found, `source` tells the language. */
export function fillDefaults({ written, places }: Good, id: string, title: string, source: string): FrontMatter {
  return {
    id: written.id ?? id,
    subtitle: written.subtitle?.trim() ?? null,
    date: written.date ?? null,
    organization: written.organization?.trim() ?? null,
    speaker: written.speaker?.trim() ?? null,
    meeting: written.meeting?.trim() ?? null,
    language: written.language ?? (/\p{Script=Han}/u.test(source) ? 'zh-CN' : 'en'),
    profile: written.profile ?? (/政府工作报告/.test(title.replace(/\s+/gu, '')) ? 'gov-work-report' : 'generic'),
    stage: written.stage ?? 'consultation',
    fragment: written.fragment ?? false,
    sample: written.sample ?? false,
    approval: written.approval ?? null,
    publishRedline: written.publish_redline ?? false,
    keyFigures: (written.key_figures ?? []).map((text) => text.trim()),
    waivers: (written.waivers ?? []).map(({ rule, reason, text }) => ({
      rule: rule.trim(),
      reason: reason.trim(),
      text: text?.trim() ?? null,
    })),
    places,
  };
}
