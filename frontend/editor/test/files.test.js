import assert from 'node:assert/strict';
import { test } from 'node:test';

import { namesIn, withFile } from '../src/dialogs/file.js';

test('a field names its files line by line', () => {
  assert.deepEqual(namesIn('7\n 9 \n\n'), ['7', '9']);
  assert.deepEqual(namesIn(''), []);
});

test('a picture takes the place of the one before, an attachment comes after the others', () => {
  assert.deepEqual(withFile(['3'], '7', true), ['7']);
  assert.deepEqual(withFile(['3'], '7', false), ['3', '7']);
  assert.deepEqual(withFile(['3', '7'], '3', false), ['3', '7']);
});
