/** Part of a page's script: a table's box is a stop for the keyboard only while there is something to scroll. */

/** Without script every box is a stop: nothing is out of reach. */
export const TABLE_BOXES_SCRIPT = `const boxes = document.querySelectorAll('.table-box');
  const fitBoxes = () => {
    for (const box of boxes) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else if (box !== document.activeElement) box.removeAttribute('tabindex');
    }
  };
  fitBoxes();
  addEventListener('resize', fitBoxes);`;
