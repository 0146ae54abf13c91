// Every kind of page as browsers see it: those of `pages.json`, and two that have no plain
// address or no standard size.
import { expect } from '@playwright/test';
import { pages, pathOf } from './pages.mjs';

const signInWithErrors = { kind: 'sign-in-errors', path: '/{lang}/login', status: 422, sendForm: true };

// The largest text of the base; one page of it is no “standard page” of the size budget (O116-T-32a).
const longAct = { kind: 'act-long', path: '/{lang}/acts/order-116-2016' };

export const kinds = [...pages, signInWithErrors, longAct];

export function kindNamed(name) {
  return kinds.find(({ kind }) => kind === name);
}

/** Opens a kind of page; an empty form is sent where the kind is what comes back. */
export async function visit(page, kind, language) {
  const answer = await page.goto(pathOf(kind, language));
  if (!kind.sendForm) {
    expect(answer.status(), pathOf(kind, language)).toBe(kind.status ?? 200);
    return;
  }
  await page.locator('main form[method=post] [type=submit]').click();
  await expect(page.locator('#errors')).toBeVisible();
}

/** Waits until the WebAssembly has taken over. */
export async function alive(page) {
  await page.waitForSelector('html[data-wasm]', { state: 'attached' });
}
