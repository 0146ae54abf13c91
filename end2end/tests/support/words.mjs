// Words of the interface as the portal has them, so that no test repeats them.
import { readFileSync } from 'node:fs';

const texts = new Map();

function textOf(language) {
  if (!texts.has(language)) {
    texts.set(language, readFileSync(new URL(`../../../app/i18n/${language}/app.ftl`, import.meta.url), 'utf8'));
  }
  return texts.get(language);
}

/** The message of a key, of one line; `{ $name }` is taken from `values`. */
export function words(language, key, values = {}) {
  const line = textOf(language).split('\n').find((line) => line.startsWith(`${key} = `));
  if (!line) throw new Error(`no message ${key} in ${language}`);
  return line.slice(key.length + 3).replace(/\{ \$(\w+) \}/g, (_, name) => values[name] ?? '');
}
