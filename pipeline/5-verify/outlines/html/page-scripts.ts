/** Finds scripts and style sheets beside the page's own one of each, and a policy (CSP) that lets more in. */
import { attribute, type Page, type PageElement, textOf } from './page-tree.ts';

/** `elements`: of the page's own, in order. What is foreign, one line each. */
export function pageScripts(page: Page, elements: readonly PageElement[]): readonly string[] {
  const policy = elements.find((each) => attribute(each, 'http-equiv')?.toLowerCase() === 'content-security-policy');
  const directives = new Map(
    ((policy && attribute(policy, 'content')) ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/u);
      return [name, sources] as const;
    }),
  );
  return ['script', 'style'].flatMap((tag) => {
    const found = elements.filter((each) => each.tag === tag);
    const sources = directives.get(`${tag}-src`) ?? [];
    const strange = found.filter((each, i) => i > 0 || (attribute(each, 'src') ?? '') !== '' || !isOneHash(sources));
    return strange.map((each) => `<${tag}> ${textOf(page, each).trim().slice(0, 40)}`);
  });
}

const isOneHash = (sources: readonly string[]): boolean =>
  sources.length === 1 && /^'sha256-[A-Za-z0-9+/=]+'$/u.test(sources[0] ?? '');
