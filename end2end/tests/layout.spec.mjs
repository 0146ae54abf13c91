// Nothing is lost or scrolled sideways, however small the window and large the text.
import { expect, test } from '@playwright/test';
import { prefer, wear } from './support/display.mjs';
import { unfoldEverything, whatDoesNotFit } from './support/fit.mjs';
import { alive, kinds, visit } from './support/kinds.mjs';
import { languages } from './support/pages.mjs';

const phone = { width: 320, height: 640 };

// The resolutions that the resolution of 2011 names, either way round, up to its largest.
const windows = [
  { width: 600, height: 800 },
  { width: 800, height: 600 },
  { width: 1024, height: 768 },
];

const readers = {
  'text at 200 %': { text: '200' },
  'low-vision version, text at 200 %': { vision: 'on', text: '200' },
  'low-vision version, text at 200 %, widest spacing, serifs': {
    vision: 'on', text: '200', letter: 'wider', line: 'wider', font: 'serif',
  },
};

test.describe('without script, which shows the most at once', () => {
  test.use({ javaScriptEnabled: false });

  for (const kind of kinds) {
    // O116-T-42, O116-U-3.8, O116-T-2.5: 200 % on the smallest phone; R95-2-4l, R95-2-4m, O116-T-23b,
    // O116-T-23c, O116-T-24: the windows of the acts. One load for all of them.
    test(`${kind.kind} fits 320 pixels with text at 200 %, and windows from 600 to 1024 pixels`, async ({ baseURL, context, page }) => {
      await prefer(context, baseURL, { vision: 'on' });
      const faults = [];
      for (const language of languages) {
        const add = (where, found) => faults.push(...found.map((fault) => `${language}, ${where}: ${fault}`));
        await page.setViewportSize(windows[0]);
        await visit(page, kind, language);
        await wear(page, {});
        for (const size of windows) {
          await page.setViewportSize(size);
          add(`${size.width} × ${size.height}`, [...(await whatDoesNotFit(page)), ...(await headerFaults(page))]);
        }
        await page.setViewportSize(phone);
        await unfoldEverything(page);
        for (const [reader, preferences] of Object.entries(readers)) {
          await wear(page, preferences);
          add(reader, await whatDoesNotFit(page));
        }
      }
      expect(faults).toEqual([]);
    });
  }
});

/** The header at most a quarter of the window, the emblem at most 100 × 100, the flag no higher than it. */
function headerFaults(page) {
  return page.evaluate(() => {
    const box = (selector) => document.querySelector(selector).getBoundingClientRect();
    const [header, emblem, flag] = ['.site-header', '.brand__emblem', '.brand__flag'].map(box);
    const faults = [];
    if (header.height > innerHeight / 4) faults.push(`the header is ${header.height} of ${innerHeight}`);
    if (emblem.height > 100 || emblem.width > 100) faults.push(`the emblem is ${emblem.width} × ${emblem.height}`);
    if (flag.height > emblem.height) faults.push(`the flag is ${flag.height} high`);
    return faults;
  });
}

// O116-T-42: what comes alive fits as well.
test('the carousel and the panel fit 320 pixels with text at 200 %', async ({ baseURL, context, page }) => {
  await page.setViewportSize(phone);
  await prefer(context, baseURL, { vision: 'on', text: '200' });
  for (const language of languages) {
    await page.goto(`/${language}/`);
    await alive(page);
    await expect(page.locator('.carousel[data-ready]')).toBeVisible();
    expect(await whatDoesNotFit(page), language).toEqual([]);
  }
});

// O116-T-2.5, O116-R-8a: the mobile version is one a reader can ask for on a wide screen, and leave.
test('the mobile layout can be chosen and left on any screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/ru/news');
  await page.locator('.layout-link--mobile a').click();
  await expect(page).toHaveURL(/\/ru\/news$/);
  await expect(page.locator('html')).toHaveAttribute('data-layout', 'mobile');
  await expect(page.locator('.mobile-menu > details > summary')).toBeVisible();
  await expect(page.locator('.menu')).toBeHidden();
  await page.locator('.layout-link--full a').click();
  await expect(page).toHaveURL(/\/ru\/news$/);
  await expect(page.locator('.menu')).toBeVisible();
  await expect(page.locator('.mobile-menu')).toBeHidden();
});

// O116-T-2.5
test('the mobile host shows the mobile version, and the full one to those who ask for it', async ({ baseURL, page }) => {
  const { port } = new URL(baseURL);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`http://m.localhost:${port}/kk/news`);
  await expect(page.locator('html')).toHaveAttribute('data-layout', 'mobile');
  await expect(page.locator('.mobile-menu > details > summary')).toBeVisible();
  await page.locator('.layout-link--full a').click();
  await expect(page.locator('.mobile-menu')).toBeHidden();
  await expect(page).toHaveURL(/\/kk\/news$/);
});

// O116-T-9: the main host keeps the choice itself, whatever it kept before.
test('the full version of the mobile host is full for those who once chose the mobile one', async ({ baseURL, context, page }) => {
  await prefer(context, baseURL, { layout: 'mobile' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`http://m.localhost:${new URL(baseURL).port}/kk/news`);
  await page.locator('.layout-link--full a').click();
  await expect(page).toHaveURL(`${baseURL}/kk/news`);
  await expect(page.locator('html')).toHaveAttribute('data-layout', 'full');
});

// O116-R-8a: the seven sections of the mobile version are the menu of small screens.
test('the menu of small screens holds the seven sections of the mobile version', async ({ page }) => {
  await page.setViewportSize(phone);
  for (const language of languages) {
    await page.goto(`/${language}/news`);
    await page.locator('.mobile-menu > details > summary').click();
    const sections = page.locator('.mobile-menu__list > li > details');
    await expect(sections).toHaveCount(7);
    for (const section of await sections.all()) {
      await section.locator('summary').click();
      await expect(section.locator('a').first()).toBeVisible();
    }
  }
});
