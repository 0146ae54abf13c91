// Reordering in the structure editor (`frontend/js/structure.mjs`), without a browser.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { parseHTML } from 'linkedom';

const item = (id, title) => `<li data-item="${id}" data-title="${title}"><a href="#">${title}</a>
  <form data-step="up" ${id === 1 ? 'hidden' : ''}><button>up</button></form>
  <form data-step="down" ${id === 3 ? 'hidden' : ''}><button>down</button></form></li>`;
const PAGE = `<!DOCTYPE html><html><body><p id="reorder-hint" hidden></p>
  <p data-reorder-failed hidden>not saved</p>
  <ol data-reorder="/order" data-handle="Move: {title}" data-moved="{title}: {n} of {total}">
  ${[item(1, 'Flag'), item(2, 'Emblem'), item(3, 'Anthem')].join('')}</ol>
  <p data-reorder-status data-saved="saved"></p></body></html>`;

let page;
let sent;
let answer;
let waiting;
let visits = 0;

beforeEach(async () => {
  globalThis.setTimeout = (later) => (waiting = later) && 1;
  globalThis.clearTimeout = () => (waiting = undefined);
  page = parseHTML(PAGE);
  sent = [];
  answer = { ok: true, url: 'https://portal.example/admin/structure' };
  globalThis.document = page.document;
  globalThis.location = { pathname: '/admin/structure' };
  globalThis.addEventListener = () => {};
  globalThis.fetch = async (address, { body }) => {
    sent.push([address, body.get('order')]);
    return answer;
  };
  page.HTMLElement.prototype.focus ??= () => {};
  await import(`../../js/structure.mjs?${(visits += 1)}`);
});

const list = () => page.document.querySelector('ol');
const order = () => [...list().children].map((row) => row.dataset.item).join('');
const handle = (id) => page.document.querySelector(`[data-item="${id}"] .structure__handle`);
const status = () => page.document.querySelector('[data-reorder-status]').textContent;
const isHidden = (id, way) => page.document.querySelector(`[data-item="${id}"] [data-step=${way}]`).hidden;

const press = (target, key, others = {}) => {
  const event = new page.Event('keydown', { bubbles: true, cancelable: true });
  Object.assign(event, { key, ...others });
  target.dispatchEvent(event);
};
const settled = async () => {
  waiting?.();
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

test('every item gets a handle with a name, and the way to use it is told', () => {
  assert.equal(handle(2).getAttribute('aria-label'), 'Move: Emblem');
  assert.equal(page.document.getElementById('reorder-hint').hidden, false);
});

test('arrows on a handle move the item, tell its place and save once', async () => {
  press(handle(1), 'ArrowDown');
  press(handle(1), 'ArrowDown');
  assert.equal(order(), '231');
  assert.equal(status(), 'Flag: 3 of 3');
  assert.deepEqual([isHidden(1, 'down'), isHidden(1, 'up'), isHidden(2, 'up')], [true, false, true]);
  await settled();
  assert.deepEqual(sent, [['/order', '2,3,1']]);
  assert.equal(status(), 'saved');
});

test('elsewhere in the row it takes Alt, and at the end nothing moves', async () => {
  const link = list().children[1].querySelector('a');
  press(link, 'ArrowUp');
  assert.equal(order(), '123');
  press(link, 'ArrowUp', { altKey: true });
  assert.equal(order(), '213');
  press(link, 'ArrowUp', { altKey: true });
  assert.equal(order(), '213');
  assert.equal(status(), 'Emblem: 1 of 3');
  await settled();
  assert.equal(sent.length, 1);
});

test('what is dragged by its handle stays where it is dropped', async () => {
  const rows = [...list().children];
  for (const row of rows) {
    row.getBoundingClientRect = () => ({ top: [...list().children].indexOf(row) * 40, height: 40 });
  }
  const pointer = (type, clientY) => {
    handle(3).dispatchEvent(Object.assign(new page.Event(type, { bubbles: true }), { button: 0, pointerId: 1, clientY }));
  };
  handle(3).setPointerCapture = () => {};
  pointer('pointerdown', 100);
  pointer('pointermove', 5);
  pointer('pointerup', 5);
  assert.equal(order(), '312');
  await settled();
  assert.deepEqual(sent, [['/order', '3,1,2']]);
});

for (const [name, refusal] of Object.entries({
  'refused by the server': { ok: false, url: 'https://portal.example/order' },
  'answered with the sign-in': { ok: true, url: 'https://portal.example/kk/login' },
})) {
  test(`an order that is ${name} is taken back and the person is told`, async () => {
    answer = refusal;
    press(handle(1), 'ArrowDown');
    await settled();
    assert.equal(order(), '123');
    assert.equal(status(), 'not saved');
    assert.equal(page.document.querySelector('[data-reorder-failed]').hidden, false);
    assert.equal(isHidden(1, 'up'), true);
  });
}
