// Whether everything on a page fits.

/** Opens every disclosure, the menus too; those of one group close each other, so the group goes. */
export function unfoldEverything(page) {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      details.removeAttribute('name');
      details.open = true;
    }
  });
}

/** What makes the page scroll sideways or is cut off, as lines. */
export function whatDoesNotFit(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const faults = [];
    const name = (element) =>
      `${element.localName}.${[...element.classList].join('.')} “${element.textContent.trim().slice(0, 40)}”`;
    // What is clipped away is there for screen readers or for programs, with all that is in it.
    const clipped = new Set();
    const hides = (value) => value === 'hidden' || value === 'clip';
    if (root.scrollWidth > root.clientWidth) faults.push(`scrolls sideways: ${root.scrollWidth} of ${root.clientWidth}`);
    for (const element of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      if (style.clipPath !== 'none' || clipped.has(element.parentElement)) clipped.add(element);
      if (!element.checkVisibility() || clipped.has(element) || element.closest('svg, .table-scroll')) continue;
      const box = element.getBoundingClientRect();
      // Skip links wait above the window until they have the focus.
      if (box.bottom + scrollY < 0 || box.width === 0) continue;
      if (box.right > root.clientWidth + 1 || box.left < -1) faults.push(`sticks out (${Math.round(box.left)} to ${Math.round(box.right)}): ${name(element)}`);
      // An ellipsis says that there is more; the heading below has it in full.
      if (!element.textContent.trim() || element.matches('.breadcrumbs [aria-current]')) continue;
      if (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) faults.push(`cut off sideways: ${name(element)}`);
      if (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1) faults.push(`cut off below: ${name(element)}`);
    }
    return faults;
  });
}
