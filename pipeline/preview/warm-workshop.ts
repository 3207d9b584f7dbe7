/** A workshop that asks the disk and git once for all that a save of the report does not change. */

import type { Stamp } from '#model/edition.ts';
import type { Look } from '#model/look.ts';
import type { Workshop } from '../publish.ts';

export interface WarmWorkshop extends Workshop {
  /** something beside the report has changed: ask again */
  forget(): void;
}

/** An unsaved or uncommitted text has no commit: the page says so, whatever git says of the last one. */
export function warmWorkshop(workshop: Workshop): WarmWorkshop {
  const looks = new Map<string, Promise<Look>>();
  let stamp: Promise<Stamp> | null = null;
  let register: ReturnType<Workshop['register']> | null = null;
  const forget = (): void => {
    looks.clear();
    stamp = null;
    register = null;
  };
  return {
    ...workshop,
    look(front) {
      const key = `${front.profile} ${front.language}`;
      const look = looks.get(key) ?? workshop.look(front);
      looks.set(key, look);
      return look;
    },
    register(report) {
      register ??= workshop.register(report);
      return register;
    },
    async stamp(report) {
      stamp ??= workshop.stamp(report);
      return { ...(await stamp), commit: null };
    },
    forget,
  };
}
