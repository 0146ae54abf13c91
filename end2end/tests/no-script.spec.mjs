// Every journey works as plain HTML (O116-U-2.1, O116-U-2.7f).
import { expect, test } from '@playwright/test';
import { keptCookie } from './support/display.mjs';
import { kinds, visit } from './support/kinds.mjs';
import { languages } from './support/pages.mjs';

test.use({ javaScriptEnabled: false });

test('every kind of page opens without script', async ({ page }) => {
  for (const kind of kinds) {
    await visit(page, kind, 'kk');
    await expect(page.locator('main h1'), kind.kind).toBeVisible();
  }
});

// R95-2-4j
test('the horizontal menu drops down and leads to a section', async ({ page }) => {
  await page.goto('/kk/');
  const panel = page.locator('.menu__panel');
  await expect(panel).toBeHidden();
  await page.locator('.menu__sections > summary').click();
  await expect(panel).toBeVisible();
  const link = panel.locator('a').nth(1);
  const title = await link.textContent();
  await link.click();
  await expect(page.locator('main h1')).toHaveText(title);
});

// O116-R-8a
test('the menu of small screens unfolds and leads to an item', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/ru/');
  await page.locator('.mobile-menu > details > summary').click();
  const section = page.locator('.mobile-menu__list > li > details').first();
  await section.locator('summary').click();
  const link = section.locator('a').nth(1);
  const title = await link.textContent();
  await link.click();
  await expect(page.locator('main h1')).toHaveText(title);
});

// O116-T-28c, O116-U-2.6a, O116-U-2.6d
test('the search of the header finds an article and keeps the query in its line', async ({ page }) => {
  const query = 'Уборочная техника зимой';
  await page.goto('/ru/');
  const headline = await page.locator('.news__lead h3').textContent();
  const word = headline.split(' ').at(-1);
  await page.locator('#site-search input').fill(word);
  await page.locator('#site-search button').click();
  await expect(page).toHaveURL(/\/ru\/search\?q=/);
  await expect(page.locator('#results-q')).toHaveValue(word);
  await page.locator('.results a', { hasText: headline }).click();
  await expect(page.locator('main h1')).toHaveText(headline);
  await page.locator('#site-search input').fill(query);
  await page.locator('#site-search button').click();
  expect(query.length).toBeGreaterThan(20);
  await expect(page.locator('#results-q')).toHaveValue(query);
});

// O116-T-22b, O116-U-2.10b
test('changing the language opens the same page', async ({ page }) => {
  await page.goto('/kk/news?year=2025');
  for (const language of ['ru', 'en', 'kk']) {
    await page.locator(`.languages a[hreflang=${language}]`).click();
    await expect(page).toHaveURL(new RegExp(`/${language}/news\\?year=2025$`));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  }
});

// O116-T-34a, O116-T-34b
test('the low-vision version is switched on, set and left by links and a form', async ({ context, page }) => {
  const html = page.locator('html');
  await page.goto('/ru/news');
  await page.locator('.vision-link').click();
  // The address names the settings, so the browser unfolds them.
  await expect(page).toHaveURL(/\/ru\/news#display-settings$/);
  await expect(html).toHaveAttribute('data-vision', 'on');
  const panel = page.locator('#display-panel');
  await panel.locator('.segment:has([name=text][value="150"])').click();
  await panel.locator('.segment:has([name=scheme][value=beige])').click();
  await panel.locator('.display-panel__more > summary').click();
  await panel.locator('.segment:has([name=line][value=wider])').click();
  await panel.locator('button[value=apply]').click();
  await expect(page).toHaveURL(/\/ru\/news#display-settings$/);
  await expect(panel.locator('button[value=apply]')).toBeVisible();
  await expect(html).toHaveAttribute('data-text', '150');
  await expect(html).toHaveAttribute('data-scheme', 'beige');
  await expect(html).toHaveAttribute('data-line', 'wider');
  await page.locator('.main a[href^="/ru/news/"]').first().click();
  await expect(html).toHaveAttribute('data-scheme', 'beige');
  await expect(page.locator('#display-panel button[value=reset]')).toBeHidden();
  await page.locator('.display-panel__all > summary').click();
  await page.locator('#display-panel button[value=reset]').click();
  await expect(html).not.toHaveAttribute('data-scheme', /./);
  await expect(html).toHaveAttribute('data-vision', 'on');
  await page.locator('#display-panel button[value=ordinary]').click();
  await expect(html).not.toHaveAttribute('data-vision', /./);
  expect(await keptCookie(context)).toBeUndefined();
});

// O116-T-34a
test('the page of display settings sets them too', async ({ page }) => {
  await page.goto('/en/display');
  const form = page.locator('main form[action="/en/display"]').first();
  await form.locator('.segment:has([name=text][value="200"])').click();
  await form.locator('button[value=apply]').click();
  await expect(page).toHaveURL(/\/en\/display$/);
  await expect(page.locator('html')).toHaveAttribute('data-text', '200');
});

// O116-T-39, O116-T-49b
test('the carousel is a plain list of all banners', async ({ page }) => {
  await page.goto('/kk/');
  const banners = page.locator('.carousel__slides > li');
  expect(await banners.count()).toBeGreaterThan(1);
  for (const banner of await banners.all()) await expect(banner).toBeVisible();
  await expect(page.locator('.carousel__controls')).toBeHidden();
});

// O116-L-12.1: the feed has pages and an archive.
test('the news can be leafed through and looked up by year and month', async ({ page }) => {
  await page.goto('/kk/news');
  const first = await page.locator('.news h3').first().textContent();
  await page.locator('.pagination a[rel=next]').click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.locator('.pagination [aria-current=page]')).toContainText('2');
  await expect(page.locator('.main')).not.toContainText(first);
  await page.goto('/kk/news');
  const closedYear = page.locator('.archive details:not([open]) > summary').last();
  if (await closedYear.isVisible()) await closedYear.click();
  await page.locator('.archive a').last().click();
  await expect(page).toHaveURL(/year=\d{4}/);
  await page.locator('.news a').first().click();
  await expect(page).toHaveURL(/\/kk\/news\/[\w-]+$/);
});

// O116-T-37, O116-U-3.6
test('a form sent empty says what is wrong beside each field and above them', async ({ page }) => {
  for (const language of languages) {
    await page.goto(`/${language}/login`);
    await page.locator('#email').fill('nobody');
    await page.locator('main form[method=post] [type=submit]').click();
    await expect(page.locator('#errors h2')).toBeFocused();
    await expect(page.locator('#errors a[href="#password"]')).toBeVisible();
    await expect(page.locator('#password')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('#password-error')).toBeVisible();
    await expect(page.locator('#email')).toHaveValue('nobody');
  }
});

// O116-T-46a, O116-U-2.8b
test('the contents list of an act leads to its parts', async ({ page }) => {
  await page.goto('/kk/acts/order');
  const links = page.locator('.toc a');
  const target = await links.last().getAttribute('href');
  await links.last().click();
  await expect(page.locator(target)).toBeInViewport();
});

// O116-T-46b, O116-U-3.5a
test('long pages lead back to their top', async ({ page }) => {
  await page.goto('/kk/sitemap');
  await page.locator('.to-top a').click();
  await expect(page).toHaveURL(/#top$/);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
