// What citizens and the office do for a personal reception.
import { expect } from '@playwright/test';
import { answerQuestion, fill, press } from './reception.mjs';

/** Two mornings a week: whatever holidays there are, some of them can be booked within a month. */
const schedule = {
  weekday_1: '1', weeks_1: 'every', from_1: '10:00', until_1: '11:00', slot_1: '20',
  weekday_2: '3', weeks_2: 'every', from_2: '10:00', until_2: '12:00', slot_2: '20',
  place_kk: 'Бас кіреберіс, 1-қабат, 101-бөлме', place_ru: 'Главный вход, 1-й этаж, кабинет 101', place_en: 'Main entrance, ground floor, room 101',
  topics_kk: 'Жер мәселелері', topics_ru: 'Вопросы земли', topics_en: 'Questions of land',
  phone: '8 (7252) 00-00-00', opens_days: '30', closes_hours: '1', most_open: '1', position: '1',
};

/** The office gives an official who has none yet a schedule; its address in the office and its name in addresses. */
export async function newHost(page, changes = {}) {
  await page.goto('/admin/appointments/hosts/new');
  const officials = await page.locator('main [name=item] option').evaluateAll((options) => options.map(({ value }) => value).filter(Boolean));
  for (const item of officials) {
    await fill(page, { item, ...schedule, lang_en: '', ...changes });
    if ((await press(page, page.locator('main form.form button[type=submit]'))) === 303) {
      const office = new URL(page.url()).pathname;
      const links = await page.locator('main .links a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      const slug = links.find((href) => /^\/..\/appointments\//.test(href)).split('/').pop();
      return { office, slug };
    }
    // Somebody else's test was faster with this one; the form came back.
    await expect(page.locator('#item-error')).toBeVisible();
  }
  throw new Error('every official has a schedule already');
}

/** What a visitor types. */
export function visitor(lang, email, subject) {
  const name = { kk: 'Дәурен Әбілов', ru: 'Даурен Абилов', en: 'Dauren Abilov' }[lang];
  return { name, email, phone: '', subject, consent: 'yes' };
}

/** An address that no other test comes from: a day's bookings of one network are limited. */
const network = () => `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 254) + 1).join('.')}`;

/** Sends a form that programs like too. Whoever writes faster than people do is asked one more question. */
export async function sendForm(page) {
  const lang = await page.locator('html').getAttribute('lang');
  const button = page.locator('main form.form .actions button[type=submit]').last();
  let status = await press(page, button);
  if (status === 422 && await answerQuestion(page, lang)) status = await press(page, button);
  expect(status).toBe(303);
}

/** Books a time that is open on the page; where the booking is. */
export async function book(page, fields) {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': network() });
  await fill(page, fields, 'main form.form');
  await sendForm(page);
  await expect(page).toHaveURL(/\/appointments\/booking\//);
  return new URL(page.url()).pathname;
}
