// Steps from change to change: N and P, or the buttons. Without it the page is whole all the same.
(() => {
  const changes = [...document.querySelectorAll('[data-change]')];
  const at = document.querySelector('.at');
  let current = -1;
  const show = (index) => {
    if (changes.length === 0) return;
    current = (index + changes.length) % changes.length;
    const change = changes[current];
    change.scrollIntoView({ block: 'center' });
    change.focus({ preventScroll: true });
    at.textContent = `${current + 1} / ${changes.length}`;
  };
  const step = (by) => show(current < 0 && by < 0 ? changes.length - 1 : current + by);
  document.querySelector('#next').addEventListener('click', () => step(1));
  document.querySelector('#previous').addEventListener('click', () => step(-1));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'n') step(1);
    else if (key === 'p') step(-1);
  });
  for (const change of changes) change.addEventListener('focus', () => { current = changes.indexOf(change); });
  document.querySelector('.stepping').hidden = false;
  // a box is a stop for the keyboard only while there is something to scroll
  const boxes = document.querySelectorAll('.scroll');
  const fit = () => {
    for (const box of boxes) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else if (box !== document.activeElement) box.removeAttribute('tabindex');
    }
  };
  fit();
  addEventListener('resize', fit);
})();
