/** Part of the page's script: what the reader looks at stays where it is when the edition around it changes. */

/** Uses `frame` and `inFrame` of the script that it is part of. */
export const STAY_SCRIPT = `const lookedAt = () => {
  if (!frame) return { y: 0, seen: [] };
  const y = frame.contentWindow.scrollY;
  const blocks = y > 0 ? Array.from(inFrame().querySelectorAll('main [id]')) : [];
  const from = blocks.findIndex((each) => each.getBoundingClientRect().bottom > 0);
  // several: the first may be the one that is being written
  const near = from < 0 ? [] : blocks.slice(from, from + 12);
  return { y, seen: near.map((each) => ({ id: each.id, top: each.getBoundingClientRect().top })) };
};
const stayAt = ({ y, seen }, view) => {
  const still = seen.find(({ id }) => view.document.getElementById(id));
  const moved = still ? view.document.getElementById(still.id).getBoundingClientRect().top - still.top : 0;
  view.scrollTo({ top: still ? view.scrollY + moved : y, behavior: 'instant' });
};`;
