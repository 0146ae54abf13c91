// The acts' demands on how pages look, read from what the browser computed
// (R95-2-4d to R95-2-4l, O116-T-21 to O116-T-32, O116-T-40, O116-T-48).
import { expect, test } from '@playwright/test';
import { alive, kinds, visit } from './support/kinds.mjs';
import { languages } from './support/pages.mjs';
import { density } from './support/pictures.mjs';

/** Hue, saturation and lightness of a computed colour; runs in the page. */
const colours = `(${() => {
  globalThis.hsl = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((value) => value / 255);
    const [least, most] = [Math.min(r, g, b), Math.max(r, g, b)];
    const [span, lightness] = [most - least, (most + least) / 2];
    if (span === 0) return { hue: 0, saturation: 0, lightness };
    const sector = most === r ? ((g - b) / span) % 6 : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
    return { hue: (sector * 60 + 360) % 360, saturation: span / (1 - Math.abs(2 * lightness - 1)), lightness };
  };
}})()`;

test.beforeEach(({ page }) => page.addInitScript(colours));

for (const kind of kinds) {
  test(`${kind.kind} keeps to the palette, the type and the words that the acts want`, async ({ page }) => {
    await visit(page, kind, 'kk');
    await alive(page);
    expect(await page.evaluate(styleFaults)).toEqual([]);
  });
}

function styleFaults() {
  const faults = [];
  const style = (element) => getComputedStyle(element);
  const name = (element) => `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 30)}”`;
  const isShown = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
  const say = (element, what) => faults.push(`${name(element)} ${what}`);

  // R95-2-4f: the background is white.
  for (const element of [document.documentElement, document.body]) {
    if (style(element).backgroundColor !== 'rgb(255, 255, 255)') say(element, 'is not white');
  }
  // R95-2-4g, R95-2-4h: the text is dark grey, in one of the three faces, 12 pixels or more.
  const ink = globalThis.hsl(style(document.body).color);
  if (ink.saturation > 0.2 || ink.lightness > 0.33 || ink.lightness === 0) say(document.body, 'is not dark grey');

  for (const element of document.body.querySelectorAll('*')) {
    const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    // The panel shows what serifs look like.
    if (!hasWords || !isShown(element) || element.matches('.sample--serif')) continue;
    const { fontFamily, fontSize, fontStyle, textDecorationLine, backgroundImage, animationName } = style(element);
    if (!/^"?(Arial|Tahoma|Verdana)\b/.test(fontFamily)) say(element, `is set in ${fontFamily}`);
    if (parseFloat(fontSize) < 12) say(element, `is ${fontSize} large`);
    // O116-T-30b: nothing but links looks like a link.
    if (fontStyle !== 'normal') say(element, 'is italic');
    if (textDecorationLine.includes('underline') && !element.closest('a, button, summary')) say(element, 'is underlined');
    // O116-T-40: no picture lies behind words.
    if (backgroundImage !== 'none') say(element, `has ${backgroundImage} behind it`);
    // O116-T-48, O116-T-49a: nothing blinks or runs by itself.
    if (animationName !== 'none') say(element, `is animated by ${animationName}`);
  }
  // R95-2-4g, O116-T-30b: headings are dark blue, neither italic nor underlined.
  for (const heading of document.querySelectorAll('main :is(h1, h2, h3, h4)')) {
    if (!isShown(heading) || heading.closest('.reception, .error-summary') || heading.classList.contains('visually-hidden')) continue;
    const { color, fontStyle, textDecorationLine } = style(heading);
    const { hue, saturation, lightness } = globalThis.hsl(color);
    if (hue < 200 || hue > 230 || saturation < 0.5 || lightness > 0.3) say(heading, `is ${color}, which is not dark blue`);
    if (fontStyle !== 'normal' || textDecorationLine.includes('underline')) say(heading, 'looks like a link');
  }
  // O116-T-30a, O116-T-45: links say in words where they lead.
  for (const link of document.querySelectorAll('a[href], button')) {
    if (!(link.getAttribute('aria-label') ?? link.textContent).trim() && !link.querySelector('img[alt]:not([alt=""])')) say(link, `has no words: ${link.outerHTML.slice(0, 80)}`);
    if (/^(мұнда|осында|тут|здесь|here|click here)$/i.test(link.textContent.trim())) say(link, 'does not say where it leads');
  }
  return faults;
}

// O116-T-27b, O116-T-27d, R95-2-4e: one menu, in one place, in one style, on every page.
for (const language of languages) {
  test(`the menus stand in one place and one style on every kind of page in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const seen = new Map();
    for (const kind of kinds) {
      await visit(page, kind, language);
      const menu = await page.evaluate(() => {
        const look = (element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const { color, fontSize, fontFamily, textDecorationLine, backgroundColor } = getComputedStyle(element);
          const place = [x, y + scrollY, width, height].map(Math.round).join(' ');
          return [element.textContent.trim(), place, color, fontSize, fontFamily, textDecorationLine, backgroundColor].join(' | ');
        };
        scrollTo(0, 0);
        const links = [...document.querySelectorAll('.menu__list > li > a, .menu__sections > summary')];
        const { x, y, width } = document.querySelector('.side-nav').getBoundingClientRect();
        // The current item alone is marked (O116-T-27c).
        return [...links.filter((link) => !link.hasAttribute('aria-current')).map(look), `side ${[x, y, width].map(Math.round)}`];
      });
      for (const item of menu) {
        const key = item.split(' | ')[0].split(' ').slice(0, item.startsWith('side ') ? 1 : 9).join(' ');
        seen.set(key, (seen.get(key) ?? new Map()).set(item, kind.kind));
      }
    }
    const differing = [...seen.values()].filter((looks) => looks.size > 1).map((looks) => [...looks]);
    expect(differing).toEqual([]);
  });
}

// O116-T-27c: the open page is marked in the menu it stands in.
test('the open page is marked in its menu', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const [path, menu] of [['/kk/', '.menu'], ['/kk/sitemap', '.menu'], ['/kk/about-body', '.side-nav'], ['/kk/staffing/vacancies', '.side-nav']]) {
    await page.goto(path);
    const current = page.locator(`${menu} [aria-current=page]`);
    await expect(current, path).toHaveCount(1);
    await expect(current).toHaveAttribute('href', path);
  }
});

// O116-T-21a, O116-T-21b, O116-T-31, O116-T-32b
test('no picture of a page weighs more than 30 kilobytes or is finer than 72 dots an inch', async ({ page }) => {
  const pictures = new Set();
  for (const kind of kinds) {
    await visit(page, kind, 'kk');
    const found = await page.evaluate(() => [
      ...[...document.images].map((picture) => picture.src),
      ...[...document.querySelectorAll('link[rel=icon], use')].map((element) => new URL(element.getAttribute('href'), location).pathname),
    ]);
    for (const address of found) pictures.add(address);
  }
  expect(pictures.size).toBeGreaterThan(10);
  for (const address of pictures) {
    const answer = await page.request.get(address);
    expect(answer.ok(), address).toBe(true);
    const bytes = await answer.body();
    expect(bytes.length, address).toBeLessThanOrEqual(30_000);
    expect(density(bytes), address).toBeLessThanOrEqual(72);
  }
});

// O116-T-21b: the first look at the home page is words.
test('the first window of the home page has few pictures', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/kk/');
  const pictures = await page.evaluate(() =>
    [...document.images].filter((picture) => picture.checkVisibility() && picture.getBoundingClientRect().top < innerHeight).length);
  expect(pictures).toBeLessThanOrEqual(4);
});

// O116-T-48: no rule of the style sheets makes anything flicker at 2 to 55 times a second.
test('no animation runs at two to fifty-five times a second', async ({ page }) => {
  await page.goto('/kk/');
  const animations = await page.evaluate(() => {
    const rules = (list) => [...list].flatMap((rule) => [rule, ...(rule.cssRules ? rules(rule.cssRules) : []), ...(rule.styleSheet ? rules(rule.styleSheet.cssRules) : [])]);
    return [...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules))
      .filter(({ style }) => style?.animationName && style.animationName !== 'none')
      .map(({ selectorText, style }) => ({ selectorText, seconds: parseFloat(style.animationDuration), times: style.animationIterationCount }));
  });
  for (const { selectorText, seconds, times } of animations) {
    const frequency = times === '1' ? 0 : 1 / seconds;
    expect(frequency > 2 && frequency < 55, `${selectorText}: ${frequency} Hz`).toBe(false);
  }
});

// R95-2-4f, O116-T-41: yellow and blue are the accents, and yellow is never text on white.
test('the accents are blue and yellow', async ({ page }) => {
  await page.goto('/kk/');
  const hues = await page.evaluate(() => {
    const read = (token) => {
      const probe = document.body.appendChild(Object.assign(document.createElement('p'), { className: 'probe' }));
      probe.style.color = `var(${token})`;
      const { hue } = globalThis.hsl(getComputedStyle(probe).color);
      probe.remove();
      return hue;
    };
    return { accent: read('--color-accent'), link: read('--color-link'), bar: read('--color-bar') };
  });
  expect(hues.accent).toBeGreaterThan(40);
  expect(hues.accent).toBeLessThan(60);
  for (const hue of [hues.link, hues.bar]) {
    expect(hue).toBeGreaterThan(195);
    expect(hue).toBeLessThan(230);
  }
});

// R95-2-4j
test('the drop-down opens by pointer, touch and key', async ({ browser, baseURL, page }) => {
  const opens = async (page, act) => {
    await page.goto('/ru/');
    await act(page.locator('.menu__sections > summary'));
    await expect(page.locator('.menu__panel')).toBeVisible();
    await expect(page.locator('.menu__panel a').first()).toBeInViewport();
  };
  await opens(page, (summary) => summary.click());
  await opens(page, (summary) => summary.press('Enter'));
  const touch = await browser.newContext({ baseURL, hasTouch: true, viewport: { width: 1024, height: 768 } });
  await opens(await touch.newPage(), (summary) => summary.tap());
  await touch.close();
});
