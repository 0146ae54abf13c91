// Personal reception by appointment, from the schedule to the list of the day (S004-15.15), in each
// language, with the program in the browser and without.
import { expect, test } from '@playwright/test';
import { book, newHost, sendForm, visitor } from './support/appointments.mjs';
import { prefer } from './support/display.mjs';
import { whatDoesNotFit } from './support/fit.mjs';
import { bytesOf, fill, press, unique } from './support/reception.mjs';
import { asAdministrator, mailTo } from './support/staff.mjs';
import { words } from './support/words.mjs';

test.describe.configure({ mode: 'serial' });

const mark = unique();
let host;
let signedIn;

test.beforeAll(async ({ browser }, { project }) => {
  const admin = await browser.newPage({ baseURL: project.use.baseURL });
  await asAdministrator(admin);
  host = await newHost(admin);
  signedIn = await admin.context().storageState();
  await admin.context().close();
});

const desk = { width: 1280, height: 900 };
const telephone = { width: 360, height: 740 };

/** Who books first, who takes the time after them, and how each of them looks at it. */
const plays = [
  { first: { lang: 'kk', scripted: true, size: desk }, second: { lang: 'ru', scripted: false, size: telephone } },
  { first: { lang: 'ru', scripted: false, size: telephone }, second: { lang: 'en', scripted: true, size: desk, wears: { vision: 'on', text: '200' } } },
  { first: { lang: 'en', scripted: true, size: desk, wears: { vision: 'on', text: '200' } }, second: { lang: 'kk', scripted: false, size: telephone } },
];

async function openAs(browser, baseURL, { scripted, size, wears }, storageState) {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: scripted, viewport: size, reducedMotion: 'reduce', storageState });
  if (wears) await prefer(context, baseURL, wears);
  return context.newPage();
}

const fits = async (page) => expect(await whatDoesNotFit(page), page.url()).toEqual([]);

/** The lines of a calendar file, unfolded, and its properties by name. */
function calendarOf(bytes) {
  const text = bytes.toString('utf8');
  expect(text.replaceAll('\r\n', ''), 'lines end as the standard says').not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean);
  return { lines, of: (name) => lines.find((line) => line.startsWith(name) && /[:;]/.test(line[name.length]))?.split(/:(.*)/s)[1] };
}

for (const { first, second } of plays) {
  test(`a time booked in ${first.lang} ${first.scripted ? 'with' : 'without'} script and given back is taken in ${second.lang}`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const [one, other, office] = [
      await openAs(browser, baseURL, first), await openAs(browser, baseURL, second), await openAs(browser, baseURL, second, signedIn),
    ];
    const emails = [`one-${first.lang}-${mark}@mail.example`, `other-${second.lang}-${mark}@mail.example`];
    const subjects = [unique(), unique()];

    // The first finds the official, takes a time and puts it into their calendar.
    const official = one.locator(`main a[href="/${first.lang}/appointments/${host.slug}"]`);
    // The page before the schedule was kept may be shown once more while the new one is made.
    await expect.poll(async () => (await one.goto(`/${first.lang}/appointments`)) && official.count()).toBeGreaterThan(0);
    await fits(one);
    await official.click();
    await one.waitForURL(`**/appointments/${host.slug}`);
    await fits(one);
    const time = one.locator('a.free-time').last();
    const exact = await time.locator('time').getAttribute('datetime');
    const address = await time.getAttribute('href');
    await time.click();
    await one.waitForURL(`**${address}`);
    await fits(one);
    await book(one, visitor(first.lang, emails[0], subjects[0]));
    await expect(one.locator('h1')).toHaveText(words(first.lang, 'appointments-booked'));
    await fits(one);
    const number = await one.locator('[data-appointment=number]').innerText();
    const calendar = calendarOf(await bytesOf(one, one.locator('a[href$="/ics"]')));
    expect(calendar.lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(calendar.lines.at(-1)).toBe('END:VCALENDAR');
    expect(calendar.lines.filter((line) => /^(BEGIN|END):VEVENT$/.test(line))).toHaveLength(2);
    for (const name of ['PRODID', 'UID', 'DTSTAMP', 'DTEND', 'SUMMARY', 'LOCATION']) expect(calendar.of(name), name).toBeTruthy();
    expect(calendar.of('UID')).toContain(number);
    const start = calendar.of('DTSTART').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
    expect(Date.parse(start)).toBe(Date.parse(exact));

    // Meanwhile nobody else gets it, and what they typed stays.
    await other.goto(`/${second.lang}/appointments/${host.slug}`);
    const own = address.replace(/^\/../, `/${second.lang}`);
    await expect(other.locator(`a.free-time[href="${own}"]`)).toHaveCount(0);
    expect((await other.goto(own)).status()).toBe(422);
    await expect(other.locator('.error-summary a[href="#time"]')).toBeVisible();
    await fits(other);

    // Given back by the link of the mail, it is free again.
    const mail = await mailTo(emails[0], (mail) => mail.includes(words(first.lang, 'appointments-mail-manage')));
    expect(mail).toContain(number);
    const [link] = mail.match(/http:\/\/[^\s"<>]+\/appointments\/booking\/[^\s"<>]+/);
    await one.goto(link);
    await one.locator('main a[href$="/cancel"]').click();
    await one.waitForURL(/\/cancel$/);
    await fits(one);
    expect(await press(one, one.locator('main form button[type=submit]'))).toBe(303);
    await expect(one.locator('h1')).toHaveText(words(first.lang, 'appointments-cancelled'));
    await mailTo(emails[0], (mail) => mail.includes(words(first.lang, 'appointments-mail-again')));
    const cancelled = calendarOf(Buffer.from(await (await one.request.get(`${link}/ics`)).body()));
    expect(cancelled.of('STATUS')).toBe('CANCELLED');
    expect(cancelled.of('UID')).toBe(calendar.of('UID'));

    // The second takes it, and the office sees them on the list of the day, and nobody else.
    await other.goto(`/${second.lang}/appointments/${host.slug}`);
    await other.locator(`a.free-time[href="${own}"]`).click();
    await other.waitForURL(`**${own}`);
    await book(other, visitor(second.lang, emails[1], subjects[1]));
    await fits(other);
    await office.goto(`${host.office}/list?day=${exact.slice(0, 10)}&lang=${second.lang}`);
    const row = office.locator('main tbody tr', { hasText: subjects[1] });
    await expect(row).toHaveCount(1);
    await expect(row.locator('th')).toHaveText(exact.slice(11, 16));
    await expect(office.locator('main')).not.toContainText(subjects[0]);
    await fits(office);
    for (const page of [one, other, office]) await page.context().close();
  });
}

test('a form for a time that came back with errors leads to each field and keeps what was typed', async ({ browser, baseURL }) => {
  const page = await openAs(browser, baseURL, plays[1].first);
  await page.goto(`/ru/appointments/${host.slug}`);
  await page.locator('a.free-time').first().click();
  await fill(page, { name: 'Даурен Абилов', email: 'dauren', subject: '' }, 'main form.form');
  expect(await press(page, page.locator('main form.form .button--large'))).toBe(422);
  for (const field of ['email', 'subject', 'consent']) {
    await page.locator(`.error-summary a[href="#${field}"]`).click();
    await expect(page.locator(`#${field}`)).toBeFocused();
  }
  await expect(page.locator('main form.form [name=name]')).toHaveValue('Даурен Абилов');
  await expect(page.locator('main form.form [name=email]')).toHaveValue('dauren');
  await page.context().close();
});

test('who waits is offered the time that another gives back, and takes it', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const [one, waiter, office] = [
    await openAs(browser, baseURL, plays[0].first), await openAs(browser, baseURL, plays[0].second), await openAs(browser, baseURL, plays[0].first, signedIn),
  ];
  // One time a week, a fortnight ahead: few enough to take them all.
  const scarce = await newHost(office, { weeks_1: 'every', until_1: '10:20', weekday_2: '', from_2: '', until_2: '', slot_2: '', opens_days: '14' });
  const own = [];
  for (;;) {
    await one.goto(`/kk/appointments/${scarce.slug}`);
    const time = one.locator('a.free-time').first();
    if (!(await time.count())) break;
    await one.goto(await time.getAttribute('href'));
    own.push(await book(one, visitor('kk', `scarce-${own.length}-${mark}@mail.example`, unique())));
  }
  expect(own.length, 'there was a time to take').toBeGreaterThan(0);

  const email = `waiter-${mark}@mail.example`;
  await waiter.goto(`/ru/appointments/${scarce.slug}`);
  await waiter.locator('main a[href$="/waiting"]').click();
  await waiter.waitForURL(/\/waiting$/);
  await fits(waiter);
  await fill(waiter, visitor('ru', email, unique()), 'main form.form');
  await sendForm(waiter);
  await expect(waiter.locator('h1')).toHaveText(words('ru', 'appointments-waiting'));

  await one.goto(`${own[0]}/cancel`);
  expect(await press(one, one.locator('main form button[type=submit]'))).toBe(303);
  const mail = await mailTo(email, (mail) => mail.includes(words('ru', 'appointments-mail-offered')));
  const [offer] = mail.match(/http:\/\/[^\s"<>]+\/appointments\/booking\/[^\s"<>]+/);
  await waiter.goto(offer);
  await expect(waiter.locator('h1')).toHaveText(words('ru', 'appointments-offer'));
  await fits(waiter);
  expect(await press(waiter, waiter.locator('main form[action$="/accept"] button'))).toBe(303);
  await expect(waiter.locator('h1')).toHaveText(words('ru', 'appointments-booked'));
  for (const page of [one, waiter, office]) await page.context().close();
});

// O116-T-22b, O116-U-2.10b
test('the form for a time is the form for the same time in the other languages', async ({ page }) => {
  await page.goto(`/kk/appointments/${host.slug}`);
  const address = await page.locator('a.free-time').first().getAttribute('href');
  await page.goto(address);
  await page.locator('.languages a[hreflang=ru]').click();
  await expect(page).toHaveURL(address.replace('/kk/', '/ru/'));
  await expect(page.locator('.chosen-time')).toBeVisible();
});
