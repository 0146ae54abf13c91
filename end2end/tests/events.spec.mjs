// An event on its way to the notice wall (R95-2-M4c): a theatre sends it, confirms it by mail, the keeper
// returns it, publishes it with its poster, readers find it – in each language, with script and without.
import { expect, test } from '@playwright/test';
import { everything, violations } from './support/axe.mjs';
import { fits, openPlay, plays } from './support/plays.mjs';
import { answerQuestion, fill, picture, press, sendButton, unique } from './support/reception.mjs';
import { asAdministrator, mailTo } from './support/staff.mjs';

const accessible = async (page) => expect(await violations(page, everything), page.url()).toEqual([]);

/** The path of the sender's link; the letter to an address that is only claimed holds nothing of what was typed. */
async function linkTo(email) {
  const mail = await mailTo(email, (text) => text.includes('/events/own/'));
  return new URL(mail.match(/https?:\/\/\S*\/events\/own\/\S+/)[0]).pathname;
}

/** A day so many days from now, as date fields take it. */
const dayIn = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

for (const play of plays) {
  const { lang, scripted } = play;
  test(`${lang} ${scripted ? 'with' : 'without'} script: an event is sent, checked and found`, async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    const context = await openPlay(browser, baseURL, play);
    const page = await context.newPage();
    const mark = unique();
    const email = `theatre-${mark}@mail.example`;
    const poster = picture(`${mark}.png`);

    await page.goto(`/${lang}/events`);
    await fits(page);
    await page.locator(`main a[href="/${lang}/events/send"]`).click();
    await page.waitForURL('**/events/send');
    await fits(page);
    if (scripted) await accessible(page);
    await fill(page, {
      kind: 'theatre', title: `Үлгі ${mark}`, about: 'Екі бөлімді', house: `Театр ${mark}`, place: 'Үлкен зал',
      day: dayIn(20), from: '19:00', price_from: '1500', age: '12', files: poster, email, consent: 'on',
    }, 'main form.form');
    // A poster without words is not taken.
    if (scripted) await expect(page.locator('[name=work]')).toHaveValue(/\d/, { timeout: 60_000 });
    expect(await press(page, sendButton(page))).toBe(422);
    await expect(page.locator('#alt-error')).toBeVisible();
    await fits(page);
    await fill(page, { alt: 'Қызыл перде', files: poster }, 'main form.form');
    if (scripted) await expect(page.locator('[name=work]')).toHaveValue(/\d/, { timeout: 60_000 });
    if ((await press(page, sendButton(page))) === 422) {
      await answerQuestion(page, lang);
      await fill(page, { files: poster }, 'main form.form');
      await press(page, sendButton(page));
    }
    await expect(page.locator('.notice--success')).toBeVisible();

    const own = await linkTo(email);
    await page.goto(own);
    await fits(page);
    expect(await press(page, page.locator('form[action$="/confirm"] button'))).toBe(303);

    const admin = await browser.newPage({ baseURL });
    await asAdministrator(admin);
    await admin.goto('/admin/events?lang=kk');
    await admin.locator('tbody a', { hasText: mark }).click();
    await admin.waitForURL(/\/admin\/events\/\d+/);
    await accessible(admin);
    const waiting = new URL(admin.url()).pathname;
    await fill(admin, { reason: `Залын жазыңыз ${mark}` }, 'main form[action$="/return"]');
    expect(await press(admin, admin.locator('form[action$="/return"] button'))).toBe(303);

    // The house reads why, corrects it and sends it again.
    await page.goto(own);
    await page.locator('main a.button').click();
    await page.waitForURL('**/events/send?own=*');
    await fits(page);
    await fill(page, { place: `Екінші зал ${mark}` }, 'main form.form');
    if (scripted) await expect(page.locator('[name=work]')).toHaveValue(/\d/, { timeout: 60_000 });
    if ((await press(page, sendButton(page))) === 422) {
      await answerQuestion(page, lang);
      await press(page, sendButton(page));
    }
    await page.waitForURL('**/events/own/**');

    await admin.goto(waiting);
    await expect(admin.locator('.wall-poster img')).toHaveAttribute('alt', 'Қызыл перде');
    await fill(admin, {
      title_kk: `Үлгі ${mark}`, title_ru: `Образец ${mark}`, title_en: `Sample ${mark}`, house_kk: `Театр ${mark}`,
      place_kk: 'Екінші зал', alt_kk: 'Қызыл перде', alt_ru: 'Красный занавес', alt_en: 'A red curtain',
    }, 'main form.form');
    expect(await press(admin, admin.locator('button[name=step][value=publish]'))).toBe(303);
    const address = await admin.locator('main a[href^="/kk/events/"]').first().getAttribute('href');
    await admin.context().close();

    const event = `/${lang}${address.slice(3)}`;
    const listed = async () => (await page.goto(`/${lang}/events?kind=theatre`)) && page.locator(`main a[href="${event}"]`).count();
    await expect.poll(listed, { timeout: 30_000 }).toBeGreaterThan(0);
    await fits(page);
    if (scripted) await accessible(page);
    await page.locator(`main a[href="${event}"]`).first().click();
    await page.waitForURL(`**${event}`);
    await expect(page.locator('h1')).toContainText(mark);
    await expect(page.locator('.wall-event__poster img')).toHaveAttribute('alt', /\S/);
    await fits(page);
    if (scripted) await accessible(page);
    const calendar = await page.request.get(`${event}/event.ics`);
    expect(calendar.headers()['content-type']).toContain('text/calendar');
    expect(await calendar.text()).toContain('BEGIN:VEVENT');
    await context.close();
  });
}
