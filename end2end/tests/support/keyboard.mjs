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
    // Before the focus leaves for a moment: what comes into sight with it starts from outside again.
    const box = shown.getBoundingClientRect();
    element.blur();
    const blurred = look();
    element.focus({ preventScroll: true, focusVisible: true });
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
    let here = await stop(page);
    if (!here) break;
    if (here.fault) {
      // A page that is still settling gets a moment; a real fault stays one.
      await page.waitForTimeout(200);
      here = (await stop(page)) ?? here;
    }
    stops.push(here);
  }
  return stops;
}

/** Tabs on until the focus is on what `selector` names. */
export async function tabTo(page, selector, most = 250) {
  for (let stops = 0; stops < most; stops += 1) {
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no stop at ${selector} in ${most} steps`);
}

/** Tabs to a field and types into it, instead of what stands there. */
export async function typeInto(page, selector, text) {
  await tabTo(page, selector);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Tabs to a list of choices and goes down to the one with this value. */
export async function choose(page, selector, value) {
  await tabTo(page, selector);
  const [from, to] = await page.evaluate((value) => {
    const { options, selectedIndex } = document.activeElement;
    return [selectedIndex, [...options].findIndex((option) => option.value === value)];
  }, value);
  const key = to > from ? 'ArrowDown' : 'ArrowUp';
  for (let step = 0; step < Math.abs(to - from); step += 1) await page.keyboard.press(key);
}

/** Tabs to a button, a link or a box and presses it. */
export async function press(page, selector, key = 'Enter') {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}
