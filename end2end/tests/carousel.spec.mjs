// Banners take turns, and stop whenever a reader wants them to
// (O116-T-26, O116-T-47, O116-T-49a, O116-T-49b, O116-U-3.2, O116-U-3.3).
import { expect, test } from '@playwright/test';
import { prefer } from './support/display.mjs';

/** How long a slide stands, in milliseconds. */
const turn = 7_000;

test.use({ viewport: { width: 1280, height: 900 } });

const position = (page) => page.locator('.carousel__position');
const shown = async (page) => parseInt(await position(page).textContent(), 10);

/** Opens the home page with a clock that the test turns; the pointer and the focus are elsewhere. */
async function open(page) {
  await page.clock.install({ time: new Date('2026-11-20T09:00:00') });
  await page.goto('/kk/');
  await page.locator('.carousel[data-ready]').waitFor();
  await page.clock.pauseAt(new Date('2026-11-20T10:00:00'));
  await page.mouse.move(0, 0);
}

async function count(page) {
  return page.locator('.carousel__slides > li').count();
}

test('shows one banner at a time and the next one after a while', async ({ page }) => {
  await open(page);
  const banners = page.locator('.carousel__slides > li');
  expect(await banners.filter({ visible: true }).count()).toBe(1);
  const first = await shown(page);
  await page.clock.runFor(turn);
  expect(await shown(page)).toBe((first % (await count(page))) + 1);
  expect(await banners.filter({ visible: true }).count()).toBe(1);
});

test('begins again after the last banner', async ({ page }) => {
  await open(page);
  const first = await shown(page);
  for (let banner = 0; banner < (await count(page)); banner += 1) await page.clock.runFor(turn);
  expect(await shown(page)).toBe(first);
});

test('stands after the button is pressed and moves when it is pressed again', async ({ page }) => {
  await open(page);
  const toggle = page.locator('[data-carousel=toggle]');
  const pause = (await toggle.innerText()).trim();
  await toggle.click();
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement.blur());
  const stands = await shown(page);
  await page.clock.runFor(5 * turn);
  expect(await shown(page)).toBe(stands);
  expect((await toggle.innerText()).trim()).not.toBe(pause);
  await toggle.click();
  await page.clock.runFor(turn);
  expect(await shown(page)).not.toBe(stands);
});

test('stands while the pointer is over it', async ({ page }) => {
  await open(page);
  await page.locator('.carousel').hover();
  const stands = await shown(page);
  await page.clock.runFor(3 * turn);
  expect(await shown(page)).toBe(stands);
  await page.mouse.move(0, 0);
  await page.clock.runFor(turn);
  expect(await shown(page)).not.toBe(stands);
});

test('stands while the focus is in it, and after it was on a banner', async ({ page }) => {
  await open(page);
  await page.locator('.carousel__slides > li[data-current] a').focus();
  const stands = await shown(page);
  await page.clock.runFor(3 * turn);
  expect(await shown(page)).toBe(stands);
  await page.evaluate(() => document.activeElement.blur());
  await page.clock.runFor(3 * turn);
  expect(await shown(page)).toBe(stands);
});

test('is turned by hand, both ways', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await page.locator('[data-carousel=next]').click();
  expect(await shown(page)).toBe(2);
  await page.locator('[data-carousel=previous]').click();
  await page.locator('[data-carousel=previous]').click();
  expect(await shown(page)).toBe(await count(page));
});

test('tells a screen reader of banners turned by hand only', async ({ page }) => {
  await open(page);
  const list = page.locator('.carousel__slides');
  await expect(list).toHaveAttribute('aria-live', 'off');
  await page.locator('[data-carousel=toggle]').click();
  await expect(list).toHaveAttribute('aria-live', 'polite');
  await expect(page.locator('.carousel')).toHaveAttribute('aria-roledescription', /./);
});

test('never moves by itself in the low-vision version', async ({ baseURL, context, page }) => {
  await prefer(context, baseURL, { vision: 'on' });
  await open(page);
  await page.clock.runFor(5 * turn);
  expect(await shown(page)).toBe(1);
});

test('stops when the low-vision version is chosen while it moves', async ({ page }) => {
  await open(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-vision', 'on'));
  const before = await shown(page);
  await page.clock.runFor(5 * turn);
  expect(await shown(page)).toBe(before);
});

test('never moves by itself for readers who want less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await page.clock.runFor(5 * turn);
  expect(await shown(page)).toBe(1);
});

test('never moves by itself on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.clock.runFor(5 * turn);
  expect(await shown(page)).toBe(1);
});

// O116-T-26
test('keeps one size for every banner', async ({ page }) => {
  await open(page);
  const sizes = new Set();
  for (let banner = 0; banner < (await count(page)); banner += 1) {
    await page.locator('[data-carousel=next]').click();
    const { width, height } = await page.locator('.carousel__slides > li[data-current] .banner').boundingBox();
    sizes.add(`${Math.round(width)} × ${Math.round(height)}`);
  }
  expect([...sizes]).toHaveLength(1);
});
