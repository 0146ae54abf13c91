// A survey from its first question to its results and to one's own answers erased (R95-2-M4e,
// O116-L-11.6c), in each language, with the program in the browser and without.
import { expect, test } from '@playwright/test';
import { fits, isFine, openPlay, plays } from './support/plays.mjs';
import { answerQuestion, fill, press, unique } from './support/reception.mjs';
import { asAdministrator } from './support/staff.mjs';
import { words } from './support/words.mjs';

test.describe.configure({ mode: 'serial' });

const mark = unique();

let address;

async function save(page, fields) {
  await fill(page, fields, 'main form.form');
  expect(await press(page, page.locator('main form.form button[type=submit]'))).toBe(303);
}

test.beforeAll(async ({ browser }, { project }) => {
  const admin = await browser.newPage({ baseURL: project.use.baseURL });
  await asAdministrator(admin);
  await admin.goto('/admin/surveys/new?lang=kk');
  await save(admin, {
    title_kk: `Үлгі: аула ${mark}`, title_ru: `Образец: двор ${mark}`, title_en: `Sample: yard ${mark}`,
    sort: 'survey', who: 'browser', results: 'at-once',
  });
  const survey = new URL(admin.url()).pathname;
  await admin.goto(`${survey}/question`);
  await save(admin, {
    kind: 'single', title_kk: 'Аулаға не керек?', title_ru: 'Что нужно двору?', title_en: 'What does the yard need?',
    choices_kk: 'Ағаш\nОрындық', choices_ru: 'Деревья\nСкамейка', choices_en: 'Trees\nA bench', page: '1',
  });
  await admin.goto(`${survey}/question`);
  await save(admin, {
    kind: 'scale', title_kk: 'Ағаш қаншалықты керек?', title_ru: 'Насколько нужны деревья?', title_en: 'How much are trees needed?',
    least: '1', most: '5', page: '2', show_if: await firstQuestion(admin), show_values: '1',
  });
  await admin.goto(`${survey}/preview`);
  await expect(admin.locator('main fieldset')).toHaveCount(2);
  await admin.goto(survey);
  expect(await press(admin, admin.locator(`form[action="${survey}/publish"] button`))).toBe(303);
  const links = await admin.locator('main .links a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  address = links.find((href) => /^\/..\/surveys\//.test(href)).slice(3);
  await admin.context().close();
});

/** The number of the first question that others can depend on. */
const firstQuestion = (page) => page.locator('[name=show_if] option').nth(1).getAttribute('value');

for (const play of plays) {
  const { lang, scripted } = play;
  test(`${lang} ${scripted ? 'with' : 'without'} script: answered page by page, seen, erased`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const context = await openPlay(browser, baseURL, play);
    const page = await context.newPage();
    const listed = async () => (await page.goto(`/${lang}/surveys`)) && page.locator(`main a[href="/${lang}${address}"]`).count();
    await expect.poll(listed, { timeout: 30_000 }).toBeGreaterThan(0);
    await fits(page);
    await page.locator(`main a[href="/${lang}${address}"]`).first().click();
    await page.waitForURL(`**${address}`);
    await fits(page);
    if (scripted) await isFine(page);

    // Nothing chosen: told beside the question, and nothing is lost.
    const onwards = page.locator('main form.form .actions .button--large');
    expect(await press(page, onwards)).toBe(422);
    await expect(page.locator('.error-summary a')).toHaveText(words(lang, 'survey-fault-choose'));
    await page.locator('main form.form [type=radio][value="1"]').check();
    expect(await press(page, onwards)).toBe(200);
    await expect(page.locator('main fieldset')).toHaveCount(1);
    await fits(page);
    await page.locator('main form.form [type=radio][value="4"]').check();
    if (scripted) await expect(page.locator('[name=work]')).toHaveValue(/\d/, { timeout: 60_000 });
    await answerQuestion(page, lang);
    if ((await press(page, onwards)) === 422) {
      await answerQuestion(page, lang);
      expect(await press(page, onwards)).toBe(303);
    }
    await expect(page.locator('h1')).toHaveText(words(lang, 'survey-sent'));
    const code = await page.locator('[data-survey=code]').innerText();
    await fits(page);
    if (scripted) await isFine(page);

    // The same browser does not answer again, and the results stand there for everybody.
    await page.goto(`/${lang}${address}`);
    await expect(page.locator('.notice')).toHaveText(words(lang, 'survey-already'));
    // Results are counted every few seconds, and wait in the page cache for all.
    const counted = async () => (await page.goto(`/${lang}${address}/results`)) && page.locator('main table').count();
    await expect.poll(counted, { timeout: 30_000 }).toBeGreaterThan(0);
    await fits(page);
    // Figures are seen without moving a table sideways.
    for (const cell of await page.locator('main td').all()) {
      const { x, width } = await cell.boundingBox();
      expect(x + width).toBeLessThanOrEqual(page.viewportSize().width);
    }
    if (scripted) await isFine(page);

    await page.goto(`/${lang}/surveys/receipt`);
    await page.locator('main [name=code]').fill(code);
    expect(await press(page, page.locator('main form.form button[type=submit]'))).toBe(200);
    expect(await press(page, page.locator(`form[action="/${lang}/surveys/receipt/erase"] button`))).toBe(303);
    await expect(page.locator('.notice--success')).toHaveText(words(lang, 'survey-erased'));
    await context.close();
  });
}
