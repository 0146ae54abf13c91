// Firefox at least opens every kind of page without a script error.
import { expect, test } from '@playwright/test';
import { launchFirefox } from './support/firefox.mjs';
import { pages, pathOf } from './support/pages.mjs';

test('every kind of page opens in Firefox without a script error', async ({ baseURL }) => {
  const browser = await launchFirefox();
  try {
    for (const kind of pages) {
      const page = await browser.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(baseURL + pathOf(kind, 'kk'));
      expect(await page.$$eval('h1', (headings) => headings.length), `${kind.kind}: one main heading`).toBe(1);
      expect(errors, `${kind.kind}: script errors`).toEqual([]);
      await page.close();
    }
  } finally {
    await browser.close();
  }
});
