// What the acts demand of every page there is, looked up by following every link.
import { expect, test } from '@playwright/test';
import { crawl } from './support/crawl.mjs';
import { languages } from './support/pages.mjs';

const official = { kk: /ресми интернет-ресурс/i, ru: /официальный интернет-ресурс/i, en: /official internet resource/i };

// Switches set a cookie and come back; they are no pages.
const isSwitch = (path) => /^\/..\/(display|layout)\//.test(path);

// A time of a reception is one form over and over; other tests take times while these pages are crawled.
const isTime = (path) => /^\/..\/appointments\/[^/]+\/\d{4}-/.test(path);

for (const language of languages) {
  test.describe(`the site in ${language}`, () => {
    // One crawl for all of them.
    test.describe.configure({ mode: 'default' });

    const home = `/${language}/`;
    let site;
    let inner;

    test.beforeAll(async ({}, { project }) => {
      test.setTimeout(180_000);
      const baseURL = project.use.baseURL;
      site = await crawl(baseURL, home, (path) => path.startsWith(home) && !isSwitch(path) && !isTime(path));
      inner = [...site].filter(([, { html }]) => html);
    });

    // O116-T-27a, O116-U-2.2
    test('reaches every page in at most three transitions', () => {
      expect(inner.length).toBeGreaterThan(180);
      expect(inner.filter(([, { steps }]) => steps > 3).map(([path]) => path)).toEqual([]);
    });

    // O116-U-2.10a, R95-1-6.7i
    test('has no link that leads nowhere, and no place on a page that is not there', () => {
      const dead = [...site].filter(([, { status }]) => status !== 200).map(([path, { status }]) => `${path}: ${status}`);
      expect(dead).toEqual([]);
      const lost = inner.flatMap(([path, { links, ids }]) =>
        links.filter(({ href }) => href.startsWith('#') && !ids.has(decodeURIComponent(href.slice(1)))).map(({ href }) => `${path}: ${href}`));
      expect(lost).toEqual([]);
    });

    // O116-T-25, O116-T-29, O116-T-34b, O116-U-2.3, O116-U-2.11, O116-U-3.5b
    test('has menu, search, site map, the way home and the official header on each page', () => {
      const faults = [];
      for (const [path, { html, links }] of inner) {
        const leadsTo = (address) => links.some(({ href }) => href === address);
        const wanted = {
          'the way home': leadsTo(home),
          'the site map': leadsTo(`${home}sitemap`),
          'the low-vision version': links.some(({ href }) => href.startsWith(`${home}display/on`)),
          'the way to the content first': links[0].href === '#main',
          'the main menu': /<nav[^>]*class="menu"/.test(html),
          'the search': /<form[^>]*role="search"/.test(html),
          'the official header': official[language].test(html.slice(html.indexOf('<header'), html.indexOf('</header>'))),
        };
        for (const [name, isThere] of Object.entries(wanted)) if (!isThere) faults.push(`${path} lacks ${name}`);
      }
      expect(faults).toEqual([]);
    });

    // O116-T-30a, O116-T-45, O116-U-2.4
    test('has one main heading on each page, its words in the title, and the way to it from home', () => {
      const faults = [];
      const words = (html) => html.replace(/<[^>]*>/g, '').trim();
      for (const [path, { html }] of inner) {
        const headings = [...html.matchAll(/<h1[^>]*>(.*?)<\/h1>/gs)].map(([, inside]) => words(inside));
        if (headings.length !== 1) faults.push(`${path} has ${headings.length} main headings`);
        if (path === home) continue;
        const title = words(html.match(/<title>(.*?)<\/title>/s)[1]);
        if (!title.includes(headings[0])) faults.push(`${path}: “${headings[0]}” is not in “${title}”`);
        const chain = html.match(/<nav[^>]*class="breadcrumbs".*?<\/nav>/s)?.[0] ?? '';
        if (!chain.includes(`href="${home}"`)) faults.push(`${path} has no navigation chain`);
      }
      expect(faults).toEqual([]);
    });

    // O116-T-22b, O116-U-2.10b
    test('links every page to itself in the other languages', () => {
      const faults = [];
      for (const [path, { links }] of inner) {
        for (const other of languages.filter((other) => other !== language)) {
          const address = path.replace(home, `/${other}/`);
          const isThere = links.some(({ tag, href }) => tag.includes(`hreflang="${other}"`) && decodeURIComponent(href) === decodeURIComponent(address));
          if (!isThere) faults.push(`${path} in ${other}`);
        }
      }
      expect(faults).toEqual([]);
    });

    // O116-U-2.10c
    test('opens other sites in a new tab and says so', () => {
      const isElsewhere = ({ href }) => /^https?:/.test(href);
      const links = inner.flatMap(([path, page]) => page.links.filter(isElsewhere).map((found) => ({ path, ...found })));
      expect(links.length).toBeGreaterThan(10);
      expect(links.filter(({ tag }) => !tag.includes('target="_blank"') || !tag.includes('noopener')).map(({ path, href }) => `${path}: ${href}`)).toEqual([]);
      const silent = inner.flatMap(([path, { html }]) =>
        [...html.matchAll(/<a\s[^>]*target="_blank"[^>]*>(.*?)<\/a>/gs)]
          .filter(([, inside]) => !/class="visually-hidden"/.test(inside) || !/<svg/.test(inside))
          .map(([tag]) => `${path}: ${tag.slice(0, 120)}`));
      expect(silent).toEqual([]);
    });

    // R95-2-4i, O116-T-21b, O116-T-36, O116-T-38, O116-T-39, O116-T-43, O116-T-44, O116-U-3.1
    test('keeps style in style files, words for every picture, and has nothing that needs a plug-in or captions', () => {
      const faults = [];
      for (const [path, { html }] of inner) {
        if (/<[a-z][^>]*\sstyle="/.test(html)) faults.push(`${path} has a style attribute`);
        if (/<(object|embed|applet|marquee|blink|font|center)[\s>]/.test(html)) faults.push(`${path} has an element of the past`);
        for (const [video] of html.matchAll(/<video.*?<\/video>/gs)) {
          if (!/<track[^>]*kind="captions"/.test(video)) faults.push(`${path} has a video without captions`);
        }
        for (const [picture] of html.matchAll(/<img[^>]*>/g)) {
          const isEmblem = picture.includes('brand__emblem');
          if (!isEmblem && !/\salt="[^"]+"/.test(picture)) faults.push(`${path}: ${picture}`);
        }
      }
      expect(faults).toEqual([]);
    });
  });
}

// O116-T-22a, O116-U-2.12
test('the root address shows the home page at once', async ({ page }) => {
  const answer = await page.goto('/');
  expect(answer.status()).toBe(200);
  await expect(page).toHaveURL(/:\d+\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await expect(page.locator('main h1')).toBeVisible();
  expect(await page.locator('dialog[open]').count()).toBe(0);
});

// O116-T-28a to O116-T-28e, O116-T-23a, O116-T-34b
test('the home page has news, contacts, search, languages, a counter and banners', async ({ page }) => {
  for (const language of languages) {
    await page.goto(`/${language}/`);
    for (const item of await page.locator('.news__lead, .news > li').all()) {
      await expect(item.locator('time')).toBeVisible();
      await expect(item.locator('h3')).not.toBeEmpty();
      await expect(item.locator('p')).not.toBeEmpty();
    }
    const contacts = page.locator('.contact-grid');
    await expect(contacts).toContainText('160023');
    await expect(contacts.locator('a[href^="tel:"]').first()).toBeVisible();
    await expect(contacts.locator('a[href^="mailto:"]').first()).toBeVisible();
    const search = page.locator('#home-q');
    expect(Number(await search.getAttribute('size'))).toBeGreaterThanOrEqual(20);
    expect(Number(await search.getAttribute('maxlength'))).toBeGreaterThanOrEqual(20);
    await expect(page.locator('.languages li')).toHaveCount(3);
    await expect(page.locator('.counter data')).toHaveText(/\d/);
    await expect(page.locator('.carousel')).toBeVisible();
    await expect(page.locator('.vision-link')).toBeVisible();
  }
});
