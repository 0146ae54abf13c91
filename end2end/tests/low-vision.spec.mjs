// The low-vision version with WebAssembly: choices apply at once and stay
// (O116-T-34a, O116-T-34b, O116-T-42, O116-U-3.8).
import { expect, test } from '@playwright/test';
import { keptCookie, prefer, schemes } from './support/display.mjs';
import { alive } from './support/kinds.mjs';
import { languages } from './support/pages.mjs';

const html = (page) => page.locator('html');

/** Chooses a value in the panel as a pointer does: on its label. */
function choose(page, name, value) {
  return page.locator(`#display-panel .segment:has([name=${name}][value="${value}"])`).click();
}

/** The article with a picture that the demo content starts with. */
const article = (language) => `/${language}/news/2026-11-18-sample-ready-for-winter`;

function styleOf(page, selector, property) {
  return page.locator(selector).first().evaluate((element, property) => getComputedStyle(element)[property], property);
}

async function openPanel(page, path, unfolded = false) {
  await page.goto(path);
  await alive(page);
  await page.evaluate(() => { window.sameDocument = true; });
  await page.locator('.display-panel__all > summary').click();
  if (unfolded) await page.locator('.display-panel__more > summary').click();
}

test.describe('a reader of the low-vision version', () => {
  test.beforeEach(({ baseURL, context }) => prefer(context, baseURL, { vision: 'on' }));

  for (const language of languages) {
    test(`gets a choice at once, without a reload, in ${language}`, async ({ page }) => {
      await openPanel(page, article(language), true);
      const before = parseFloat(await styleOf(page, 'main p', 'fontSize'));
      await choose(page, 'text', '200');
      await expect(html(page)).toHaveAttribute('data-text', '200');
      expect(parseFloat(await styleOf(page, 'main p', 'fontSize'))).toBeCloseTo(before * 2, 0);
      await choose(page, 'scheme', 'white-on-black');
      expect(await styleOf(page, 'body', 'backgroundColor')).toBe('rgb(0, 0, 0)');
      expect(await styleOf(page, 'main p', 'color')).toBe('rgb(255, 255, 255)');
      await choose(page, 'font', 'serif');
      expect(await styleOf(page, 'main p', 'fontFamily')).toMatch(/serif$/);
      expect(await page.evaluate(() => window.sameDocument)).toBe(true);
    });
  }

  test('keeps the choice through navigation and for pages opened later, a year long', async ({ context, page }) => {
    await openPanel(page, '/ru/news');
    await choose(page, 'scheme', 'brown');
    await choose(page, 'text', '150');
    await page.locator('main a[href^="/ru/news/"]').first().click();
    await expect(page).toHaveURL(/\/ru\/news\/.+/);
    expect(await page.evaluate(() => window.sameDocument)).toBe(true);
    await expect(html(page)).toHaveAttribute('data-scheme', 'brown');
    await expect(page.locator('#display-panel [name=scheme][value=brown]')).toBeChecked();
    const days = ((await keptCookie(context)).expires - Date.now() / 1000) / 86_400;
    expect(days).toBeGreaterThan(360);
    expect(days).toBeLessThan(370);
    const later = await context.newPage();
    await later.goto('/en/');
    await expect(html(later)).toHaveAttribute('data-scheme', 'brown');
    await expect(html(later)).toHaveAttribute('data-text', '150');
    await expect(later.locator('#display-panel [name=text][value="150"]')).toBeChecked();
  });

  test('finds the panel in the language of the page', async ({ page }) => {
    await openPanel(page, '/kk/news');
    const kazakh = await page.locator('#display-panel-title').textContent();
    await page.locator('.languages a[hreflang=ru]').click();
    await expect(html(page)).toHaveAttribute('lang', 'ru');
    await expect(page.locator('#display-panel-title')).not.toHaveText(kazakh);
    await page.locator('.display-panel__all > summary').click();
    await choose(page, 'text', '125');
    await expect(html(page)).toHaveAttribute('data-text', '125');
  });

  // Contrast of text and background at least 7 : 1 (O116-T-41).
  test('has five schemes of two colours, far enough apart', async ({ page }) => {
    await openPanel(page, article('kk'));
    for (const scheme of schemes) {
      await choose(page, 'scheme', scheme);
      const colours = await page.evaluate(() => {
        const luminance = (colour) => {
          const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((value) => value / 255)
            .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const { color, backgroundColor } = getComputedStyle(document.body);
        const [dark, light] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
      });
      expect(colours, scheme).toBeGreaterThanOrEqual(7);
    }
  });

  // O116-T-38, O116-U-3.1
  test('reads the words of a picture where pictures are off, and sees them grey where they are grey', async ({ page }) => {
    await openPanel(page, article('ru'));
    const picture = page.locator('main .picture').first();
    const words = await picture.locator('img').getAttribute('alt');
    await choose(page, 'images', 'grey');
    expect(await styleOf(page, 'main .picture img', 'filter')).toContain('grayscale');
    await choose(page, 'images', 'off');
    await expect(picture.locator('img')).toBeHidden();
    await expect(picture.locator('.picture__alt')).toBeVisible();
    await expect(picture.locator('.picture__alt')).toContainText(words);
    expect(await picture.ariaSnapshot()).toContain(words);
    await choose(page, 'images', 'on');
    await expect(picture.locator('img')).toBeVisible();
    await expect(picture.locator('.picture__alt')).toBeHidden();
  });

  test('sets letters and lines apart in three steps', async ({ page }) => {
    await openPanel(page, article('kk'), true);
    for (const [name, property] of [['letter', 'letterSpacing'], ['line', 'lineHeight']]) {
      const steps = [];
      for (const value of ['normal', 'wide', 'wider']) {
        await choose(page, name, value);
        steps.push(parseFloat(await styleOf(page, 'main p', property)) || 0);
      }
      expect(steps[1], name).toBeGreaterThan(steps[0]);
      expect(steps[2], name).toBeGreaterThan(steps[1]);
    }
  });

  // O116-T-49b: nothing fades or moves.
  test('sees nothing move', async ({ page }) => {
    await openPanel(page, '/kk/');
    expect(await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)).toBe(0);
    expect(await styleOf(page, 'main a', 'transitionDuration')).toBe('0s');
    await expect(page.locator('.carousel')).toHaveAttribute('data-still', '');
  });

  test('has the panel dressed on acts too, which come with fewer styles', async ({ page }) => {
    await openPanel(page, '/kk/acts/order', true);
    await expect(page.locator('.segment > span').first()).toHaveCSS('border-top-style', 'solid');
    await expect(page.locator('.display-panel__bar')).toHaveCSS('display', 'flex');
  });

  test('goes back to the ordinary version', async ({ context, page }) => {
    await openPanel(page, '/en/news');
    await choose(page, 'text', '175');
    await page.locator('#display-panel button[value=reset]').click();
    await expect(page.locator('.display-panel__all')).toHaveAttribute('open', '');
    await expect(html(page)).not.toHaveAttribute('data-text', /./);
    await page.locator('#display-panel button[value=ordinary]').click();
    await expect(page).toHaveURL(/\/en\/news$/);
    await expect(page.locator('#display-panel')).toBeHidden();
    expect(await keptCookie(context)).toBeUndefined();
  });

  test('has a way to leave it and to change it on every page without looking for it', async ({ page }) => {
    await page.goto('/ru/acts');
    await expect(page.locator('.display-panel__all > summary')).toBeInViewport();
    await expect(page.locator('#display-panel button[value=ordinary]')).toBeInViewport();
  });

  // O116-T-42: the panel leaves a phone to the page, and a page opened is a page seen.
  test('sees the page on a phone, and each page that is opened', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openPanel(page, '/kk/news');
    await page.locator('.display-panel__all > summary').click();
    expect((await page.locator('#display-panel').boundingBox()).height).toBeLessThan(740 / 4);
    await expect(page.locator('main h1')).toBeInViewport();
    await page.locator('.display-panel__all > summary').click();
    await choose(page, 'text', '200');
    for (const link of ['main .news a', '.breadcrumbs a']) {
      await page.locator(link).first().click();
      await expect(page.locator('main h1')).toBeFocused();
      await expect(page.locator('main h1')).toBeInViewport({ ratio: 1 });
      await expect(page.locator('.display-panel__all')).not.toHaveAttribute('open', /./);
    }
    expect(await page.evaluate(() => window.sameDocument)).toBe(true);
  });
});

// The machine of the tests has no voice, like many devices for Kazakh.
test('reading aloud says honestly that the device has no voice', async ({ baseURL, context, page }) => {
  await prefer(context, baseURL, { vision: 'on' });
  await page.addInitScript(() => { speechSynthesis.getVoices = () => []; });
  for (const language of languages) {
    await page.goto(article(language));
    await alive(page);
    const status = page.locator('[data-unavailable]');
    await expect(status).toBeEmpty();
    await page.locator('[data-read=play]').click();
    await expect(status).toHaveText(await status.getAttribute('data-unavailable'));
    await expect(status).toHaveRole('status');
    await expect(page.locator('[data-read=pause]')).toBeDisabled();
  }
});

test('reading aloud speaks the page sentence by sentence and leaves its markup alone', async ({ baseURL, context, page }) => {
  await prefer(context, baseURL, { vision: 'on' });
  await page.addInitScript(() => {
    window.said = [];
    const voice = { lang: 'ru-RU', localService: true, default: true, name: 'test', voiceURI: 'test' };
    speechSynthesis.getVoices = () => [voice];
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set() {}, get: () => voice });
    speechSynthesis.speak = (utterance) => {
      window.said.push(utterance.text.trim());
      setTimeout(() => utterance.dispatchEvent(new Event('end')), 20);
    };
  });
  await page.goto(article('ru'));
  await alive(page);
  const content = page.locator('main');
  const before = await content.innerHTML();
  await page.locator('[data-read=play]').click();
  await expect.poll(() => page.evaluate(() => window.said.length)).toBeGreaterThan(3);
  const heading = await page.locator('main h1').textContent();
  expect(await page.evaluate(() => window.said)).toContain(heading);
  await page.locator('[data-read=stop]').click({ timeout: 2_000 }).catch(() => {});
  expect((await content.innerHTML()).replace(/ tabindex="-1"/g, '')).toBe(before.replace(/ tabindex="-1"/g, ''));
});

test.describe('what the system asks for', () => {
  // O116-T-49b
  test('reduced motion stops every fade', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/kk/');
    await alive(page);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return parseFloat(transitionDuration) > 0 || animationName !== 'none';
      }).length);
    expect(moving).toBe(0);
  });

  test('forced colours keep what is chosen and what has the focus visible', async ({ baseURL, context, page }) => {
    await prefer(context, baseURL, { vision: 'on', text: '150' });
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/ru/news');
    await alive(page);
    const look = (value) => page.locator(`#display-panel .segment:has([name=text][value="${value}"]) > span`)
      .evaluate((element) => [getComputedStyle(element).backgroundColor, getComputedStyle(element, '::before').content]);
    const [chosen, tick] = await look('150');
    const [other, none] = await look('100');
    expect(chosen).not.toBe(other);
    expect([tick, none]).toEqual(['""', 'none']);
    await page.locator('.menu__list a').first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle)).toBe('solid');
  });

  test('more contrast is given without the low-vision version', async ({ page }) => {
    await page.goto('/kk/news');
    const colour = () => styleOf(page, 'body', 'color');
    expect(await colour()).not.toBe('rgb(0, 0, 0)');
    await page.emulateMedia({ contrast: 'more' });
    expect(await colour()).toBe('rgb(0, 0, 0)');
  });

  test('paper gets the content, the addresses of links, and none of the menus', async ({ page }) => {
    await page.goto('/kk/information-support/useful-links');
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.site-bar', '.side-nav', '.breadcrumbs', '.vision-link', '.to-top']) await expect(page.locator(part)).toBeHidden();
    await expect(page.locator('main h1')).toBeVisible();
    const address = await page.locator('main a[href^="http"]').first().evaluate((link) => getComputedStyle(link, '::after').content);
    expect(address).toContain('http');
    await page.goto('/kk/acts/order-116-2016');
    await expect(page.locator('main h1')).toBeVisible();
    for (const part of ['.toc', '.downloads', '.ornament']) await expect(page.locator(part)).toBeHidden();
    await expect(page.locator('.act__facts dl')).toBeVisible();
  });

  test('paper gets neither the scheme nor the spacing of the low-vision version', async ({ baseURL, context, page }) => {
    await page.goto('/kk/news');
    await page.emulateMedia({ media: 'print' });
    const look = () => page.evaluate(() => {
      const { color, backgroundColor, letterSpacing, lineHeight, fontSize } = getComputedStyle(document.body);
      return [color, backgroundColor, letterSpacing, lineHeight, fontSize];
    });
    const ordinary = await look();
    await prefer(context, baseURL, { vision: 'on', text: '200', scheme: 'white-on-black', letter: 'wider', line: 'wider' });
    await page.goto('/kk/news');
    expect(await look()).toEqual(ordinary);
  });
});
