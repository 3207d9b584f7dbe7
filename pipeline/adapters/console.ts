/** The terminal: data on stdout, prose and progress on stderr, colour only where it is wanted. */
import picocolors from 'picocolors';
import type { Language } from '#announce/findings-json.ts';
import type { Paint } from '#announce/terminal.ts';
import type { Bilingual } from '#model/finding.ts';
import type { Progress } from '#ports/ports.ts';

export interface Console {
  readonly language: Language;
  /** for what goes to stdout, and for what goes to stderr */
  readonly paint: Paint;
  readonly errorPaint: Paint;
  data(text: string): void;
  prose(text: string): void;
  say(message: Bilingual): void;
  readonly progress: Progress;
}

/** NO_COLOR (any value but empty) wins, then FORCE_COLOR, then whether it is a terminal. */
function wantsColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && process.env['TERM'] !== 'dumb';
}

const BAR_WIDTH = 24;

/** A bar that is rewritten in place on a terminal; one line per step elsewhere. */
function openProgress(stream: NodeJS.WriteStream): Progress {
  let shown = false;
  return {
    step(done, total, what) {
      if (stream.isTTY !== true) {
        if (total > 1 || done > 0) stream.write(`[${done}/${total}] ${what}\n`);
        return;
      }
      const full = Math.round((done / Math.max(1, total)) * BAR_WIDTH);
      stream.write(`\r\u001b[K${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${done}/${total} ${what}`);
      shown = true;
    },
    end() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}

export function openConsole(language: Language): Console {
  const progress = openProgress(process.stderr);
  // `dingben … | head` closes the pipe early: nothing more is wanted, and that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const prose = (text: string): void => {
    progress.end();
    process.stderr.write(text);
  };
  return {
    language,
    paint: picocolors.createColors(wantsColour(process.stdout)),
    errorPaint: picocolors.createColors(wantsColour(process.stderr)),
    data: (text) => void process.stdout.write(text),
    prose,
    say: (message) => prose(`${message[language]}\n`),
    progress,
  };
}
