/** Lets only the known text directives begin: `比例3:a` and `注:这个` are text from the first character on. */
import type { Data } from 'unified';
import { TEXT_DIRECTIVES } from './known-directives.ts';

type Syntax = NonNullable<Data['micromarkExtensions']>[number];
type Construct = Exclude<NonNullable<NonNullable<Syntax['text']>[string]>, readonly unknown[]>;
type Tokenize = Construct['tokenize'];
type State = ReturnType<Tokenize>;

const COLON = 58;
const OPENINGS = TEXT_DIRECTIVES.map((name) => `:${name}[`);

/** Wraps the directive construct of an extension; other extensions pass unchanged. */
export function onlyKnownTextDirectives(extension: Syntax): Syntax {
  const construct = extension.text?.[COLON];
  if (!construct || Array.isArray(construct)) return extension;
  const known: Construct = { tokenize: tokenizeOpening, partial: true };
  const tokenize: Tokenize = function (effects, ok, nok) {
    return effects.check(known, construct.tokenize.call(this, effects, ok, nok), nok);
  };
  return { ...extension, text: { ...extension.text, [COLON]: { ...construct, tokenize } } };
}

/** Succeeds on `:term[` and its like. */
const tokenizeOpening: Tokenize = (effects, ok, nok) => {
  const step =
    (read: string): State =>
    (code) => {
      const next = code !== null && code > 0 ? read + String.fromCharCode(code) : null;
      if (next === null || !OPENINGS.some((opening) => opening.startsWith(next))) return nok(code);
      if (!read) effects.enter('data');
      effects.consume(code);
      if (!OPENINGS.includes(next)) return step(next);
      effects.exit('data');
      return ok;
    };
  return step('');
};
