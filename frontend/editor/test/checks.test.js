import assert from 'node:assert/strict';
import { test } from 'node:test';

import { check, saysNothing } from '../src/checks.js';
import { KEYS, fill } from '../src/labels.js';
import { complete, isAllowed } from '../src/nodes/link.js';
import { doc } from './support.js';

const keys = (markdown, missing) => check(doc(markdown), missing).map(({ key }) => key);

test('a heading may not be two levels deeper than the one before', () => {
  assert.deepEqual(keys('### Үш'), ['check-heading-jump']);
  assert.deepEqual(keys('## Екі\n\n#### Төрт'), ['check-heading-jump']);
  assert.deepEqual(keys('## Екі\n\n### Үш\n\n#### Төрт\n\n## Екі'), []);
});

test('links say where they lead', () => {
  for (const words of ['мұнда басыңыз', 'Осында', 'здесь', 'Нажмите здесь!', 'Click here', '»здесь«']) assert.ok(saysNothing(words), words);
  assert.ok(!saysNothing('Бюджет туралы шешім'));
  assert.deepEqual(keys('[**мұнда** басыңыз](page:news)'), ['check-link-words']);
});

test('a table has a header with words', () => {
  assert.deepEqual(keys('|  |  |\n| --- | --- |\n| 1 | 2 |'), ['check-table-header']);
  assert.deepEqual(keys('| а | б |\n| --- | --- |\n| 1 | 2 |'), []);
});

test('a picture has words here and in the library', () => {
  assert.deepEqual(keys('![](media:3)'), ['check-alt']);
  assert.deepEqual(keys('![Алаң](media:3)', (id) => id === '3'), ['check-alt']);
  assert.deepEqual(keys('![Алаң](media:3)'), []);
});

test('a footnote has its text', () => {
  assert.deepEqual(keys('Сөз[^1].\n\n[^1]: Ескерту'), []);
});

test('every remark has its words', () => {
  for (const key of keys('### Үш\n\n![](media:3) [здесь](page:x)')) assert.ok(KEYS.includes(key));
  assert.equal(new Set(KEYS).size, KEYS.length);
  assert.equal(fill('{time} {x}', { time: '12:03' }), '12:03 {x}');
});

test('addresses are completed and dangerous ones refused', () => {
  assert.equal(complete(' egov.kz/a b'), 'https://egov.kz/a%20b');
  assert.equal(complete('info@example.kz'), 'mailto:info@example.kz');
  assert.equal(complete('page:news'), 'page:news');
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example', 'file:///c:/x', ' JavaScript:x']) assert.ok(!isAllowed(bad), bad);
  for (const good of ['https://egov.kz', 'page:news', 'media:4', 'mailto:a@b.kz', 'tel:109', '/kk/news', '#x']) assert.ok(isAllowed(good), good);
});
