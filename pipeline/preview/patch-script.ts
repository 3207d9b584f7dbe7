/** Part of the page's script: puts what is new in an edition into the page that is shown, so that the browser lays out only that. */

/**
 * `patched(page, html)` is false where a whole new page is needed: its policy (by which style and script are known), its
 * language or its contents are others. Only the body is parsed: a parser would judge the style by the outer page's policy.
 * Blocks are replaced whole; what holds blocks is walked from both ends to where the two differ.
 */
export const PATCH_SCRIPT = `const patched = (() => {
  const HOLDS = /^(?:BODY|DIV|MAIN|SECTION|ARTICLE|HEADER|FOOTER|ASIDE|UL|OL|DL)$/;
  const attributesOf = (element) => Array.from(element.attributes, ({ name, value }) => name + '=' + value).sort().join(' ');
  const patchChildren = (old, fresh) => {
    const before = Array.from(old.childNodes);
    const after = Array.from(fresh.childNodes);
    let from = 0;
    while (from < before.length && from < after.length && before[from].isEqualNode(after[from])) from += 1;
    let left = before.length;
    let right = after.length;
    while (left > from && right > from && before[left - 1].isEqualNode(after[right - 1])) {
      left -= 1;
      right -= 1;
    }
    const next = before[left] || null;
    const gone = before.slice(from, left);
    const come = after.slice(from, right);
    if (gone.length === come.length) gone.forEach((node, at) => patchNode(node, come[at]));
    else {
      gone.forEach((node) => node.remove());
      come.forEach((node) => old.insertBefore(node, next));
    }
  };
  const patchNode = (old, fresh) => {
    if (old.isEqualNode(fresh)) return;
    const alike = old.nodeName === fresh.nodeName && HOLDS.test(old.nodeName) && attributesOf(old) === attributesOf(fresh);
    if (alike) patchChildren(old, fresh);
    else old.replaceWith(fresh);
  };
  return (page, html) => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html);
    const lang = /<html lang="([^"]*)"/.exec(html);
    if (!policy || policy[1] !== page.querySelector('meta[http-equiv]').content) return false;
    if (!lang || lang[1] !== page.documentElement.lang) return false;
    const fresh = new DOMParser().parseFromString(html.slice(html.indexOf('<body')), 'text/html');
    // what the edition's own script has put there is not of the edition
    for (const mark of page.querySelectorAll('[aria-current]')) mark.removeAttribute('aria-current');
    const [old, now] = [page, fresh].map((each) => each.querySelector('.contents'));
    if (old && now ? !old.isEqualNode(now) : old !== now) return false;
    patchChildren(page.body, fresh.body);
    return true;
  };
})();`;
