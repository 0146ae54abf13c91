// What citizens and the office do in the virtual reception, with script and without.
import { expect } from '@playwright/test';
import { words } from './words.mjs';

/** A real picture of one pixel: what a file is, its content says. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

export const picture = (name) => ({ name, mimeType: 'image/png', buffer: pixel });

/** Letters that stand nowhere else, so that runs and tests tell their texts apart. */
export function unique() {
  return Array.from({ length: 9 }, () => 'bcdfghkmnprstvz'[Math.floor(Math.random() * 15)]).join('');
}

/** Fills in fields by their names: lists, boxes, files and text alike. */
export async function fill(page, fields, form = 'main form') {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`${form} [name="${name}"]`).first();
    const type = await field.evaluate((field) => field.type);
    if (type === 'select-one') await field.selectOption(value);
    else if (type === 'checkbox') await field.check();
    else if (type === 'radio') await page.locator(`${form} [name="${name}"][value="${value}"]`).check();
    else if (type === 'file') await field.setInputFiles(value);
    else await field.fill(value);
  }
}

/** The figures that a question names in words. */
function figuresOf(question, lang) {
  const names = Array.from({ length: 10 }, (_, figure) => words(lang, `reception-figure-${figure}`));
  return question.slice(question.indexOf(':') + 1).split(',').map((name) => names.indexOf(name.trim())).join('');
}

/** Answers the question to a person, where one is asked; whether it was. */
export async function answerQuestion(page, lang) {
  if ((await page.locator('[name=figures]').count()) === 0) return false;
  const question = await page.locator('label[for=figures]').textContent();
  await page.locator('[name=figures]').fill(figuresOf(question, lang));
  return true;
}

/** Presses the button of a form and waits for the page that comes of it; the status of the answer. */
export async function press(page, button) {
  const isSending = (answer) => answer.request().method() === 'POST' && answer.request().isNavigationRequest();
  const [answer] = await Promise.all([page.waitForResponse(isSending), page.waitForEvent('load'), button.click()]);
  return answer.status();
}

export const sendButton = (page) => page.locator('main form.form .actions .button--large');

/** Sends a filled form and takes the receipt; a question on the way is answered, as people do. */
export async function send(page, lang, { files, scripted } = {}) {
  // Whoever types with the program in the browser has the computation behind them.
  if (scripted) await expect(page.locator('[name=work]')).toHaveValue(/\d/, { timeout: 60_000 });
  // Asked beforehand where many wrote within the hour, afterwards where somebody wrote very fast.
  await answerQuestion(page, lang);
  await press(page, sendButton(page));
  if (await answerQuestion(page, lang)) {
    if (files) await page.locator('[name=files]').setInputFiles(files);
    await press(page, sendButton(page));
  }
  await page.waitForURL(/\/appeals\/receipt\//);
  const read = (name) => page.locator(`[data-appeal=${name}]`).innerText();
  return { number: await read('number'), code: await read('code') };
}

/** Shows where an appeal is. */
export async function track(page, lang, { number, code }) {
  await page.goto(`/${lang}/appeals/track`);
  await fill(page, { number, code }, 'main form.form');
  await press(page, page.locator('main form.form button[type=submit]'));
  await expect(page.locator('.kicker')).toContainText(number);
}

/** Gets a file by what leads to it. */
export async function bytesOf(page, leads) {
  const download = page.waitForEvent('download');
  await leads.click();
  const stream = await (await download).createReadStream();
  return Buffer.concat(await stream.toArray());
}

export const isPicture = (bytes) => bytes.equals(pixel);

/** The form of a step of the office, unfolded. */
export async function stepForm(page, step) {
  const form = page.locator(`form[data-step="${step}"]`);
  if (!(await form.isVisible())) await page.locator(`details:has(form[data-step="${step}"]) > summary`).click();
  return form;
}

/** Takes a step of the office. */
export async function takeStep(page, step, fields = {}) {
  const form = await stepForm(page, step);
  await fill(page, fields, `form[data-step="${step}"]`);
  expect(await press(page, form.locator('.actions .button').last()), step).toBe(303);
}

/** What an applicant types; the subject tells it from all others. */
export function letter(lang, subject, email) {
  const texts = {
    kk: ['Мен, Әлия Серікқызы, Жібек жолы көшесіндегі 12-үйде тұрамын, телефоным 8 701 000 00 01. Көшеде екі аптадан бері шам жанбайды.', 'Әлия Серікқызы'],
    ru: ['Я, Алия Сериковна, живу на улице Жибек жолы, дом 12, мой телефон 8 701 000 00 01. На улице вторую неделю не горят фонари.', 'Алия Сериковна'],
    en: ['I am Aliya Serikova, I live in Zhibek Zholy street, house 12, my phone is 8 701 000 00 01. The lamps have been off for two weeks.', 'Aliya Serikova'],
  };
  const [text, name] = texts[lang];
  return { kind: 'appeal', topic: 'roads', subject, text, name, reply: 'email', email, lang, publish: 'yes', consent: 'yes' };
}
