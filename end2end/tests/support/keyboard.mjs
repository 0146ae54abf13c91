// A walk with the Tab key.

/** Where the focus is and whether it can be seen there; nothing when it has left the page. */
export function stop(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const words = (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ').slice(0, 40);
    const name = `${element.localName}${element.name ? `[${element.name}]` : ''} “${words}”`;
    // A native control that lies invisible over its label lends the label its ring.
    const shown = getComputedStyle(element).opacity === '0' ? element.nextElementSibling : element;
    const look = () => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(shown);
      return outlineStyle === 'none' ? boxShadow : [outlineStyle, outlineWidth, outlineColor, boxShadow].join(' ');
    };
    const focused = look();
    element.blur();
    const blurred = look();
    element.focus({ preventScroll: true, focusVisible: true });
    const box = shown.getBoundingClientRect();
    const inWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0;
    const fault = focused === blurred ? 'nothing shows the focus' : inWindow ? null : 'is out of sight';
    return { name, fault };
  });
}

/** Tabs through the page, from its start to its end or as far as `most` stops. */
export async function walk(page, most = 250) {
  const stops = [];
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const here = await stop(page);
    if (!here) break;
    stops.push(here);
  }
  return stops;
}
