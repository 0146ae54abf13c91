import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { DOMParser } from '@tiptap/pm/model';
import { parseHTML } from 'linkedom';

import { serialize } from '../src/markdown/index.js';
import { clean, prepared } from '../src/paste/clean.js';
import { isTooMuch } from '../src/paste/limits.js';
import { schema } from './support.js';

const fixture = (name) => readFileSync(new URL(`fixtures/${name}.html`, import.meta.url), 'utf8');

function paste(html, options) {
  const whole = /<body/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(prepared(whole));
  const cleaned = clean(document, options);
  return { ...cleaned, markdown: serialize(DOMParser.fromSchema(schema).parse(parseHTML(`<html><body>${cleaned.html}</body></html>`).document.body)) };
}

const WORD = `## Жол жөндеу

Қала көшелері **жөнделеді**,\u00a0*мерзімі* – бір ай[^4].

### Көшелер

- Тәуке хан даңғылы
  - бірінші бөлігі
- Қонаев даңғылы

Реті:

1. өтінім
2. тексеру

- қолмен терілген
- екінші жол

| Көше | Ұзындығы, км |
| --- | --- |
| Тәуке хан даңғылы | 12,5 |
| Барлығы \\| 12,5 |  |

Толығырақ [порталда](https://egov.kz/).

[^4]: Ауа райына қарай.`;

test('a text from Word comes out clean', () => {
  const { markdown, html, pictures } = paste(fixture('word'), { firstFootnote: 4 });
  assert.equal(markdown, WORD);
  assert.equal(pictures, 1);
  assert.doesNotMatch(html, /mso|style=|class=|<span|<font|o:p|file:/i);
});

const LIBREOFFICE = `## Отчёт

**Итоги** *за квартал*[^1]

1. первый
2. второй
   - вложенный

| Район | Число |
| --- | --- |
| Абай | 7 |

[^1]: По данным отдела.`;

test('a text from LibreOffice comes out clean', () => {
  assert.equal(paste(fixture('libreoffice')).markdown, LIBREOFFICE);
});

test('headings begin below the title of the page and end at the fourth level', () => {
  const { markdown } = paste('<p class=MsoTitle>А</p><h1>Ә</h1><h3>Б</h3><h6>В</h6>');
  assert.equal(markdown, '## А\n\n## Ә\n\n#### Б\n\n#### В');
});

test('a table whose first row is like the others has no header', () => {
  const { markdown } = paste('<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>');
  assert.equal(markdown, '|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |');
});

test('merged cells keep their words once', () => {
  const { markdown } = paste('<table><tr><th>а</th><th>б</th></tr><tr><td rowspan=2>в</td><td>г</td></tr><tr><td>д</td></tr></table>');
  assert.equal(markdown, '| а | б |\n| --- | --- |\n| в | г |\n|  | д |');
});

test('addresses that run programs lose their link and keep their words', () => {
  assert.equal(paste('<p><a href="javascript:alert(1)">мұнда</a> <a href="file:///c:/x">файл</a></p>').markdown, 'мұнда файл');
});

test('pictures of other places are dropped', () => {
  const { html, pictures } = paste('<p>а <img src="https://example.org/x.png" onerror="alert(1)"></p><p><img src="data:image/png;base64,AA=="></p>');
  assert.equal(pictures, 2);
  assert.equal(html, '<p>а</p>');
});

test('bold that a web application only pretends is not bold', () => {
  assert.equal(paste('<b style="font-weight:normal"><p><span style="font-weight:700">а</span>б</p></b>').markdown, '**а**б');
});

test('tables too large for a page are refused before they are read', () => {
  const rows = (count, cells) => `<table>${`<tr>${'<td>x</td>'.repeat(cells)}</tr>`.repeat(count)}</table>`;
  assert.equal(isTooMuch({ html: rows(500, 20), text: '' }), false);
  assert.equal(isTooMuch({ html: rows(501, 2), text: '' }), true);
  assert.equal(isTooMuch({ html: rows(10_000, 3), text: '' }), true);
  assert.equal(isTooMuch({ html: rows(2, 21), text: '' }), true);
  assert.equal(isTooMuch({ html: '<table><tr><td colspan="21">x</td></tr></table>', text: '' }), true);
  assert.equal(isTooMuch({ html: '', text: 'a\tb\n'.repeat(501) }), true);
});
