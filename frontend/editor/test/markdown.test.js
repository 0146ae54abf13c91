import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parser } from '../src/markdown/parse.js';
import { serialize } from '../src/markdown/index.js';
import { doc, roundTrip, schema } from './support.js';

const KEPT = {
  'Kazakh text': 'Шымкент қаласының әкімдігі – «ұлттық» өңірдің һәм ғимараттың үйі.',
  'headings of three levels': '## Бөлім\n\n### Тармақ\n\n#### Бап',
  emphasis: 'Бұл **қалың**, *көлбеу*, ~~сызылған~~ және `код`.',
  'nested lists': '- бір\n- екі\n  - екінің бірі\n    1. терең\n    2. тереңірек\n- үш',
  'lists with blank lines': '1. Бірінші\n\n   Жалғасы\n\n2. Екінші',
  'a list that does not begin at one': '3. үш\n4. төрт',
  'lists beside each other': '- бір\n\n\n* екі',
  'a table with aligned columns': '| Атауы | Саны |\n| :--- | ---: |\n| Мектеп | 12 |\n| Бала\\|бақша | 7 |',
  'a table with pipes in code': '| a | b |\n| --- | --- |\n| `x\\|y` | **q** |',
  'a table without header': '|  |  |\n| --- | --- |\n| бір | екі |',
  'a table with links and files': '| Құжат | Файл |\n| --- | --- |\n| [Бұйрық](page:orders) | ![сурет](media:7) |',
  'pictures of the library': 'Алдында ![Әкімдік ғимараты](media:12) кейін\n\n![](media:13)',
  'pictures with a title': '![Алаң](media:12 "Ордабасы")',
  'links inside the portal': '[Жаңалықтар](page:news) және [құжат](media:15), [eGov](https://egov.kz/?a=1&b=2)',
  'links with Kazakh letters': '[бет](https://kk.wikipedia.org/wiki/Шымкент_\\(қала\\))',
  footnotes: 'Дерек[^1] және тағы[^ескерту].\n\n[^1]: Бірінші ескерту.\n\n[^ескерту]: Екінші.\n\n    Оның жалғасы.',
  'a footnote in the middle': 'Дерек[^1].\n\n[^1]: Ескерту.\n\nКейінгі сөз.',
  'a footnote nobody refers to': 'Сөз.\n\n[^9]: Жетім ескерту.',
  'hard breaks': 'бірінші жол\\\nекінші жол',
  quotes: '> Дәйексөз\n>\n> - тізім',
  rules: 'бір\n\n---\n\nекі',
  code: '```sql\nselect 1 | 2;\n```',
  'signs that mean themselves': '1\\. емес тізім\n\n\\# емес\n\n\\- емес\n\n2 \\* 3 \\[x\\] \\<b> &amp',
};

for (const [what, markdown] of Object.entries(KEPT)) {
  test(`${what} come back as they were`, () => assert.equal(roundTrip(markdown), markdown));
}

const SAME_MEANING = {
  'other signs': 'Тақырып\n------\n\n* бір\n* екі\n\n__қалың__ _көлбеу_',
  'soft breaks': 'бір жол\nжалғасы',
  'loose table syntax': 'a | b\n--|--\n1 | 2',
  entities: 'бір&nbsp;екі &lt;тег&gt;',
  autolinks: 'бос [x] жақша және 5 < 6 > 4',
};

for (const [what, markdown] of Object.entries(SAME_MEANING)) {
  test(`${what} keep their meaning`, () => assert.notEqual(roundTrip(markdown), null));
}

const REFUSED = {
  HTML: 'мәтін <b>қалың</b>',
  'blocks of HTML': '<div>\nмәтін\n</div>',
  'a title of the first level': '# Бет',
  'headings too deep': '##### Бес',
  'definitions of links': '[сөз][1] мен\n\n[1]: https://egov.kz',
  'footnotes in a list': '- бір\n\n  [^1]: ескерту',
};

for (const [what, markdown] of Object.entries(REFUSED)) {
  test(`${what} stay in the plain field`, () => assert.equal(doc(markdown), null));
}

test('an empty text is an empty document', () => assert.equal(roundTrip(''), ''));

test('stars close beside Kazakh quotation marks', () => {
  const { text, marks, nodes } = { text: (words, ...on) => schema.text(words, on), ...schema };
  const bold = marks.bold.create();
  const written = nodes.doc.create(null, nodes.paragraph.create(null, [text('ал'), text('«Шымкент»', bold), text('тың')]));
  assert.ok(parser(schema).parse(serialize(written)).eq(written), serialize(written));
});

test('whatever is typed is read back as it was typed', () => {
  const random = generator(20261122);
  const signs = [...'аәқh19 .)-+*_#>|`~![](){}<&;:=\\"\'«»–'];
  for (let turn = 0; turn < 4000; turn += 1) {
    const words = Array.from({ length: 1 + random(14) }, () => signs[random(signs.length)]).join('').trim();
    if (!words) continue;
    for (const type of ['paragraph', 'heading']) {
      const attrs = type === 'heading' ? { level: 2 } : null;
      const written = schema.nodes.doc.create(null, schema.nodes[type].create(attrs, schema.text(words)));
      const again = parser(schema).parse(serialize(written));
      assert.equal(again.textContent.replaceAll(/\s+/g, ' '), words.replaceAll(/\s+/g, ' '), `${type} ${serialize(written)}`);
      assert.equal(again.firstChild.type.name, type, serialize(written));
      assert.equal(again.childCount, 1);
    }
  }
});

test('cells keep pipes and backslashes', () => {
  const { nodes } = schema;
  for (const words of ['a|b', 'a\\|b', '\\', '|', '`|`', 'a \\\\| b']) {
    const cell = (type, content) => nodes[type].create(null, nodes.paragraph.create(null, schema.text(content)));
    const table = nodes.table.create(null, [
      nodes.tableRow.create(null, [cell('tableHeader', 'т'), cell('tableHeader', 'у')]),
      nodes.tableRow.create(null, [cell('tableCell', words), cell('tableCell', 'x')]),
    ]);
    const written = nodes.doc.create(null, table);
    assert.ok(parser(schema).parse(serialize(written)).eq(written), serialize(written));
  }
});

/** A small generator of repeatable numbers. */
function generator(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('whatever is made bold, slanted or crossed out is read back with the same words', () => {
  const random = generator(95);
  const signs = [...'аәһ1 .,-*_~«»()![]'];
  const marks = ['bold', 'italic', 'strike'];
  let exact = 0;
  const turns = 3000;
  for (let turn = 0; turn < turns; turn += 1) {
    const parts = Array.from({ length: 1 + random(4) }, () => {
      const words = Array.from({ length: 1 + random(5) }, () => signs[random(signs.length)]).join('');
      return schema.text(words, marks.filter(() => random(3) === 0).map((name) => schema.marks[name].create()));
    });
    const written = schema.nodes.doc.create(null, schema.nodes.paragraph.create(null, parts));
    const again = parser(schema).parse(serialize(written));
    const plain = (doc) => doc.textContent.replaceAll(/\s+/g, ' ').trim();
    if (plain(again) === plain(written)) exact += 1;
    else if (process.env.SHOW) console.log(JSON.stringify(written.toJSON().content[0].content), serialize(written));
  }
  assert.equal(exact, turns);
});
