// Links open inside the page where WebAssembly runs, and nothing that a reader relies on is lost.
import { expect, test } from '@playwright/test';
import { alive } from './support/kinds.mjs';

test.use({ viewport: { width: 1280, height: 800 } });

/** Opens a page and marks the document, so that a full load shows. */
async function enter(page, path) {
  await page.goto(path);
  await alive(page);
  await page.evaluate(() => { window.sameDocument = true; });
}

async function expectNoReload(page) {
  expect(await page.evaluate(() => window.sameDocument), 'the document is still the same').toBe(true);
}

const heading = (page) => page.locator('main h1');
const scrolled = (page) => page.evaluate(() => Math.round(scrollY));

test('a link opens without a reload: title, place in the menu, focus, announcement, address', async ({ page }) => {
  await enter(page, '/kk/');
  const link = page.locator('.side-nav a').nth(1);
  const [title, address] = [await link.textContent(), await link.getAttribute('href')];
  await link.click();
  await expect(heading(page)).toHaveText(title);
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${title}`));
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(page.locator('#announcer')).toContainText(title);
  await expect(page.locator('.side-nav [aria-current=page]')).toHaveText(title);
  await expect(page.locator('.breadcrumbs [aria-current=page]')).toHaveText(title);
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toContain(address);
  await expectNoReload(page);
});

test('a walk of several pages, back and forward, is one document', async ({ page }) => {
  await enter(page, '/ru/');
  const visited = [await heading(page).textContent()];
  const steps = ['.side-nav a[href="/ru/information-support"]', 'main a[href="/ru/news"]', '.news a', '.breadcrumbs a[href="/ru/news"]'];
  for (const step of steps) {
    const before = page.url();
    await page.locator(step).first().click();
    await expect(page).not.toHaveURL(before);
    await expect(heading(page)).toBeFocused();
    visited.push(await heading(page).textContent());
  }
  for (const title of visited.slice(0, -1).reverse()) {
    await page.goBack();
    await expect(heading(page)).toHaveText(title);
  }
  for (const title of visited.slice(1)) {
    await page.goForward();
    await expect(heading(page)).toHaveText(title);
  }
  await expectNoReload(page);
});

test('going back finds the place where one was', async ({ page }) => {
  await enter(page, '/kk/sitemap');
  await page.evaluate(() => scrollTo(0, 700));
  await page.waitForTimeout(300);
  const place = await scrolled(page);
  expect(place).toBeGreaterThan(500);
  await page.locator('main a').filter({ visible: true }).evaluateAll((links) =>
    links.find((link) => link.getBoundingClientRect().top > 100 && link.getAttribute('href').startsWith('/kk/')).click());
  await expect(page).not.toHaveURL(/sitemap/);
  await expect.poll(() => scrolled(page)).toBe(0);
  await page.goBack();
  await expect(page).toHaveURL(/sitemap/);
  await expect.poll(() => scrolled(page)).toBe(place);
  await page.goForward();
  await expect.poll(() => scrolled(page)).toBe(0);
  await expectNoReload(page);
});

test('reloading and coming back from another site find the place too', async ({ page }) => {
  await enter(page, '/kk/sitemap');
  await page.evaluate(() => scrollTo(0, 700));
  await page.waitForTimeout(300);
  const place = await scrolled(page);
  await page.reload();
  await alive(page);
  await expect.poll(() => scrolled(page)).toBe(place);
  await page.goto('about:blank');
  await page.goBack();
  await expect.poll(() => scrolled(page)).toBe(place);
});

test('the carousel lives on after the home page was left and opened again', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await enter(page, '/kk/');
  await page.locator('.carousel[data-ready]').waitFor();
  for (const comeBack of [() => page.locator('.brand').click(), () => page.goBack()]) {
    await page.locator('.menu__list a[href="/kk/sitemap"]').click();
    await expect(page).toHaveURL(/sitemap/);
    await comeBack();
    await expect(page).toHaveURL(/\/kk\/$/);
    const position = page.locator('.carousel[data-ready] .carousel__position');
    await expect(position).toHaveText(/^1 /);
    await page.locator('[data-carousel=next]').click();
    await expect(position).toHaveText(/^2 /);
  }
  await expectNoReload(page);
});

test('a carousel opened only by navigation comes alive', async ({ page }) => {
  await enter(page, '/kk/news');
  await page.locator('.brand').click();
  await expect(page.locator('.carousel[data-ready]')).toBeVisible();
  await expectNoReload(page);
});

// O116-T-22b, O116-U-2.10b
test('another language opens the same page without a reload', async ({ page }) => {
  await enter(page, '/kk/news?year=2025');
  for (const language of ['ru', 'en', 'kk']) {
    await page.locator(`.languages a[hreflang=${language}]`).click();
    await expect(page).toHaveURL(new RegExp(`/${language}/news\\?year=2025$`));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('.site-footer nav a').first()).toHaveAttribute('href', new RegExp(`^/${language}/`));
  }
  await expectNoReload(page);
});

// O116-T-28c, O116-U-2.6a, O116-U-2.6d
test('a search opens its results without a reload and keeps the query', async ({ page }) => {
  await enter(page, '/ru/');
  const query = 'Очень длинный вопрос о городе';
  await page.locator('#q').fill(query);
  await page.locator('#q').press('Enter');
  await expect(page).toHaveURL(/\/ru\/search\?q=/);
  await expect(page.locator('#results-q')).toHaveValue(query);
  await expectNoReload(page);
  await page.locator('#results-q').fill('2026');
  await page.locator('#results-q').press('Enter');
  await expect(page).toHaveURL(/q=2026$/);
  await expect(page.locator('main [role=status]')).toBeVisible();
  await expect(page.locator('.results a').first()).toBeVisible();
  await page.goBack();
  await expect(page.locator('#results-q')).toHaveValue(query);
  await expectNoReload(page);
});

test('a place on another page is scrolled to and gets the focus', async ({ page }) => {
  await page.goto('/kk/acts/order');
  const target = await page.locator('.toc a').last().getAttribute('href');
  await enter(page, '/kk/acts');
  await page.evaluate((target) => {
    const link = Object.assign(document.createElement('a'), { href: `/kk/acts/order${target}`, id: 'probe', textContent: 'probe' });
    document.querySelector('main').prepend(link);
  }, target);
  await page.locator('#probe').click();
  await expect(page.locator(target)).toBeInViewport();
  await expectNoReload(page);
});

// O116-T-32: the text of an act comes without the styles of other pages.
test('styles that an act did without come along with the next page', async ({ page }) => {
  await enter(page, '/kk/acts/order');
  const second = page.locator('head link[href*="/pages."]');
  await expect(second).toHaveCount(0);
  await page.locator('.brand').click();
  await expect(page.locator('.hero')).toHaveCSS('border-top-width', '4px');
  await expect(second).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('.act__text')).toBeVisible();
  await expectNoReload(page);
});

test('a page that is not there says so without a reload, and back works', async ({ page }) => {
  await enter(page, '/ru/news');
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '/ru/no-such-page', id: 'probe', textContent: 'probe' });
    document.querySelector('main').prepend(link);
  });
  await page.locator('#probe').click();
  await expect(page).toHaveURL(/no-such-page/);
  await expect(page.locator('#home-q, main [role=search]').first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/ru\/news$/);
  await expect(page.locator('.news a').first()).toBeVisible();
});

// O116-U-2.10c
test('links to other sites, downloads and new tabs are the browser’s', async ({ context, page }) => {
  await context.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.fulfill({ body: 'elsewhere' }));
  await enter(page, '/kk/information-support/useful-links');
  const link = page.locator('main a[target=_blank]').first();
  const popup = page.waitForEvent('popup');
  await link.click();
  expect((await popup).url()).toBe(new URL(await link.getAttribute('href')).href);
  expect(await (await popup).evaluate(() => window.opener)).toBeNull();
  const tab = context.waitForEvent('page');
  await page.locator('.side-nav a').first().click({ modifiers: ['Control'] });
  await tab;
  await expect(page).toHaveURL(/useful-links$/);
  await expectNoReload(page);
});

test('a download stays a download', async ({ page }) => {
  await enter(page, '/kk/acts/statute');
  const link = page.locator('main a[download]').first();
  const download = page.waitForEvent('download');
  await link.click();
  expect((await download).suggestedFilename()).toMatch(/^statute\./);
  await expectNoReload(page);
});

test('a page that cannot be fetched becomes an ordinary load', async ({ page }) => {
  await enter(page, '/kk/');
  let asked = 0;
  await page.route('**/kk/sitemap', (route) => {
    asked += 1;
    return route.request().isNavigationRequest() ? route.continue() : route.abort();
  });
  await page.locator('.menu__list a[href="/kk/sitemap"]').click();
  await expect(page).toHaveURL(/sitemap/);
  await expect(page.locator('.site-map')).toBeVisible();
  expect(asked).toBeGreaterThan(0);
  expect(await page.evaluate(() => window.sameDocument)).toBeUndefined();
});

test('a form that changes something is sent in the ordinary way and says what is wrong', async ({ page }) => {
  await enter(page, '/ru/');
  await page.locator('.menu__list a[href="/ru/login"]').click();
  await page.locator('main form[method=post] [type=submit]').click();
  await expect(page.locator('#errors')).toBeVisible();
  await page.locator('#errors a').first().click();
  await expect(page.locator('#email')).toBeFocused();
});

test('no page leaves an error in the console', async ({ page }) => {
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  await enter(page, '/kk/');
  for (const address of ['/kk/sitemap', '/kk/site-services/about-site', '/kk/']) {
    await page.locator(`a[href="${address}"]`).filter({ visible: true }).first().click();
    await expect(page).toHaveURL(new RegExp(`${address}$`));
  }
  await page.locator('.vision-link').click();
  await expect(page.locator('#display-panel')).toBeVisible();
  await alive(page);
  await page.locator('.brand').click();
  expect(errors).toEqual([]);
});

// R95-1-6.7g: a village line of 50 kilobytes a second with 400 milliseconds to the first byte.
test('a slow line shows the page and lets it be used while scripts are still coming', async ({ context, page }) => {
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 20_000 });
  await page.goto('/ru/', { waitUntil: 'commit' });
  await expect(page.locator('main h1')).toBeVisible();
  const link = page.locator('main a[href^="/ru/"]').first();
  const address = await link.getAttribute('href');
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(page.locator('main h1')).toBeVisible();
});
