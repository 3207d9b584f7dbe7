/** The one place where text becomes markup: whatever reaches a page has passed through here. */

declare const escaped: unique symbol;
/** Markup that is safe to print. Only this file makes it, so unescaped text does not compile into a page. */
export type Html = string & { readonly [escaped]: true };

export const NOTHING = '' as Html;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML forbids C0 and C1 controls and noncharacters; a reader must see that something stood there. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu;

export function text(value: string): Html {
  return value.replace(FORBIDDEN, '\ufffd').replace(/[&<>]/gu, (mark) => ENTITIES[mark] ?? '') as Html;
}

function attributeValue(value: string): string {
  return value.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/gu, (mark) => ENTITIES[mark] ?? '');
}

/** `true` prints the bare name; null, false and undefined print nothing. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);
const NAME = /^[a-z][a-z0-9-]*$/u;
/** an attribute of SVG that HTML spells with a capital */
const CAPITAL = new Set(['viewBox']);

/** An element of this page. Names come from the code, never from a report: a handler or a style attribute is refused. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Html[]): Html {
  if (!NAME.test(name)) throw new Error(`not an element name: ${name}`);
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if ((!NAME.test(key) && !CAPITAL.has(key)) || key.startsWith('on') || key === 'style')
      throw new Error(`not an attribute of a page: ${key}`);
    if (value === true) open += ` ${key}`;
    else if (value !== null && value !== undefined && value !== false)
      open += ` ${key}="${attributeValue(String(value))}"`;
  }
  return (VOID.has(name) ? `${open}>` : `${open}>${children.join('')}</${name}>`) as Html;
}

export function join(parts: readonly Html[]): Html {
  return parts.join('') as Html;
}

/** One part a line, for people who read the source. White space between blocks is no text. */
export function lines(parts: readonly Html[]): Html {
  return parts.filter((part) => part !== '').join('\n') as Html;
}

/** A style sheet or script of the page's own, as its element holds it: line ends as a parser will see them. */
export function rawContent(kind: 'style' | 'script', content: string): string {
  return content.replace(/\r\n?/gu, '\n').replace(new RegExp(`</(?=${kind})`, 'giu'), '<\\/');
}

export function rawElement(kind: 'style' | 'script', raw: string): Html {
  if (raw.toLowerCase().includes(`</${kind}`)) throw new Error(`raw content would end its own ${kind} element`);
  return `<${kind}>${raw}</${kind}>` as Html;
}

/** Data for machines inside a page (schema.org): no script, and nothing in it can end its element. */
export function dataElement(type: string, value: unknown): Html {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="${attributeValue(type)}">${json}</script>` as Html;
}

const XML_NAME = /^[a-z][a-z0-9:-]*$/iu;

/** An element of a feed or a site map: XML, where every element is closed. */
export function xmlElement(name: string, attributes: Attributes = {}, ...children: readonly Html[]): Html {
  if (!XML_NAME.test(name)) throw new Error(`not an element name: ${name}`);
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (!XML_NAME.test(key)) throw new Error(`not an attribute name: ${key}`);
    if (value !== null && value !== undefined && value !== false) open += ` ${key}="${attributeValue(String(value))}"`;
  }
  return (children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`) as Html;
}

/** A string in a style sheet: every character by its number (CSS Syntax 4.3.7), so that none can end it. */
export function styleString(value: string): string {
  return `"${Array.from(value, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `).join('')}"`;
}

const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * What a link may lead to: http, https, mailto, tel, an anchor, or a file beside this one. Anything else is null, and so
 * is `//host`, which from a disk leads to another machine. Browsers drop tabs, line ends and leading blanks before they
 * read the scheme (URL Standard 4.4): so does this.
 */
export function safeUrl(url: string): string | null {
  const read = url.replace(/[\t\n\r]/gu, '').replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/gu, '');
  if (/^[\\/]{2}/u.test(read) || read === '') return null;
  const scheme = /^([^/?#\\]*?):/u.exec(read)?.[1]?.toLowerCase();
  if (scheme !== undefined && !SCHEMES.has(scheme)) return null;
  return read.replace(
    /[\u0000-\u0020"<>\\^`{|}]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}
