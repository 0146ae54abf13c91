// axe finds nothing on any kind of page, in any language, in any colour scheme
// (O116-T-33, O116-T-34a, O116-T-41, O116-U-3.1, O116-U-3.7).
import { expect, test } from '@playwright/test';
import { contrast, everything, violations } from './support/axe.mjs';
import { prefer, schemes, wear } from './support/display.mjs';
import { alive, kindNamed, kinds, visit } from './support/kinds.mjs';
import { languages } from './support/pages.mjs';

test.use({ reducedMotion: 'reduce' });

/** Opens whatever unfolds in the content and the panel, so that it is looked at too. */
function unfold(page) {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('main details, .display-panel details, footer details')) {
      details.open = true;
    }
  });
}

/** Faults of `part` in the five schemes; the frame around `main` is the same on all pages. */
async function contrastFaults(page, part = 'main') {
  const faults = [];
  for (const scheme of schemes) {
    await wear(page, { vision: 'on', scheme });
    faults.push(...(await violations(page, contrast, part)).map((fault) => `${scheme}: ${fault}`));
  }
  return faults;
}

for (const kind of kinds) {
  test(`axe finds nothing on ${kind.kind} in three languages and six schemes`, async ({ page }) => {
    for (const language of languages) {
      await visit(page, kind, language);
      if (kind.kind === 'home') await alive(page);
      await unfold(page);
      expect(await violations(page, everything), `${language}, ordinary version`).toEqual([]);
      expect(await contrastFaults(page), `${language}, low-vision schemes`).toEqual([]);
    }
  });
}

for (const language of languages) {
  test(`axe finds nothing in the low-vision version in ${language}`, async ({ baseURL, context, page }) => {
    await prefer(context, baseURL, { vision: 'on', text: '150', images: 'off' });
    for (const name of ['home', 'display', 'sign-in-errors']) {
      await visit(page, kindNamed(name), language);
      await alive(page);
      await unfold(page);
      expect(await violations(page, everything), name).toEqual([]);
      expect(await contrastFaults(page, 'body'), name).toEqual([]);
    }
  });

  test(`axe finds nothing in the open menus in ${language}`, async ({ page }) => {
    const screens = [
      { width: 1280, height: 900, menu: '.menu__sections > summary' },
      { width: 360, height: 740, menu: '.mobile-menu > details > summary' },
    ];
    for (const { menu, ...size } of screens) {
      await page.setViewportSize(size);
      await visit(page, kindNamed('article'), language);
      await alive(page);
      await page.locator(menu).click();
      const section = page.locator('.mobile-menu__list summary').first();
      if (await section.isVisible()) await section.click();
      expect(await violations(page, everything), menu).toEqual([]);
      expect(await contrastFaults(page, '.site-bar'), menu).toEqual([]);
    }
  });
}
