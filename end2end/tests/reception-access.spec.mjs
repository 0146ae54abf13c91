// Every page of the virtual reception and of personal receptions, public and of the office: axe finds
// nothing in any language and in the low-vision version, nothing scrolls sideways on a small screen, and
// the keyboard reaches everything (O116-T-33, O116-T-34a, O116-T-41, O116-T-50, O116-U-3.1).
import { expect, test } from '@playwright/test';
import { book, newHost, sendForm, visitor } from './support/appointments.mjs';
import { contrast, everything, violations } from './support/axe.mjs';
import { schemes, wear } from './support/display.mjs';
import { whatDoesNotFit } from './support/fit.mjs';
import { walk } from './support/keyboard.mjs';
import { fill, letter, press, send, sendButton, stepForm, takeStep, track, unique } from './support/reception.mjs';
import { asAdministrator, invite } from './support/staff.mjs';

test.describe.configure({ mode: 'default' });
test.use({ reducedMotion: 'reduce' });

const languages = ['kk', 'ru', 'en'];
const mark = unique();
const small = { width: 320, height: 700 };
const desk = { width: 1280, height: 900 };

/** What is wrong with the page that is open, unfolded, in the ordinary and in the low-vision version. */
async function faultsOf(page) {
  const faults = [];
  const note = (where, found) => faults.push(...found.map((fault) => `${where}: ${fault}`));
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.open = true;
  });
  note('ordinary', await violations(page, everything));
  await page.setViewportSize(small);
  note('320 pixels', await whatDoesNotFit(page));
  await wear(page, { vision: 'on', text: '200' });
  note('320 pixels, low vision', await whatDoesNotFit(page));
  await page.setViewportSize(desk);
  note('low vision', await violations(page, everything, 'main'));
  for (const scheme of schemes) {
    await wear(page, { vision: 'on', scheme });
    note(scheme, await violations(page, contrast, 'main'));
  }
  await wear(page, {});
  return faults;
}

/** Looks at pages one after the other and says everything that was found on them. */
function looking(page) {
  const faults = [];
  return {
    async here(name) {
      faults.push(...(await faultsOf(page)).map((fault) => `${name}, ${fault}`));
    },
    async at(address, status = 200) {
      expect((await page.goto(address)).status(), address).toBe(status);
      await this.here(address);
    },
    end: () => expect(faults).toEqual([]),
  };
}

/** Walks the page that is open by the Tab key: every stop can be seen. */
async function walked(page, name) {
  const stops = await walk(page);
  expect(stops.length, name).toBeGreaterThan(15);
  expect(stops.filter(({ fault }) => fault).map(({ name, fault }) => `${name}: ${fault}`), name).toEqual([]);
}

test.describe('pages of citizens', () => {
  for (const lang of languages) {
    test(`of the virtual reception are open to all in ${lang}`, async ({ page }) => {
      test.setTimeout(300_000);
      const look = looking(page);
      const year = new Date().getFullYear();
      for (const path of ['/track', '/answers', '/answers/search?words=%D0%B6%D0%BE%D0%BB', '/statistics', `/statistics/${year}`, '/review', `/review/${year}`]) {
        await look.at(`/${lang}/appeals${path}`);
      }
      await page.goto(`/${lang}/appeals/track`);
      await press(page, page.locator('main form.form button[type=submit]'));
      await look.here('tracking with errors');
      await look.at(`/${lang}/appeals`);
      await press(page, sendButton(page));
      await look.here('the form with errors');
      const written = letter(lang, `${mark} ${lang}`, `axe-${lang}-${mark}@mail.example`);
      await fill(page, { ...written, lang: 'kk' }, 'main form.form');
      await page.locator('[name=website]').evaluate((field) => { field.value = 'x'; });
      await press(page, page.locator('button[value=similar]'));
      await look.here('the form with similar answers');
      await page.locator('[name=work]').evaluate((field) => { field.value = ''; });
      await press(page, sendButton(page));
      await look.here('the form with a question');
      const key = await send(page, lang);
      await look.here('the receipt');
      await track(page, lang, key);
      await look.here('an appeal');
      await page.locator('details:has([name=wish]) form button[type=submit]').evaluate((button) => { button.closest('details').open = true; });
      await press(page, page.locator('details:has([name=wish]) form button[type=submit]'));
      await look.here('an appeal with errors');
      look.end();
    });
  }

  test('of personal receptions are open to all', async ({ browser, baseURL, page }) => {
    test.setTimeout(400_000);
    const admin = await browser.newPage({ baseURL });
    await asAdministrator(admin);
    const host = await newHost(admin);
    for (const lang of languages) {
      const look = looking(page);
      await look.at(`/${lang}/appointments`);
      await look.at(`/${lang}/appointments/find`);
      await press(page, page.locator('main form.form button[type=submit]'));
      await look.here(`finding with errors in ${lang}`);
      await look.at(`/${lang}/appointments/${host.slug}`);
      await look.at(await page.locator('a.free-time').last().getAttribute('href'));
      await press(page, page.locator('main form.form .button--large'));
      await look.here(`a time with errors in ${lang}`);
      const booking = await book(page, visitor(lang, `axe-${lang}-${mark}@mail.example`, mark));
      await look.here(`a booking in ${lang}`);
      for (const step of ['move', 'cancel']) await look.at(`${booking}/${step}`);
      await press(page, page.locator('main form button[type=submit]'));
      await look.here(`a booking given back in ${lang}`);
      look.end();
    }
    for (const size of [desk, { width: 360, height: 740 }]) {
      await page.setViewportSize(size);
      await page.goto(`/kk/appointments/${host.slug}`);
      const time = await page.locator('a.free-time').first().getAttribute('href');
      await walked(page, 'the times');
      await page.goto(time);
      await walked(page, 'a time');
      await press(page, page.locator('main form.form .button--large'));
      await walked(page, 'a time with errors');
    }
    await page.setViewportSize(desk);
    // With times closed ten days ahead and open for one there is none: people wait.
    await admin.goto(host.office);
    await fill(admin, { opens_days: '1', closes_hours: '240' }, 'main form:has([name=opens_days])');
    expect(await press(admin, admin.locator('main form:has([name=opens_days]) button[type=submit]'))).toBe(303);
    for (const lang of languages) {
      const look = looking(page);
      await look.at(`/${lang}/appointments/${host.slug}`);
      await look.at(`/${lang}/appointments/${host.slug}/waiting`);
      await press(page, page.locator('main form.form button[type=submit]'));
      await look.here(`the waiting list with errors in ${lang}`);
      await fill(page, visitor(lang, `waits-${lang}-${mark}@mail.example`, mark), 'main form.form');
      await sendForm(page);
      await look.here(`the waiting list joined in ${lang}`);
      look.end();
    }
    await admin.context().close();
  });

  for (const size of [desk, { width: 360, height: 740 }]) {
    test(`are walked by keys, and every stop can be seen, at ${size.width} pixels`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize(size);
      for (const address of ['/kk/appeals', '/ru/appeals/answers', '/en/appeals/track', '/kk/appointments']) {
        await page.goto(address);
        await walked(page, address);
      }
      await page.goto('/ru/appeals');
      await press(page, sendButton(page));
      await walked(page, 'the form with errors');
    });
  }
});

test.describe('pages of the office', () => {
  test.describe.configure({ mode: 'serial' });
  let signedIn;
  let appeal;
  let booking;
  let host;

  test.beforeAll(async ({ browser }, { project }) => {
    test.setTimeout(240_000);
    const { baseURL } = project.use;
    const open = async () => (await browser.newContext({ baseURL, reducedMotion: 'reduce' })).newPage();
    const [admin, leader, executor, citizen] = [await open(), await open(), await open(), await open()];
    await asAdministrator(admin);
    signedIn = await admin.context().storageState();
    const people = { leader: `Қайрат Мұса ${mark}`, executor: `Ерлан Бек ${mark}` };
    await invite(admin, leader, { name: people.leader, email: `leader-${mark}@shymkent.example`, role: 'leader', section: '' });
    await invite(admin, executor, { name: people.executor, email: `executor-${mark}@shymkent.example`, role: 'executor', section: '' });

    // One appeal whose answer waits for the editor, and another one like it just come in.
    let key;
    for (let letters = 0; letters < 2; letters += 1) {
      await citizen.goto('/kk/appeals');
      await fill(citizen, letter('kk', `Кеңсе ${mark}`, `office-${mark}@mail.example`), 'main form.form');
      const { number } = await send(citizen, 'kk', { scripted: true });
      key ??= number;
    }
    await admin.goto('/admin/appeals?lang=kk');
    await admin.locator('main tbody a', { hasText: key }).first().click();
    await admin.waitForURL(/\/admin\/appeals\/\d+/);
    appeal = new URL(admin.url()).pathname;
    await takeStep(admin, 'register');
    await takeStep(admin, 'acknowledge');
    await takeStep(admin, 'pass-to-leadership', { leader: { label: people.leader } });
    await leader.goto(appeal);
    await takeStep(leader, 'resolve', { executor: { label: people.executor }, 'note-resolve': 'Жауап беріңіз.' });
    await executor.goto(appeal);
    await takeStep(executor, 'sign-receipt');
    await takeStep(executor, 'submit-answer', { answer: 'Құрметті Әлия Серікқызы! Шамдар жөнделді.' });

    host = await newHost(admin);
    await citizen.goto(`/kk/appointments/${host.slug}`);
    await citizen.locator('a.free-time').first().click();
    await citizen.waitForURL(/\/appointments\/[^/]+\/\d{4}-/);
    const day = new URL(citizen.url()).pathname.match(/\/(\d{4}-\d\d-\d\d)[^/]*$/)[1];
    await book(citizen, visitor('kk', `office-${mark}@mail.example`, mark));
    host.day = day;
    await admin.goto(`${host.office}/list?day=${day}`);
    booking = await admin.locator('main tbody td a').first().getAttribute('href');
    for (const page of [admin, leader, executor, citizen]) await page.context().close();
  });

  for (const lang of languages) {
    test(`are open to all in ${lang}`, async ({ browser, baseURL }) => {
      test.setTimeout(400_000);
      const context = await browser.newContext({ baseURL, reducedMotion: 'reduce', storageState: signedIn, viewport: desk });
      const page = await context.newPage();
      const look = looking(page);
      await page.goto(`/admin/appeals?lang=${lang}`);
      const year = new Date().getFullYear();
      const addresses = ['/admin/appeals', '/admin/appeals/board', '/admin/appeals/new', '/admin/appeals/templates', '/admin/appeals/reviews',
        `/admin/appeals/reviews/${year}`, '/admin/appeals/person', '/admin/appeals/requests', '/admin/appointments', '/admin/appointments/hosts/new',
        host.office, `${host.office}/list?day=${host.day}`, `${host.office}/book`, booking, '/account/appeals'];
      for (const address of addresses) await look.at(address);
      for (const [address, form] of [
        ['/admin/appeals/new', 'main form.form'], ['/admin/appeals/templates', 'main form.form'], ['/admin/appointments/hosts/new', 'main form.form'],
        [`${host.office}/book`, 'main form.form'], [host.office, 'main form:has([name=opens_days])'],
      ]) {
        await page.goto(address);
        if (form.includes('opens_days')) await fill(page, { opens_days: '0', from_1: '' }, form);
        const button = page.locator(`${form} .actions button[type=submit]`).last();
        await button.evaluate((button) => { for (let at = button; at; at = at.parentElement) if (at.localName === 'details') at.open = true; });
        expect(await press(page, button), address).toBe(422);
        await look.here(`${address} with errors`);
      }
      await page.goto('/admin/appeals/person');
      await fill(page, { email: `office-${mark}@mail.example` }, 'main form.form');
      await press(page, page.locator('main form.form button[type=submit]'));
      await look.here('what is held about a person');

      await look.at(appeal);
      for (const step of ['return-answer', 'forward', 'refuse', 'join']) {
        await page.goto(appeal);
        if ((await page.locator(`form[data-step="${step}"]`).count()) === 0) continue;
        const form = await stepForm(page, step);
        expect(await press(page, form.locator('.actions .button').last()), step).toBe(422);
        await look.here(`${step} with errors`);
      }
      await page.goto(appeal);
      const place = await stepForm(page, 'place-answer');
      await press(page, place.locator('[value=prepare]'));
      await look.here('what may be personal');
      look.end();
      await context.close();
    });
  }

  test('are walked by keys, and every stop can be seen', async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ baseURL, reducedMotion: 'reduce', storageState: signedIn, viewport: desk });
    const page = await context.newPage();
    for (const address of ['/admin/appeals', '/admin/appeals/board', '/admin/appeals/new', appeal, host.office, `${host.office}/list?day=${host.day}`]) {
      await page.goto(address);
      await walked(page, address);
    }
    await context.close();
  });
});
