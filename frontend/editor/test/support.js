import { getSchema } from '@tiptap/core';

import { read, serialize } from '../src/markdown/index.js';
import { nodes } from '../src/nodes/index.js';

export const schema = getSchema(nodes());
export const doc = (markdown) => read(schema, markdown);
export const roundTrip = (markdown) => {
  const parsed = doc(markdown);
  return parsed && serialize(parsed);
};
