// One story in each language, each looked at in another way.
import { expect } from '@playwright/test';
import { everything, violations } from './axe.mjs';
import { prefer } from './display.mjs';
import { whatDoesNotFit } from './fit.mjs';

export const desk = { width: 1280, height: 900 };
export const telephone = { width: 360, height: 740 };

/** On a desk, on a telephone without the program, and on a telephone enlarged. */
export const plays = [
  { lang: 'kk', scripted: true, size: desk },
  { lang: 'ru', scripted: false, size: telephone },
  { lang: 'en', scripted: true, size: telephone, wears: { vision: 'on', text: '200' } },
];

/** A browser of whoever plays so. */
export async function openPlay(browser, baseURL, { scripted, size, wears }) {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: scripted, viewport: size, reducedMotion: 'reduce' });
  if (wears) await prefer(context, baseURL, wears);
  return context;
}

export const fits = async (page) => expect(await whatDoesNotFit(page), page.url()).toEqual([]);
export const isFine = async (page) => expect(await violations(page, everything), page.url()).toEqual([]);
