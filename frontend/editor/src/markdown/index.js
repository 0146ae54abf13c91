// Markdown in, Markdown out, and the proof that nothing was lost on the way.

import { markdownIt, parser } from './parse.js';
import { serialize } from './serialize.js';

export { serialize };

/** The document of a stored text, or `null` if the editor cannot keep all of it. */
export function read(schema, markdown) {
  try {
    const parse = parser(schema);
    const doc = parse.parse(markdown);
    doc.check();
    const written = serialize(doc);
    const same = doc.eq(parse.parse(written)) && words(written) === words(markdown);
    return same ? doc : null;
  } catch {
    return null;
  }
}

/** Everything readable, without the signs of Markdown and the numbers of lists. */
function words(markdown) {
  const plain = markdownIt.utils.unescapeAll(markdown.replaceAll(/^[\s>]*(\d+[.)]\s+)+/gm, ''));
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
