/** Part of the page's script: outlines in the edition the blocks that remarks point at, each kind in a line of its own. */

/** Outlines move nothing: the page is laid out as it will be printed. The gravest remark of a block gives the line. */
export const MARKS_SCRIPT = `const RANK = ['info', 'change', 'warning', 'error'];
const MARKS =
  'html{overflow-anchor:none}' +
  '[data-preview]{outline-offset:.25rem}' +
  'table[data-preview]{outline-offset:-3px}' +
  '[data-preview=error]{outline:2px solid #c5372c}' +
  '[data-preview=warning]{outline:3px double #a8780f}' +
  '[data-preview=info]{outline:2px dotted #748391}' +
  '[data-preview=change]{outline:2px dashed #3477c2}' +
  '.preview-lit{background:rgba(255,214,92,.35)}';
const unmark = (page) => {
  for (const block of page.querySelectorAll('[data-preview]')) delete block.dataset.preview;
  for (const block of page.querySelectorAll('.preview-lit')) {
    block.classList.remove('preview-lit');
    if (!block.className) block.removeAttribute('class');
  }
};
const mark = (page, remarks) => {
  unmark(page);
  for (const remark of remarks) {
    const block = page.getElementById(remark.anchor);
    if (block && RANK.indexOf(remark.kind) > RANK.indexOf(block.dataset.preview)) block.dataset.preview = remark.kind;
  }
};`;
