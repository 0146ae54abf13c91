// A citizen with poor sight, on a telephone, with the low-vision version and letters twice as large:
// what came of a form stands on the first screen, and what was typed is read whole.
import { expect, test } from '@playwright/test';
import { prefer } from './support/display.mjs';
import { press } from './support/reception.mjs';

for (const lang of ['kk', 'ru', 'en']) {
  test(`${lang}: what came of a form stands on the first screen`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 } });
    await prefer(context, baseURL, { vision: 'on', text: '200' });
    const page = await context.newPage();
    const said = async (selector) => {
      await expect(page.locator(selector)).toBeFocused();
      await expect(page.locator(selector)).toBeInViewport();
    };

    await page.goto(`/${lang}/kindergarten-queue/list`);
    await expect(page.locator('tbody tr')).toHaveCount(50);
    const number = await page.locator('tbody th').first().innerText();

    await page.goto(`/${lang}/kindergarten-queue`);
    await page.fill('#iin', '150417500348');
    expect(await press(page, page.locator('main form .button').first())).toBe(422);
    await said('#errors h2');
    const iin = page.locator('#iin');
    await expect(iin).toHaveValue('150417500348');
    expect(await iin.evaluate((field) => field.scrollWidth - field.clientWidth), 'all twelve digits are seen').toBe(0);
    await page.fill('#number', number);
    expect(await press(page, page.locator('main form .button').first())).toBe(200);
    await said('h1');

    await page.goto(`/${lang}/faq/ask`);
    expect(await press(page, page.locator('main form.form .button'))).toBe(422);
    await said('#errors h2');

    await page.goto(`/${lang}/faq`);
    const useful = page.locator('main .useful button').first();
    await page.locator('main details summary').first().click();
    expect(await press(page, useful)).toBe(303);
    await said('h1');
    await context.close();
  });
}
