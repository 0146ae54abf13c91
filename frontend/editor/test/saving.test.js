import assert from 'node:assert/strict';
import { test } from 'node:test';

import { backOff, meaning } from '../src/saving/answer.js';
import { differs, keeper } from '../src/saving/kept.js';

function storage(limit = Infinity) {
  const items = new Map();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index],
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => items.delete(key),
    setItem(key, value) {
      if (value.length > limit) throw new Error('quota');
      items.set(key, value);
    },
  };
}

test('a copy of an earlier visit is offered until somebody decides', () => {
  const store = storage();
  keeper('/a', store, () => 1).keep('3', { body: 'менің сөзім' });
  const next = keeper('/a', store, () => 2);
  next.keep('3', { body: 'тағы' });
  const [copy] = next.found({ body: 'сервердің сөзі' });
  assert.equal(copy.fields.body, 'менің сөзім');
  assert.equal(next.found({ body: 'сервердің сөзі' }).length, 1);
  next.forget(copy.key);
  assert.deepEqual(next.found({ body: 'сервердің сөзі' }), []);
});

test('a copy equal to the saved text is dropped, one of another entry is left alone', () => {
  const store = storage();
  keeper('/a', store).keep('3', { body: 'сөз  сөз\n' });
  keeper('/b', store).keep('1', { body: 'басқа' });
  assert.deepEqual(keeper('/a', store).found({ body: 'сөз сөз' }), []);
  assert.equal(store.length, 1);
});

test('a full or broken storage is said, not hidden', () => {
  assert.equal(keeper('/a', storage(10)).keep('3', { body: 'ұзақ мәтін' }), false);
  const store = storage();
  store.setItem('portal-editor:1:/a:x', 'not json');
  assert.deepEqual(keeper('/a', store).found({}), []);
});

test('fields that the page no longer has are not compared', () => {
  assert.equal(differs({ gone: 'a', body: 'b' }, { body: 'b' }), false);
});

test('every answer of the server has one meaning', () => {
  assert.equal(meaning(200, 'basic', { lock: 4 }).kind, 'saved');
  assert.equal(meaning(409, 'basic', { conflict: { author: 'А' } }).kind, 'conflict');
  assert.equal(meaning(200, 'basic', { lock: 4, conflict: { author: 'А' } }).kind, 'conflict');
  assert.equal(meaning(422, 'basic', { problem: 'тым ұзын' }).kind, 'refused');
  assert.equal(meaning(401, 'basic', null).kind, 'signed-out');
  assert.equal(meaning(0, 'opaqueredirect', null).kind, 'signed-out');
  assert.equal(meaning(503, 'basic', null).kind, 'offline');
  assert.equal(meaning(200, 'basic', null).kind, 'refused');
  assert.equal(meaning(403, 'basic', null).problem, '403');
});

test('retries come more and more seldom', () => {
  assert.deepEqual([1, 2, 3, 4, 5, 9].map(backOff), [5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
});
