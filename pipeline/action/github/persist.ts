/** Repeats what may be repeated: server errors, too many requests (as long as the server asks), broken connections. */
import * as messages from '#messages/forge.ts';
import type { Bilingual } from '#model/finding.ts';

export interface Patience {
  readonly attempts: number;
  /** before the second attempt; doubled before each later one */
  readonly firstWaitMs: number;
  /** a server that asks for more is not waited for */
  readonly longestWaitMs: number;
  sleep(ms: number): Promise<void>;
  say(message: Bilingual): void;
}

/** What GitHub refused, or did not answer after all attempts. */
export class ForgeError extends Error {
  readonly bilingual: Bilingual;
  /** of HTTP; null: no answer at all */
  readonly status: number | null;

  constructor(bilingual: Bilingual, status: number | null) {
    super(bilingual.en);
    this.bilingual = bilingual;
    this.status = status;
  }
}

interface Answer {
  readonly status: number | null;
  /** seconds that the server asks to wait; null: it does not say */
  readonly retryAfter: number | null;
  /** of its rate limit */
  readonly exhausted: boolean;
}

type Headers = Readonly<Record<string, string | number | undefined>> | { get(name: string): string | null };

function header(headers: Headers | undefined, name: string): string | null {
  if (!headers) return null;
  if (typeof headers.get === 'function') return headers.get(name);
  const value = (headers as Readonly<Record<string, string | number | undefined>>)[name];
  return value === undefined ? null : String(value);
}

function answerOf(error: unknown): Answer {
  const { status, response } = error as { status?: number; response?: { headers?: Headers } };
  // octokit gives a broken connection the status 500, without a response
  const known = response && typeof status === 'number' ? status : null;
  const after = header(response?.headers, 'retry-after');
  return {
    status: known,
    retryAfter: after !== null && /^\d+$/u.test(after) ? Number(after) : null,
    exhausted: header(response?.headers, 'x-ratelimit-remaining') === '0',
  };
}

function mayRepeat({ status, retryAfter, exhausted }: Answer): boolean {
  if (status === null || status >= 500 || status === 429 || status === 408) return true;
  return status === 403 && (retryAfter !== null || exhausted);
}

/**
 * `work` must be safe to repeat: where the first attempt may have been carried out unseen, it looks first.
 * @throws ForgeError for a refusal, or when patience is at its end; anything else that `work` throws on purpose
 */
export async function persist<T>(what: string, work: () => Promise<T>, patience: Patience): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if ((error as { bilingual?: Bilingual }).bilingual) throw error;
      const answer = answerOf(error);
      const told = (error as Error).message.split('\n', 1)[0] ?? '';
      if (!mayRepeat(answer)) throw new ForgeError(messages.refusedBy(what, answer.status ?? 0, told), answer.status);
      const waitMs = answer.retryAfter === null ? patience.firstWaitMs * 2 ** (attempt - 1) : answer.retryAfter * 1000;
      if (attempt >= patience.attempts || waitMs > patience.longestWaitMs) {
        throw new ForgeError(messages.noAnswer(what, attempt, answer.status, told), answer.status);
      }
      patience.say(messages.tryAgain(what, answer.status, told, waitMs));
      await patience.sleep(waitMs);
    }
  }
}
