import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { draftOf, worked } from '../../js/reception.mjs';

test('the outcome of the computation begins with as many bits of nought as the server asks for', async () => {
  const nonce = await worked('0123456789abcdef', 10);
  const hash = createHash('sha256').update(`0123456789abcdef.${nonce}`).digest();
  assert.equal(hash.readUInt16BE(0) >> 6, 0);
});

const field = (name, value, more = {}) => ({ name, value, type: 'text', ...more });

test('a draft holds what was typed and nothing that the server made for one form', () => {
  const fields = [
    field('kind', 'appeal'),
    field('mark', 'x', { type: 'hidden' }),
    field('files', 'a.txt', { type: 'file' }),
    field('website', 'spam'),
    field('reply', 'email', { type: 'radio', checked: false }),
    field('reply', 'post', { type: 'radio', checked: true }),
    field('consent', 'yes', { type: 'checkbox', checked: false }),
  ];
  assert.deepEqual(draftOf(fields), { kind: 'appeal', reply: 'post', consent: '' });
});

test('nothing is kept of a report to the trust line', () => {
  assert.equal(draftOf([field('kind', 'corruption'), field('text', 'x')]), undefined);
});
