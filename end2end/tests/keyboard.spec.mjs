// Everything can be reached and done with the keyboard alone, and one sees where one is
// (O116-T-50, O116-U-3.4, O116-U-3.5b).
import { expect, test } from '@playwright/test';
import { prefer } from './support/display.mjs';
import { stop, walk } from './support/keyboard.mjs';
import { alive, kindNamed, visit } from './support/kinds.mjs';
import { languages } from './support/pages.mjs';

test.use({ reducedMotion: 'reduce' });

const walks = [
  ['home', { width: 1280, height: 800 }],
  ['home', { width: 360, height: 740 }],
  ['article', { width: 1280, height: 800 }],
  ['acts', { width: 1280, height: 800 }],
  ['act', { width: 1280, height: 800 }],
  ['faq', { width: 600, height: 800 }],
  ['search-results', { width: 1280, height: 800 }],
  ['display', { width: 800, height: 600 }],
  ['sign-in-errors', { width: 1280, height: 800 }],
];

for (const [name, size] of walks) {
  test(`every stop on ${name} at ${size.width} pixels can be seen`, async ({ page }) => {
    await page.setViewportSize(size);
    await visit(page, kindNamed(name), 'kk');
    await alive(page);
    const stops = await walk(page);
    expect(stops.length).toBeGreaterThan(15);
    expect(stops.filter(({ fault }) => fault).map(({ name, fault }) => `${name}: ${fault}`)).toEqual([]);
  });
}

test('every stop in the low-vision version can be seen in each scheme', async ({ baseURL, context, page }) => {
  await prefer(context, baseURL, { vision: 'on', text: '150' });
  await page.goto('/ru/news');
  await alive(page);
  for (const scheme of ['site', 'black-on-white', 'white-on-black', 'blue', 'beige', 'brown']) {
    await page.locator(`#display-panel [name=scheme][value=${scheme}]`).evaluate((choice) => choice.click());
    await page.evaluate(() => document.activeElement.blur());
    const stops = await walk(page, 30);
    expect(stops.filter(({ fault }) => fault).map(({ name, fault }) => `${scheme}, ${name}: ${fault}`)).toEqual([]);
  }
});

test('the first stop of every language leads to the content', async ({ page }) => {
  for (const language of languages) {
    await page.goto(`/${language}/news`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement.getAttribute('href'))).toBe('#main');
    await expect(page.locator(':focus')).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement.closest('main') !== null), language).toBe(true);
  }
});

test('the skip links lead to the menu and to the search', async ({ page }) => {
  await page.goto('/kk/news');
  for (const place of ['#sections', '#site-search']) {
    await page.locator(`.skip-links a[href="${place}"]`).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate((place) => document.activeElement.closest(place) !== null, place), place).toBe(true);
  }
});

// R95-2-4j
test('the horizontal menu opens, is walked and closes by keys', async ({ page }) => {
  await page.goto('/kk/');
  await alive(page);
  const summary = page.locator('.menu__sections > summary');
  const panel = page.locator('.menu__panel');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(panel.locator('a').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(panel).toBeHidden();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const title = await panel.locator('a').first().textContent();
  await page.keyboard.press('Enter');
  await expect(page.locator('main h1')).toHaveText(title);
  await expect(page.locator('.menu__panel')).toBeHidden();
});

test('the menu of small screens opens, is walked and closes by keys', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/ru/news');
  await alive(page);
  await page.locator('.mobile-menu > details > summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('.mobile-menu__first a').first()).toBeFocused();
  const first = page.locator('.mobile-menu__list > li > details').first();
  const tasks = await page.locator('.mobile-menu__first a').count();
  for (let stop = 0; stop < tasks; stop += 1) await page.keyboard.press('Tab');
  await expect(first.locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const link = first.locator('a').first();
  await expect(link).toBeFocused();
  const address = await link.getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${address}$`));
});

test('Escape closes the whole menu of small screens, and so does a touch beside it, which does nothing else', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/ru/news');
  await alive(page);
  const summary = page.locator('.mobile-menu > details > summary');
  const panel = page.locator('.mobile-menu__panel');
  await summary.click();
  await page.locator('.mobile-menu__list summary').first().click();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(summary).toBeFocused();
  await summary.click();
  const brand = await page.locator('.brand__name').boundingBox();
  await page.mouse.click(brand.x + 10, brand.y + 10);
  await expect(panel).toBeHidden();
  await expect(page).toHaveURL(/\/ru\/news$/);
});

test('Escape closes a menu and gives the focus back, a click elsewhere closes it too', async ({ page }) => {
  await page.goto('/kk/');
  await alive(page);
  const summary = page.locator('.menu__sections > summary');
  const panel = page.locator('.menu__panel');
  await summary.click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(summary).toBeFocused();
  await summary.click();
  await expect(panel).toBeVisible();
  const below = await panel.boundingBox();
  await page.mouse.click(below.x + 5, below.y + below.height + 40);
  await expect(panel).toBeHidden();
});

// O116-T-49a, O116-U-3.2
test('the carousel is stopped, started and turned by keys', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, reducedMotion: 'no-preference', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto('/kk/');
  const carousel = page.locator('.carousel[data-ready]');
  await carousel.waitFor();
  const toggle = carousel.locator('[data-carousel=toggle]');
  await toggle.focus();
  await page.keyboard.press('Enter');
  await expect(carousel).toHaveAttribute('data-still', '');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(carousel.locator('[data-carousel=next]')).toBeFocused();
  const position = carousel.locator('.carousel__position');
  await expect(position).toHaveText(/^1 /);
  await page.keyboard.press('Enter');
  await expect(position).toHaveText(/^2 /);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(position).toHaveText(/^1 /);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(carousel).not.toHaveAttribute('data-still', '');
  await context.close();
});

// O116-T-34a
test('the low-vision panel is worked by keys', async ({ baseURL, context, page }) => {
  await prefer(context, baseURL, { vision: 'on' });
  await page.goto('/en/news');
  await alive(page);
  await page.locator('.display-panel__all > summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect((await stop(page)).name).toContain('text');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-text', '150');
  await page.keyboard.press('Tab');
  expect((await stop(page)).name).toContain('images');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('data-images', 'grey');
  const more = page.locator('.display-panel__more > summary');
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#display-panel [name=line]').first()).toBeAttached();
  await page.locator('#display-panel button[value=ordinary]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).not.toHaveAttribute('data-vision', 'on');
});

test('the access keys are the same on every page and listed on the help page', async ({ page }) => {
  const keys = () => page.locator('[accesskey]').evaluateAll((elements) => elements.map((element) => element.accessKey).sort());
  await page.goto('/kk/');
  const known = await keys();
  expect(known.length).toBeGreaterThan(4);
  expect(new Set(known).size, 'each key once').toBe(known.length);
  for (const name of ['section', 'article', 'act', 'not-found', 'sign-in']) {
    await visit(page, kindNamed(name), 'ru');
    expect(await keys(), name).toEqual(known);
  }
  for (const language of languages) {
    await page.goto(`/${language}/`);
    await page.locator('footer a[accesskey="0"]').click();
    const help = page.locator('main');
    for (const key of known) {
      const cell = help.getByRole('cell', { name: key, exact: true }).or(help.locator('kbd, code', { hasText: key }));
      await expect(cell.first()).toBeVisible();
    }
    await expect(help).toContainText('Alt');
  }
});
