// A public discussion from its draft to its conclusion (R95-1-8.3c, R95-2-2.5): written in three
// languages, with the program in the browser and without, moderated on a telephone.
import { expect, test } from '@playwright/test';
import { fits, isFine, openPlay, plays, telephone } from './support/plays.mjs';
import { answerQuestion, fill, press, unique } from './support/reception.mjs';
import { asAdministrator } from './support/staff.mjs';
import { words } from './support/words.mjs';

test.describe.configure({ mode: 'serial' });

const mark = unique();

/** A day so many days from now, as the city counts them. */
const day = (days) => new Date(Date.now() + (days * 24 + 5) * 3_600_000).toISOString().slice(0, 10);

let admin;
let own;
let address;

test.beforeAll(async ({ browser }, { project }) => {
  admin = await browser.newPage({ baseURL: project.use.baseURL, viewport: telephone });
  await asAdministrator(admin);
  await admin.goto('/admin/discussions/new?lang=kk');
  await fill(admin, {
    kind: 'draft-act', title_kk: `Үлгі: аула ${mark}`, title_ru: `Образец: двор ${mark}`, title_en: `Sample: yard ${mark}`,
    body_kk: 'Ағаш отырғызылады.\n\nЖол жарықтандырылады.', body_ru: 'Сажают деревья.\n\nДорожка освещается.',
    body_en: 'Trees are planted.\n\nThe path is lit.', department_kk: 'Үлгі басқармасы',
    opens_on: day(-1), closes_on: day(7),
  }, 'main form.form');
  await fits(admin);
  await isFine(admin);
  expect(await press(admin, admin.locator('main form.form button[type=submit]'))).toBe(303);
  own = new URL(admin.url()).pathname;
  expect(await press(admin, admin.locator(`form[action="${own}/publish"] button`))).toBe(303);
  await fits(admin);
  await isFine(admin);
  const links = await admin.locator('main .links a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  address = links.find((href) => /^\/..\/discussions\//.test(href)).slice(3);
});

test.afterAll(() => admin.context().close());

for (const play of plays) {
  const { lang, scripted } = play;
  test(`${lang} ${scripted ? 'with' : 'without'} script: written, moderated, answered`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const context = await openPlay(browser, baseURL, play);
    const page = await context.newPage();
    const listed = async () => (await page.goto(`/${lang}/discussions`)) && page.locator(`main a[href="/${lang}${address}"]`).count();
    await expect.poll(listed, { timeout: 30_000 }).toBeGreaterThan(0);
    await fits(page);
    await page.locator(`main a[href="/${lang}${address}"]`).first().click();
    await page.waitForURL(`**${address}`);
    await fits(page);
    if (scripted) await isFine(page);

    await page.locator('.talk-paragraphs a').last().click();
    await page.waitForURL(/\/comment\?paragraph=2/);
    await expect(page.locator('.talk-quote')).toBeVisible();
    const send = page.locator('main form.form .actions .button--large');
    expect(await press(page, send)).toBe(422);
    await expect(page.locator('.error-summary a').first()).toHaveText(words(lang, 'talk-fault-missing'));
    await fits(page);
    if (scripted) await isFine(page);
    const said = `${lang} ${mark} <b>`;
    await fill(page, { text: said, name: `Ә. ${lang}`, consent: 'on' }, 'main form.form');
    if (scripted) await expect(page.locator('[name=work]')).toHaveValue(/\d/, { timeout: 60_000 });
    await answerQuestion(page, lang);
    if ((await press(page, send)) === 422) {
      await answerQuestion(page, lang);
      expect(await press(page, send)).toBe(303);
    }
    await expect(page.locator('[data-standing=waiting]')).toHaveText(words(lang, 'talk-own-waiting'));
    await fits(page);
    if (scripted) await isFine(page);
    const sent = page.url();

    // A telephone is enough for a moderator.
    await admin.goto('/admin/discussions/comments?lang=kk');
    const card = admin.locator('.talk-card', { hasText: said });
    await fits(admin);
    await isFine(admin);
    const comment = await card.locator('a[href^="/admin/discussions/comments/"]').first().getAttribute('href');
    expect(await press(admin, card.locator('form[action$="/publish"] button'))).toBe(303);
    await admin.goto(comment);
    await fill(admin, { text: `Рақмет, ${mark}` }, 'main form.form');
    expect(await press(admin, admin.locator('main form.form button[type=submit]'))).toBe(303);
    await isFine(admin);

    await page.goto(sent);
    await expect(page.locator('[data-standing=published]')).toBeVisible();
    // Pages with comments are made anew every few seconds, and wait in the page cache for all.
    const shown = async () => (await page.goto(`/${lang}${address}?paragraph=2`)) && page.locator('.talk-comment', { hasText: said }).locator('.talk-reply').count();
    await expect.poll(shown, { timeout: 40_000 }).toBe(1);
    await fits(page);
    if (scripted) await isFine(page);

    await page.locator('.talk-comment', { hasText: said }).locator('a[href*="/report/"]').click();
    await page.waitForURL(/\/report\//);
    await fits(page);
    await page.locator('[name=reason]').selectOption('off-topic');
    expect(await press(page, page.locator('main form.form button[type=submit]'))).toBe(303);
    await expect(page.locator('.notice--success')).toHaveText(words(lang, 'talk-report-sent'));
    await context.close();
  });
}

test('answers of a conference appear on an open page by themselves', async ({ page }) => {
  test.setTimeout(90_000);
  const conference = '/kk/discussions/sample-heating-conference';
  await page.goto(conference);
  await expect(page.locator('.talk-comment').first()).toBeVisible();
  await isFine(page);
  await admin.goto('/admin/discussions?lang=kk');
  await admin.locator('tbody a', { hasText: 'Жылыту маусымы' }).click();
  await admin.locator('tbody a').last().click();
  await fill(admin, { text: `Күнтізбеде, ${mark}` }, 'main form.form');
  expect(await press(admin, admin.locator('main form.form button[type=submit]'))).toBe(303);
  await expect(page.locator('.talk-reply', { hasText: mark })).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[data-live-status]')).toHaveText(words('kk', 'talk-renewed'));
  await isFine(page);
});

test('the conclusion stands on the page and in the archive', async ({ page }) => {
  await admin.goto(own);
  expect(await press(admin, admin.locator(`form[action="${own}/close"] button`))).toBe(303);
  await admin.goto(`${own}/conclusion`);
  await fill(admin, { conclusion_kk: `Қорытынды ${mark}` }, 'main form.form');
  await isFine(admin);
  expect(await press(admin, admin.locator('main form.form button[type=submit]'))).toBe(303);
  await admin.goto(`${own}/journal`);
  await expect(admin.locator('tbody tr')).toHaveCount(3);
  await fits(admin);
  await isFine(admin);
  const concluded = async () => (await page.goto(`/kk${address}`)) && page.locator('main section.notice', { hasText: mark }).count();
  await expect.poll(concluded, { timeout: 30_000 }).toBe(1);
  await isFine(page);
  const archived = async () => (await page.goto('/kk/discussions/archive')) && page.locator(`main a[href="/kk${address}"]`).count();
  await expect.poll(archived, { timeout: 30_000 }).toBe(1);
  await isFine(page);
});
