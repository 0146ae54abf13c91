// A parent finds the place of a child in the kindergarten queue (R95-2-M4a): from the home page, in each
// language, on a desk and on a telephone, with the program in the browser and without, and enlarged.
import { expect, test } from '@playwright/test';
import { fits, isFine, openPlay, plays } from './support/plays.mjs';

for (const play of plays) {
  const { lang, scripted } = play;
  test(`a parent finds the child's place in ${lang} ${scripted ? 'with' : 'without'} script`, async ({ browser, baseURL }) => {
    const context = await openPlay(browser, baseURL, play);
    const page = await context.newPage();

    // One click from the home page.
    await page.goto(`/${lang}/`);
    await page.locator(`.services a[href="/${lang}/kindergarten-queue"]`).click();
    await page.waitForURL(`**/${lang}/kindergarten-queue`);
    await fits(page);

    // The open list has the numbers of the sample; one of them is looked up.
    await page.goto(`/${lang}/kindergarten-queue/list`);
    await fits(page);
    const number = await page.locator('tbody th').nth(4).innerText();
    await page.goto(`/${lang}/kindergarten-queue`);
    await page.fill('#number', 'nobody-000');
    await page.locator('main form .button').click();
    await expect(page.locator('.error-summary')).toBeVisible();
    await expect(page.locator('#number')).toHaveValue('nobody-000');
    await page.fill('#number', number.toLowerCase());
    await page.locator('main form .button').click();
    await expect(page.locator('h1')).toContainText(number);
    await expect(page.locator('[data-kinder=places] dd').first()).toContainText('5');
    await expect(page.locator('[data-kinder=estimate]')).toBeVisible();
    expect(page.url(), 'nothing of the question stands in the address').toBe(`${baseURL}/${lang}/kindergarten-queue`);
    await fits(page);
    if (scripted) await isFine(page);

    // From there to a kindergarten that was chosen, and to the map with its list.
    await page.locator('tbody th a').first().click();
    await page.waitForURL(`**/${lang}/kindergartens/*`);
    await fits(page);
    await page.goto(`/${lang}/kindergartens?free=yes`);
    await expect(page.locator('.kinder-map circle').first()).toBeVisible();
    await fits(page);
    await context.close();
  });
}
