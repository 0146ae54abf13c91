// The second browser engine: every kind of page opens in Firefox, and the main journeys work
// (O116-U-2.1).
import { expect, test } from '@playwright/test';
import { launchFirefox } from './support/firefox.mjs';
import { pages, pathOf } from './support/pages.mjs';

test.describe.configure({ mode: 'default', timeout: 120_000 });

let browser;
test.beforeAll(async () => { browser = await launchFirefox(); });
test.afterAll(() => browser?.close());

/** A page that remembers its script errors. */
async function open(address) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address);
  return { page, errors };
}

const alive = (page) => page.waitForSelector('html[data-wasm]');
const text = (page, selector) => page.$eval(selector, (element) => element.textContent.trim());

test('every kind of page opens in Firefox, fits its window and has no script error', async ({ baseURL }) => {
  const { page, errors } = await open('about:blank');
  for (const kind of pages) {
    await page.goto(baseURL + pathOf(kind, 'kk'));
    await alive(page);
    expect(await page.$$eval('h1', (headings) => headings.length), `${kind.kind}: one main heading`).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${kind.kind} fits`).toBe(true);
    expect(errors, `${kind.kind}: script errors`).toEqual([]);
  }
  await page.close();
});

test('home, section, item and back are one document in Firefox', async ({ baseURL }) => {
  const { page, errors } = await open(`${baseURL}/ru/`);
  await alive(page);
  await page.waitForSelector('.carousel[data-ready]');
  await page.evaluate(() => { window.sameDocument = true; });
  for (const link of ['.side-nav a[href="/ru/information-support"]', 'main a[href="/ru/news"]', 'main .news a']) {
    const before = await text(page, 'main h1');
    await page.$eval(link, (element) => element.click());
    await page.waitForFunction((before) => document.querySelector('main h1').textContent.trim() !== before, {}, before);
  }
  await page.waitForFunction(() => document.activeElement.localName === 'h1');
  await page.goBack();
  await page.waitForSelector('.pagination');
  expect(await page.evaluate(() => window.sameDocument)).toBe(true);
  expect(errors).toEqual([]);
  await page.close();
});

test('an article and an act show their words in Firefox', async ({ baseURL }) => {
  const { page } = await open(`${baseURL}/en/news/2026-11-18-sample-ready-for-winter`);
  expect((await text(page, 'main')).length).toBeGreaterThan(300);
  const picture = await page.$eval('main .picture img', (image) => image.decode().then(() => image.naturalWidth));
  expect(picture).toBeGreaterThan(0);
  await page.goto(`${baseURL}/kk/acts/statute-akim-office-2021`);
  expect(await page.$$eval('main .facts dt', (facts) => facts.length)).toBeGreaterThan(4);
  await page.close();
});

// O116-T-34a
test('the low-vision version is switched on, set at once and kept in Firefox', async ({ baseURL }) => {
  const { page, errors } = await open(`${baseURL}/ru/news`);
  await Promise.all([page.waitForNavigation(), page.click('.vision-link')]);
  await alive(page);
  await page.$eval('#display-panel [name=scheme][value=blue]', (choice) => choice.click());
  await page.waitForSelector('html[data-scheme=blue]');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(157, 209, 255)');
  await page.goto(`${baseURL}/kk/`);
  await page.waitForSelector('html[data-scheme=blue][data-vision=on]');
  expect(errors).toEqual([]);
  await page.close();
});
