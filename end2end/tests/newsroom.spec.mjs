// The newsroom from the invitation to the page on the site, with the program in the browser and without.
import { expect, test } from '@playwright/test';
import { everything, violations } from './support/axe.mjs';
import { choose, press, tabTo, typeInto } from './support/keyboard.mjs';
import { asAdministrator, invite, mailTo, signIn, password } from './support/staff.mjs';

test.describe.configure({ mode: 'serial' });

const texts = {
  kk: ['Нұрсат шағын ауданында кітапхана ашылды', 'Кітапхана күн сайын жұмыс істейді.', 'Бүгін жаңа кітапхана оқырмандарын қабылдады.'],
  ru: ['В микрорайоне Нурсат открылась библиотека', 'Библиотека работает ежедневно.', 'Сегодня новая библиотека приняла читателей.'],
  en: ['A library opened in the Nursat microdistrict', 'The library is open every day.', 'The new library welcomed its first readers today.'],
};

/** A body can be typed where the program took the field over, and where it did not. */
async function writeBody(page, lang, text, scripted) {
  if (scripted) {
    const editable = page.locator(`#language-${lang} [role=textbox]`);
    await editable.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
  } else {
    await page.locator(`[name="${lang}.body"]`).fill(text);
  }
}

const confirmations = ['clear', 'complete', 'timely', 'rights', 'unrestricted', 'safe', 'impartial'];

async function confirmAll(page) {
  for (const name of confirmations) await page.locator(`[name="confirm.${name}"]`).check();
}

for (const scripted of [true, false]) {
  const mode = scripted ? 'with' : 'without';
  test(`an invited editor's news reaches the site by a second person, ${mode} script`, async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    const open = async (javaScriptEnabled = scripted) => (await browser.newContext({ baseURL, javaScriptEnabled, reducedMotion: 'reduce' })).newPage();
    const [admin, editor, reviewer, reader] = [await open(), await open(), await open(), await open(false)];
    const suffix = `${mode}-${Date.now()}`;
    await asAdministrator(admin);
    await invite(admin, editor, { name: 'Айгүл Сапарова', email: `editor-${suffix}@shymkent.example`, role: 'section-editor', section: '' });
    await invite(admin, reviewer, { name: 'Болат Ахметов', email: `reviewer-${suffix}@shymkent.example`, role: 'reviewer', section: '' });

    await editor.goto('/admin/content/new');
    const news = await editor.locator('[name=section] option', { hasText: /Жаңалықтар/ }).first().getAttribute('value');
    await editor.locator('[name=section]').selectOption(news);
    await editor.locator('[name=kind]').selectOption('news');
    await editor.locator('main [name=title]').fill(`${texts.kk[0]} ${mode}`);
    await editor.locator('main form[method=post] button[type=submit]').click();
    await editor.waitForURL(/\/admin\/content\/\d+/);
    const form = new URL(editor.url()).pathname;
    if (scripted) await editor.locator('#language-kk [role=textbox]').waitFor();

    // Not everything is there: the review is refused in words, and what was typed stays.
    await editor.locator('[name="kk.summary"]').fill(texts.kk[1]);
    await confirmAll(editor);
    await editor.locator('button[value=submit]').click();
    await expect(editor.locator('.checks__errors a').first()).toBeVisible();
    await expect(editor.locator('[name="kk.summary"]')).toHaveValue(texts.kk[1]);

    for (const [lang, [title, summary, body]] of Object.entries(texts)) {
      await editor.locator(`[name="${lang}.title"]`).fill(`${title} ${mode}`);
      await editor.locator(`[name="${lang}.summary"]`).fill(summary);
      await writeBody(editor, lang, body, scripted);
    }
    await editor.locator('[name="d.theme"]').selectOption('culture');
    await editor.locator('[name="d.happened_on"]').fill('2026-11-20');
    await editor.locator('[name="d.place.kk"]').fill('Нұрсат шағын ауданы');
    await editor.locator('[name="d.result.kk"]').fill('Кітапхана ашылды');
    await editor.locator('[name=provider]').fill('Мәдениет басқармасы');
    await editor.locator('[name=is_proofread]').check();
    await confirmAll(editor);
    await editor.locator('button[value=submit]').click();
    await editor.waitForURL(/done=submitted/);

    await reviewer.goto('/admin');
    await reviewer.locator(`main a[href="${form}"]`).first().click();
    await reviewer.locator('[name=remark]').fill('Оқырман санын қосыңыз');
    await reviewer.locator('form:has([value=return]) button').click();
    await reviewer.waitForURL(/done=returned/);
    await mailTo(`editor-${suffix}@shymkent.example`, (mail) => mail.includes('Оқырман санын қосыңыз'));

    await editor.goto(form);
    await expect(editor.locator('.remarks')).toContainText('Оқырман санын қосыңыз');
    if (scripted) await editor.locator('#language-kk [role=textbox]').waitFor();
    await editor.locator('[name="kk.summary"]').fill(`${texts.kk[1]} Алғашқы күні 120 оқырман келді.`);
    await confirmAll(editor);
    await editor.locator('button[value=submit]').click();
    await editor.waitForURL(/done=submitted/);

    await reviewer.goto(form);
    await reviewer.locator('form:has([value=approve]) button').click();
    await reviewer.waitForURL(/done=approved/);
    await reviewer.goto(form);
    const address = await reviewer.locator('.links--row a').first().getAttribute('href');
    for (const [lang, [title]] of Object.entries(texts)) {
      await reader.goto(address.replace(/^\/\w\w\//, `/${lang}/`));
      await expect(reader.locator('h1')).toHaveText(`${title} ${mode}`);
    }

    await reviewer.locator('details:has([value=withdraw]) > summary').click();
    await reviewer.locator('[name=redirect]').fill('/news');
    await reviewer.locator('form:has([value=withdraw]) button').click();
    await reviewer.waitForURL(/done=withdrawn/);
    // A page that was read a moment ago may be shown once more while the new answer is made.
    await expect.poll(async () => (await reader.goto(address)) && new URL(reader.url()).pathname).toBe('/kk/news');
  });
}

// O116-T-50
test('a trilingual news item is written, reviewed and published with the keyboard alone', async ({ browser, baseURL }) => {
  test.setTimeout(180_000);
  const open = async () => (await browser.newContext({ baseURL, reducedMotion: 'reduce' })).newPage();
  const [admin, editor, reviewer, reader] = [await open(), await open(), await open(), await open()];
  const suffix = `keys-${Date.now()}`;
  await asAdministrator(admin);
  await invite(admin, editor, { name: 'Сәуле Оразова', email: `editor-${suffix}@shymkent.example`, role: 'section-editor', section: '' });
  await invite(admin, reviewer, { name: 'Ержан Тілеу', email: `reviewer-${suffix}@shymkent.example`, role: 'reviewer', section: '' });
  for (const page of [editor, reviewer]) page.mouse.click = () => { throw new Error('no mouse here'); };

  await editor.goto('/admin');
  await press(editor, 'a[href^="/admin/content/new"]');
  await editor.waitForURL(/content\/new/);
  const news = await editor.locator('[name=section] option', { hasText: /Жаңалықтар/ }).first().getAttribute('value');
  await choose(editor, 'main [name=section]', news);
  await choose(editor, 'main [name=kind]', 'news');
  await typeInto(editor, 'main [name=title]', `${texts.kk[0]} ${suffix}`);
  await editor.keyboard.press('Enter');
  await editor.waitForURL(/\/admin\/content\/\d+/);
  await editor.locator('#language-en [role=textbox]').waitFor();
  const form = new URL(editor.url()).pathname;

  for (const [lang, [title, summary, body]] of Object.entries(texts)) {
    await typeInto(editor, `[name="${lang}.title"]`, `${title} ${suffix}`);
    await typeInto(editor, `[name="${lang}.summary"]`, summary);
    await typeInto(editor, `#language-${lang} [role=textbox]`, body);
  }
  await choose(editor, '[name="d.theme"]', 'culture');
  await tabTo(editor, '[name="d.happened_on"]');
  // The browser's own order of the parts of a day: month, day, year.
  await editor.keyboard.type('11202026');
  await expect(editor.locator('[name="d.happened_on"]')).toHaveValue('2026-11-20');
  await typeInto(editor, '[name="d.place.kk"]', 'Нұрсат шағын ауданы');
  await typeInto(editor, '[name="d.result.kk"]', 'Кітапхана ашылды');
  await typeInto(editor, '[name=provider]', 'Мәдениет басқармасы');
  await editor.keyboard.press('Escape');
  await press(editor, '[name=is_proofread]', 'Space');
  for (const name of confirmations) await press(editor, `[name="confirm.${name}"]`, 'Space');
  await press(editor, 'button[value=submit]');
  await editor.waitForURL(/done=submitted/);

  await reviewer.goto('/admin');
  await press(reviewer, `main a[href="${form}"]`);
  await reviewer.waitForURL(`**${form}`);
  await press(reviewer, 'form:has([value=approve]) button');
  await reviewer.waitForURL(/done=approved/);
  await reviewer.goto(form);
  const address = await reviewer.locator('.links--row a').first().getAttribute('href');
  for (const [lang, [title, , body]] of Object.entries(texts)) {
    await reader.goto(address.replace(/^\/\w\w\//, `/${lang}/`));
    await expect(reader.locator('h1')).toHaveText(`${title} ${suffix}`);
    await expect(reader.locator('main')).toContainText(body);
  }
});

test('axe finds nothing on the pages of the staff', async ({ page }) => {
  test.setTimeout(300_000);
  await asAdministrator(page);
  const pages = ['/admin', '/admin/content', '/admin/content/new', '/admin/users', '/admin/users/invite', '/admin/media',
    '/admin/structure', '/admin/translations', '/admin/duties', '/admin/duties/units', '/admin/audit', '/admin/mail',
    '/admin/settings', '/admin/settings/two-step', '/admin/settings/workdays', '/admin/plan', '/admin/plan?view=list',
    '/admin/plan/new', '/admin/press', '/admin/press/new', '/admin/press/summary', '/admin/press/day/2026-11-22',
    '/admin/editorial-group', '/admin/editorial-group/new', '/admin/sites', '/admin/sites/new',
    '/admin/settings/pages', '/admin/settings/closure', '/admin/settings/export', '/admin/links', '/admin/links/repeats', '/admin/incidents', '/admin/monitoring',
    '/account', '/account/two-step'];
  for (const address of pages) {
    for (const lang of ['kk', 'ru', 'en']) {
      const answer = await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${lang}`);
      expect(answer.status(), address).toBe(200);
      expect(await violations(page, everything), `${address} ${lang}`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${address} at 320 pixels`).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  // News, not whatever another test changed last: not every kind has a text to write.
  await page.goto('/admin/content?lang=kk');
  const section = await page.locator('[name=section] option', { hasText: '– Жаңалықтар мен оқиғалар' }).getAttribute('value');
  await page.goto(`/admin/content?section=${section}`);
  await page.locator('table a').first().click();
  await page.locator('#language-kk [role=textbox]').waitFor();
  expect(await violations(page, everything), 'the form of an entry').toEqual([]);
});
