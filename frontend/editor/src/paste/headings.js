// Headings by tag, by outline level or by class, brought into the levels of a page.

import { all, rename, styleOf, tagOf, wordsOf } from './dom.js';

export function headings(body) {
  const found = all(body, 'p, h1, h2, h3, h4, h5, h6')
    .filter((element) => !element.closest('li, td, th'))
    .map((element) => ({ element, level: levelOf(element) }))
    .filter(({ level }) => level > 0);
  const highest = Math.min(...found.filter(({ element }) => wordsOf(element)).map(({ level }) => level));
  for (const { element, level } of found) {
    if (!wordsOf(element)) element.remove();
    else plain(rename(element, `h${Math.min(4, level - highest + 2)}`));
  }
  // Headings inside lists and tables are only large words.
  for (const element of all(body, 'h1, h5, h6, li :is(h1, h2, h3, h4), td :is(h1, h2, h3, h4)')) {
    if (element.closest('li, td, th')) rename(element, 'p');
  }
}

function levelOf(element) {
  const tag = /^h([1-6])$/.exec(tagOf(element));
  if (tag) return Number(tag[1]);
  const outline = /mso-outline-level:(\d)/.exec(styleOf(element));
  if (outline) return Number(outline[1]);
  const name = element.getAttribute('class') ?? '';
  if (/\bMsoTitle\b/.test(name)) return 1;
  return Number(/\b(?:Mso)?Heading(\d)\b/i.exec(name)?.[1] ?? (/\bMsoHeading\b/i.test(name) ? 1 : 0));
}

/** A heading is bold by itself and stands on one line. */
function plain(heading) {
  for (const element of all(heading, 'b, strong, i, em')) element.replaceWith(...element.childNodes);
  for (const element of all(heading, 'br')) element.replaceWith(' ');
}
