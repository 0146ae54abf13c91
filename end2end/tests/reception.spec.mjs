// The virtual reception from the letter to the rated answer, as citizens and the office play it
// (Resolution 95, annex 3), in each language, with the program in the browser and without.
import { expect, test } from '@playwright/test';
import { prefer } from './support/display.mjs';
import { whatDoesNotFit } from './support/fit.mjs';
import {
  answerQuestion, bytesOf, fill, isPicture, letter, picture, press, send, sendButton, stepForm, takeStep, track, unique,
} from './support/reception.mjs';
import { asAdministrator, invite, mailTo, mailsTo } from './support/staff.mjs';
import { words } from './support/words.mjs';

test.describe.configure({ mode: 'serial' });

const mark = unique();

/** Roles of the office and the names of who plays them here. */
const people = {
  registrar: 'Гүлнар Омарова',
  'reception-editor': 'Сәуле Исаева',
  leader: 'Қайрат Жұмабаев',
  executor: 'Ерлан Тұрсын',
};
const nameOf = (role) => `${people[role]} ${mark}`;
const addressOf = (role) => `${role}-${mark}@shymkent.example`;

/** How each language is played. */
const plays = [
  { lang: 'kk', about: 'with script on a desk', scripted: true, size: { width: 1280, height: 900 }, subject: 'Көшедегі жарық' },
  { lang: 'ru', about: 'without script on a telephone', scripted: false, size: { width: 360, height: 740 }, subject: 'Уличное освещение' },
  { lang: 'en', about: 'in the low-vision version at 200 %', scripted: true, size: { width: 1280, height: 900 }, subject: 'Street lamps', wears: { vision: 'on', text: '200' } },
];

const signedIn = {};

test.beforeAll(async ({ browser }, { project }) => {
  test.setTimeout(180_000);
  const { baseURL } = project.use;
  const open = () => browser.newPage({ baseURL });
  const admin = await open();
  await asAdministrator(admin);
  for (const role of Object.keys(people)) {
    const page = await open();
    await invite(admin, page, { name: nameOf(role), email: addressOf(role), role, section: '' });
    signedIn[role] = await page.context().storageState();
    await page.close();
  }
  await admin.close();
});

/** A browser as `play` says, with somebody of the office signed in or with a citizen. */
async function openAs(browser, baseURL, { scripted, size, wears }, role) {
  const context = await browser.newContext({
    baseURL, javaScriptEnabled: scripted, viewport: size, reducedMotion: 'reduce', storageState: signedIn[role],
  });
  if (wears) await prefer(context, baseURL, wears);
  return context.newPage();
}

const state = (page) => page.locator('[data-appeal=state]');

for (const play of plays) {
  const { lang, about, scripted } = play;
  // R95-1-8.3a, R95-1-9.2a, R95-3-1a to R95-3-8
  test(`an appeal in ${lang} goes from the letter to the rated answer, ${about}`, async ({ browser, baseURL }) => {
    test.setTimeout(240_000);
    const as = (role) => openAs(browser, baseURL, play, role);
    const [citizen, registrar, editor, leader, executor] = [
      await as(), await as('registrar'), await as('reception-editor'), await as('leader'), await as('executor'),
    ];
    const subject = `${play.subject} ${mark}`;
    const email = `citizen-${lang}-${mark}@mail.example`;
    const written = letter(lang, subject, email);
    const fits = async (page) => expect(await whatDoesNotFit(page), page.url()).toEqual([]);

    // The citizen writes, gets number and code, and finds the appeal by them.
    await citizen.goto(`/${lang}/appeals`);
    await expect(citizen.locator(`.notice a[href="/${lang}/work-with-public/appeal-procedure"]`)).toBeVisible();
    const trap = await citizen.locator('.reception-trap').boundingBox();
    expect(trap.width * trap.height, 'nobody sees the field for programs').toBeLessThanOrEqual(4);
    const files = picture('lamp.png');
    await fill(citizen, { ...written, files }, 'main form.form');
    await fits(citizen);
    const key = await send(citizen, lang, { files, scripted });
    expect(key.number).toMatch(/^\d{4}-\d{5}$/);
    await fits(citizen);
    const receipt = await mailTo(email, (mail) => mail.includes(key.code));
    expect(receipt).toContain(words(lang, 'appeals-mail-receipt', key));
    await track(citizen, lang, key);
    await expect(state(citizen)).toHaveText(words(lang, 'appeals-state-received'));
    expect(isPicture(await bytesOf(citizen, citizen.getByRole('button', { name: 'lamp.png' })))).toBe(true);
    await fits(citizen);

    // The office: journal, mark, leadership, resolution, signature, answer.
    await registrar.goto(`/admin/appeals?lang=${lang}`);
    await registrar.locator('main tbody a', { hasText: key.number }).first().click();
    await expect(registrar.locator('h1')).toHaveText(subject);
    const appeal = new URL(registrar.url()).pathname;
    await fits(registrar);
    await takeStep(registrar, 'register', { journal: `ЖТ-${mark}` });
    // Editors hear of new appeals once in a quarter of an hour, however many there are.
    const told = await mailTo(addressOf('reception-editor'), (mail) => /\/admin\/appeals\/\d+/.test(mail));
    expect(told).not.toContain(key.code);
    await editor.goto(`${appeal}?lang=${lang}`);
    await takeStep(editor, 'acknowledge');
    await mailTo(email, (mail) => mail.includes(words(lang, 'appeals-mail-registered')));
    expect((await leader.goto(`${appeal}?lang=${lang}`)).status()).toBe(404);
    await registrar.goto(appeal);
    await takeStep(registrar, 'pass-to-leadership', { leader: { label: nameOf('leader') } });
    await leader.goto(`/admin/appeals?lang=${lang}`);
    await leader.locator('main tbody a', { hasText: key.number }).first().click();
    await takeStep(leader, 'resolve', { executor: { label: nameOf('executor') }, 'note-resolve': 'Тексеріп, жауап беріңіз.' });
    await executor.goto(`${appeal}?lang=${lang}`);
    await takeStep(executor, 'sign-receipt');
    await track(citizen, lang, key);
    await expect(state(citizen)).toHaveText(words(lang, 'appeals-state-with-executor'));
    await expect(citizen.locator('main')).not.toContainText(people.executor);
    const answer = `${written.name}! ${{ kk: 'Шамдар жөнделді', ru: 'Фонари исправлены', en: 'The lamps are mended' }[lang]} ${mark}.`;
    await takeStep(executor, 'submit-answer', { answer, files: picture('answer.png') });
    await fits(executor);

    // The editor sees what may be personal, leaves nothing of it, and places the answer.
    await editor.goto(appeal);
    const place = await stepForm(editor, 'place-answer');
    await press(editor, place.locator('[value=prepare]'));
    await expect(place.locator('[name=question]')).toHaveValue(new RegExp(mark));
    await expect(place.locator('[name=hide]').first()).toBeChecked();
    await fits(editor);
    await press(editor, place.locator('[value=hide]'));
    await expect(place.locator('[name=question]')).toHaveValue(/\[…\]/);
    await expect(place.locator('[name=hide]')).toHaveCount(0);
    expect(await press(editor, place.locator('.actions .button').last())).toBe(303);
    await mailTo(email, (mail) => mail.includes(words(lang, 'appeals-mail-answered')));

    // The citizen reads it with its file, and rates it.
    await track(citizen, lang, key);
    await expect(state(citizen)).toHaveText(words(lang, 'appeals-state-answered'));
    await expect(citizen.locator('section[aria-labelledby=answer-title]')).toContainText(answer);
    expect(isPicture(await bytesOf(citizen, citizen.getByRole('button', { name: 'answer.png' })))).toBe(true);
    await fits(citizen);
    await citizen.locator('details:has([name=rating]) > summary').click();
    await citizen.locator('[name=rating]').selectOption('5');
    expect(await press(citizen, citizen.locator('form:has([name=rating]) .button'))).toBe(200);
    await expect(citizen.locator('section[aria-labelledby=way-title]')).toContainText(words(lang, 'appeals-step-rate'));
    await expect(citizen.locator('[name=rating]')).toHaveCount(0);

    // Everybody reads question and answer, and nothing personal.
    await citizen.goto(`/${lang}/appeals/answers`);
    await citizen.locator('main [name=words]').fill(subject);
    await citizen.locator('main form.filter button[type=submit]').click();
    await citizen.waitForURL(/answers\/search/);
    const found = citizen.locator('main .disclosure').filter({ hasText: subject });
    await expect(found).toHaveCount(1);
    await found.locator('summary').click();
    await expect(found).toContainText(mark);
    await fits(citizen);
    const shown = await found.textContent();
    for (const personal of [...written.name.split(' '), '701 000', '12-үй', 'дом 12', 'house 12', email]) expect(shown).not.toContain(personal);
    for (const page of [citizen, registrar, editor, leader, executor]) await page.context().close();
  });
}

test('answers to similar questions are shown while the subject is typed, and by a button without script', async ({ browser, baseURL }) => {
  const [play, bare] = plays;
  const citizen = await openAs(browser, baseURL, play);
  await citizen.goto('/kk/appeals');
  await citizen.locator('[name=subject]').pressSequentially(`${play.subject} ${mark}`);
  await expect(citizen.locator('#similar')).toContainText(`${play.subject} ${mark}`);
  await expect(citizen).toHaveURL(/\/kk\/appeals$/);
  await citizen.context().close();
  const reader = await openAs(browser, baseURL, bare);
  await reader.goto('/ru/appeals');
  await fill(reader, { subject: `${bare.subject} ${mark}`, text: 'Текст остаётся там, где он был написан.' });
  expect(await press(reader, reader.locator('button[value=similar]'))).toBe(200);
  await expect(reader.locator('#similar')).toContainText(`${bare.subject} ${mark}`);
  await expect(reader.locator('[name=text]')).toHaveValue('Текст остаётся там, где он был написан.');
  await reader.context().close();
});

// O116-T-37, O116-U-3.6
for (const play of plays) {
  const { lang, about, scripted } = play;
  test(`what is wrong in ${lang} is linked from the top, nothing typed is lost, and two clicks send one appeal, ${about}`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const citizen = await openAs(browser, baseURL, play);
    const subject = `${play.subject} ${mark} 2`;
    const email = `twice-${lang}-${mark}@mail.example`;
    const { consent, ...written } = letter(lang, subject, email);
    await citizen.goto(`/${lang}/appeals`);
    const files = picture('lamp.png');
    await fill(citizen, { ...written, kind: '', email: 'aliya', phone: '123', text: 'abc', files }, 'main form.form');
    expect(await press(citizen, sendButton(citizen))).toBe(422);
    expect(await whatDoesNotFit(citizen)).toEqual([]);
    const summary = citizen.locator('.error-summary');
    await expect(summary).toBeVisible();
    for (const field of ['kind', 'email', 'phone', 'text', 'consent']) {
      const link = summary.locator(`a[href="#${field}"]`);
      await link.click();
      await expect(citizen.locator(`#${field}`), `${field} has the focus`).toBeFocused();
      await expect(citizen.locator(`#${field}-error`)).toBeInViewport();
    }
    for (const [name, value] of Object.entries({ subject, name: written.name, email: 'aliya', phone: '123', text: 'abc', topic: 'roads', lang })) {
      await expect(citizen.locator(`main form.form [name="${name}"]`).first()).toHaveValue(value);
    }
    await expect(citizen.locator('[name=publish]')).toBeChecked();
    await expect(citizen.locator('#files-error')).toContainText(words(lang, 'reception-file-again'));

    await fill(citizen, { kind: 'question', email, phone: '', text: written.text, consent }, 'main form.form');
    if (scripted) await expect(citizen.locator('[name=work]')).toHaveValue(/\d/, { timeout: 60_000 });
    await answerQuestion(citizen, lang);
    // Whoever is faster than people write is asked once more; this one is a person.
    await citizen.waitForTimeout(3_000);
    await sendButton(citizen).dblclick();
    await citizen.waitForURL(/\/appeals\/receipt\//);
    const number = await citizen.locator('[data-appeal=number]').innerText();
    const registrar = await openAs(browser, baseURL, plays[0], 'registrar');
    await registrar.goto('/admin/appeals?kind=question');
    await expect(registrar.locator('main tbody tr', { hasText: number })).toHaveCount(1);
    await expect(registrar.locator('main tbody tr', { hasText: subject })).toHaveCount(1);
    await mailTo(email, (mail) => mail.includes(number));
    expect(await mailsTo(email)).toHaveLength(1);
    for (const page of [citizen, registrar]) await page.context().close();
  });
}

test('a draft outlives a reload with script, and the receipt ends it', async ({ browser, baseURL }) => {
  const citizen = await openAs(browser, baseURL, plays[0]);
  const written = letter('kk', `Жоба ${mark}`, `draft-${mark}@mail.example`);
  await citizen.goto('/kk/appeals');
  // The module that keeps drafts is there once it has put the first word away.
  await expect.poll(async () => {
    await citizen.locator('[name=name]').fill('');
    await citizen.locator('[name=name]').fill(written.name);
    return citizen.evaluate(() => sessionStorage.getItem('draft-appeal'));
  }).toContain(written.name);
  await fill(citizen, { ...written, consent: 'yes' }, 'main form.form');
  await citizen.reload();
  await expect(citizen.locator('main form.form [name=subject]')).toHaveValue(written.subject);
  await expect(citizen.locator('[name=text]')).toHaveValue(written.text);
  await expect(citizen.locator('main form.form [name=kind]')).toHaveValue('appeal');
  await expect(citizen.locator('[name=publish]')).toBeChecked();
  // What is typed now starts the computation again.
  await citizen.locator('[name=text]').press('End');
  await citizen.keyboard.type('!');
  await send(citizen, 'kk', { scripted: true });
  await expect.poll(() => citizen.evaluate(() => sessionStorage.getItem('draft-appeal'))).toBeNull();
  await citizen.goto('/kk/appeals');
  await expect(citizen.locator('main form.form [name=subject]')).toHaveValue('');
  await citizen.context().close();
});

// O116-T-36
for (const lang of ['kk', 'ru', 'en']) {
  test(`whoever seems a program answers a question in words in ${lang}, without script and without a picture`, async ({ browser, baseURL }) => {
    const citizen = await openAs(browser, baseURL, plays[1]);
    const written = letter(lang, `${mark} ${lang}`, `asked-${lang}-${mark}@mail.example`);
    await citizen.goto(`/${lang}/appeals`);
    await fill(citizen, written, 'main form.form');
    await citizen.locator('[name=website]').evaluate((field) => { field.value = 'https://example.kz'; });
    expect(await press(citizen, sendButton(citizen))).toBe(422);
    await citizen.locator('.error-summary a[href="#figures"]').click();
    await expect(citizen.locator('#figures')).toBeFocused();
    await expect(citizen.locator('[name=text]')).toHaveValue(written.text);
    expect(await citizen.locator('main form.form img').count()).toBe(0);
    await citizen.locator('[name=figures]').fill('0000');
    expect(await press(citizen, sendButton(citizen))).toBe(422);
    await expect(citizen.locator('[name=figures]')).toHaveValue('');
    expect(await answerQuestion(citizen, lang)).toBe(true);
    expect(await press(citizen, sendButton(citizen))).toBe(303);
    await expect(citizen.locator('[data-appeal=number]')).toHaveText(/^\d{4}-\d{5}$/);
    await citizen.context().close();
  });
}
