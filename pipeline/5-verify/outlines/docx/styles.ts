/** What a style hands down as far as it decides whether text is seen and what it means (ECMA-376-1, 17.7). */
import type { UnseenReason } from '#model/outline.ts';
import { attribute, childOf, elementsIn, switchOf, valOf, type XmlElement } from './xml.ts';

/** undefined: not said here */
export interface Traits {
  readonly vanish: boolean | undefined;
  readonly colour: string | undefined;
  /** of the ground that the text stands on */
  readonly fill: string | undefined;
  /** in half points */
  readonly size: number | undefined;
  /** 0 to 8; 9 is body text */
  readonly outlineLevel: number | undefined;
}

export const NO_TRAITS: Traits = {
  vanish: undefined,
  colour: undefined,
  fill: undefined,
  size: undefined,
  outlineLevel: undefined,
};
const MAX_CHAIN = 32;
/** smaller text is not for people, in half points */
const SMALLEST = 3;
/** difference of luminance that an eye can read by, at the least */
const LEAST_CONTRAST = 0.15;
const BLACK = 0;
const PAPER = 1;

export function traitsOf(run: XmlElement | null, paragraph: XmlElement | null): Traits {
  const size = valOf(run, 'w:sz');
  const level = valOf(paragraph, 'w:outlineLvl');
  return {
    vanish: switchOf(run, 'w:vanish') ?? switchOf(run, 'w:specVanish'),
    colour: valOf(run, 'w:color'),
    fill: fillOf(run) ?? fillOf(paragraph),
    size: size === undefined ? undefined : Number(size),
    outlineLevel: level === undefined ? undefined : Number(level),
  };
}

/** The first that says something wins. */
export function merge(...traits: readonly Traits[]): Traits {
  return traits.reduce(
    (all, next) => ({
      vanish: all.vanish ?? next.vanish,
      colour: all.colour ?? next.colour,
      fill: all.fill ?? next.fill,
      size: all.size ?? next.size,
      outlineLevel: all.outlineLevel ?? next.outlineLevel,
    }),
    NO_TRAITS,
  );
}

export function unseenReason({ vanish, colour, fill, size }: Traits): UnseenReason | null {
  if (vanish) return 'notDisplayed';
  if (size !== undefined && size < SMALLEST) return 'tooSmall';
  const [ink, ground] = [luminance(colour) ?? BLACK, luminance(fill) ?? PAPER];
  return Math.abs(ink - ground) < LEAST_CONTRAST ? 'sameColour' : null;
}

/** 0 black to 1 white; `auto` and theme colours are not said in numbers. */
function luminance(colour: string | undefined): number | null {
  if (!colour || !/^[0-9a-f]{6}$/iu.test(colour)) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** The shading of a run, a paragraph or a cell. */
export function fillOf(properties: XmlElement | null): string | undefined {
  const shading = childOf(properties, 'w:shd');
  return shading ? attribute(shading, 'w:fill') : undefined;
}

export class Styles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #known = new Map<string, Traits>();
  readonly defaults: Traits;
  /** of East Asian text, else of any */
  readonly language: string;

  constructor(part: XmlElement | null) {
    for (const style of elementsIn(part)) {
      if (style.name === 'w:style') this.#styles.set(attribute(style, 'w:styleId') ?? '', style);
    }
    const run = childOf(childOf(childOf(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.defaults = traitsOf(run, null);
    const language = childOf(run, 'w:lang');
    this.language = (language && (attribute(language, 'w:eastAsia') ?? attribute(language, 'w:val'))) ?? '';
  }

  traits(id: string | undefined): Traits {
    if (id === undefined) return NO_TRAITS;
    const known = this.#known.get(id);
    if (known) return known;
    const chain: Traits[] = [];
    let at: string | undefined = id;
    for (let i = 0; at !== undefined && i < MAX_CHAIN; i++) {
      const style: XmlElement | null = this.#styles.get(at) ?? null;
      chain.push(traitsOf(childOf(style, 'w:rPr'), childOf(style, 'w:pPr')));
      at = valOf(style, 'w:basedOn');
    }
    const merged = merge(...chain);
    this.#known.set(id, merged);
    return merged;
  }
}
