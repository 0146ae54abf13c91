// A question to an official from the form to its published answer (O116-L-11.6a, O116-L-11.6d,
// O116-M-5.4), in each language, with the program in the browser and without.
import { expect, test } from '@playwright/test';
import { fits, isFine, openPlay, plays } from './support/plays.mjs';
import { answerQuestion, fill, press, sendButton, unique } from './support/reception.mjs';
import { asAdministrator } from './support/staff.mjs';
import { words } from './support/words.mjs';

test.describe.configure({ mode: 'serial' });

for (const play of plays) {
  const { lang, scripted } = play;
  test(`${lang} ${scripted ? 'with' : 'without'} script: read, searched, asked, answered`, async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    const mark = unique();
    const context = await openPlay(browser, baseURL, play);
    const page = await context.newPage();

    // By topic, and unfolded without script.
    await page.goto(`/${lang}/faq`);
    await fits(page);
    await page.locator('main details summary').first().click();
    await expect(page.locator('main details[open] .useful')).toHaveCount(1);
    await fits(page);
    if (scripted) await isFine(page);
    await page.locator('main details[open] .faq-answer > p > a').click();
    await page.waitForURL(/\/sample-/);
    await expect(page.locator('h1')).toHaveCount(1);
    await fits(page);

    // Searched as people type; nothing found is said, with the way to the form.
    await page.goto(`/${lang}/faq/search?words=zzqqzz`);
    await expect(page.locator('main details')).toHaveCount(0);
    await expect(page.locator(`main a[href="/${lang}/faq/ask"]`)).toHaveCount(1);
    await fits(page);

    // Asked: first without a word, then as one should.
    await page.locator(`main a[href="/${lang}/faq/ask"]`).click();
    await page.waitForURL(/\/faq\/ask/);
    await fits(page);
    if (scripted) await isFine(page);
    expect(await press(page, sendButton(page))).toBe(422);
    await expect(page.locator('.error-summary a')).toHaveCount(3);
    await fits(page);
    await fill(page, { topic: 'transport', text: `Үлгі: ${mark} қашан жүреді?`, consent: 'yes' }, 'main form.form');
    if (scripted) await expect(page.locator('[name=work]')).toHaveValue(/\d/, { timeout: 60_000 });
    await answerQuestion(page, lang);
    if ((await press(page, sendButton(page))) === 422) {
      await answerQuestion(page, lang);
      expect(await press(page, sendButton(page))).toBe(303);
    }
    await expect(page.locator('main [role=status]')).toHaveText(words(lang, 'faq-asked-waiting'));
    const receipt = page.url();
    await fits(page);
    if (scripted) await isFine(page);

    // The office writes an answer, which becomes a draft of the newsroom.
    const admin = await browser.newPage({ baseURL });
    await asAdministrator(admin);
    await admin.goto(`/admin/faq?lang=${lang}`);
    await admin.locator('tbody tr').last().locator('a').click();
    await expect(admin.locator('main .prose')).toContainText(mark);
    await isFine(admin);
    await fill(admin, { title: `Үлгі: ${mark}?`, answer: 'Үлгі жауап.' }, 'main form[action$="/draft"]');
    await admin.locator('main form[action$="/draft"] button[type=submit]').click();
    await admin.waitForURL(/\/admin\/content\/\d+/);
    await admin.context().close();
    await page.goto(receipt);
    await expect(page.locator('main [role=status]')).toHaveText(words(lang, 'faq-asked-waiting'));
    await context.close();
  });
}
