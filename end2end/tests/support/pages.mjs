// One page of every kind, shared with `cargo xtask size` and the HTML checker.
import { readFileSync } from 'node:fs';

export const languages = ['kk', 'ru', 'en'];

export const pages = JSON.parse(readFileSync(new URL('../../pages.json', import.meta.url)));

export function pathOf(page, language) {
  return page.path.replaceAll('{lang}', language);
}
