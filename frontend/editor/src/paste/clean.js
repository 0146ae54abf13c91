// What is pasted from Word, LibreOffice or another page becomes plain structure.

import { isAllowed } from '../nodes/link.js';
import { all, rename, styleOf, tagOf, unwrap, withoutStyles, wordsOf } from './dom.js';
import { footnotes } from './footnotes.js';
import { headings } from './headings.js';
import { tables } from './tables.js';
import { lists } from './word-lists.js';

const DROPPED =
  'script, style, meta, link, title, xml, object, embed, iframe, noscript, template, svg, math, canvas, audio, video, button, input, select, textarea, del, hr.msocomoff, .MsoCommentReference, [hidden]';
const HIDDEN = /mso-hide:all|display:none|mso-element:comment(-list)?(;|$)/;
const KEPT = new Set(
  'p br h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code table caption thead tbody tfoot tr td th strong em b i s strike a hr sup sub div span section article'.split(' '),
);
const ATTRIBUTES = new Set(['href', 'start', 'data-footnote', 'data-align', 'data-media', 'data-src', 'data-alt', 'data-title']);

/** Comments hold Word's second version of everything; its conditions stand outside them too. */
const withoutComments = (html) => html.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/<!\[[^>]*>/g, '').replaceAll(/<\?xml[^>]*>/gi, '');

/** To be called before parsing. */
export const prepared = (html) => withoutStyles(withoutComments(html));

/** Cleans the document in place; says how many pictures were left out. */
export function clean(document, { firstFootnote = 1 } = {}) {
  const { body } = document;
  drop(body);
  const pictures = dropPictures(body);
  footnotes(body, firstFootnote);
  lists(body);
  emphasis(body);
  tables(body);
  headings(body);
  reduce(body);
  blanks(body);
  return { html: body.innerHTML.trim(), pictures };
}

function drop(body) {
  for (const element of all(body, DROPPED)) element.remove();
  for (const element of all(body, '*')) {
    if (HIDDEN.test(styleOf(element)) || tagOf(element).startsWith('v:')) element.remove();
  }
}

function dropPictures(body) {
  const pictures = all(body, 'img, picture');
  for (const picture of pictures) picture.remove();
  return pictures.length;
}

/** Looks become meaning: bold, slanted and crossed-out words. */
function emphasis(body) {
  for (const element of all(body, 'span, font, b, i, strong, em')) {
    const style = styleOf(element);
    if (/^(b|strong)$/.test(tagOf(element)) && /(^|;)font-weight:(normal|[1-4]00)/.test(style)) unwrap(element);
    else if (tagOf(element) === 'span' || tagOf(element) === 'font') byStyle(element, style);
  }
  for (const element of all(body, 'strike')) rename(element, 's');
  for (const element of all(body, 'b, i, strong, em, s, a')) {
    if (!wordsOf(element) && !element.querySelector('[data-media], [data-footnote]')) unwrap(element);
  }
}

function byStyle(element, style) {
  if (element.hasAttribute('data-media')) return;
  const tags = [
    /(^|;)font-weight:(bold|[6-9]00)/.test(style) && 'strong',
    /(^|;)font-style:italic/.test(style) && 'em',
    /(^|;)text-decoration(-line)?:[^;]*line-through/.test(style) && 's',
  ].filter(Boolean);
  if (!tags.length || !wordsOf(element)) return unwrap(element);
  for (const tag of tags) {
    const inner = element.ownerDocument.createElement(tag);
    inner.append(...element.childNodes);
    element.append(inner);
  }
  return unwrap(element);
}

function reduce(body) {
  for (const element of all(body, '*')) {
    if (!KEPT.has(tagOf(element))) unwrap(element);
    else if (tagOf(element) === 'a' && !leadsSomewhere(element)) unwrap(element);
    else if (tagOf(element) === 'span' && !element.hasAttribute('data-media')) unwrap(element);
    else for (const { name } of [...element.attributes]) if (!ATTRIBUTES.has(name)) element.removeAttribute(name);
  }
}

function leadsSomewhere(link) {
  const href = link.getAttribute('href') ?? '';
  return /^[a-z]+:/i.test(href) && isAllowed(href);
}

/** Word fills lines with blanks that do not break, and pages with empty paragraphs. */
function blanks(body) {
  body.normalize();
  for (const text of textsOf(body)) {
    if (text.parentElement.closest('pre')) continue;
    text.textContent = text.textContent.replaceAll(/[\u200b\ufeff\u00ad]/g, '').replaceAll(/[\s\u00a0]{2,}|[\t\n\r]/g, ' ');
  }
  for (const block of all(body, 'p, div, li, blockquote, h2, h3, h4').reverse()) {
    if (!wordsOf(block) && !block.querySelector('[data-media], [data-footnote]') && !block.closest('td, th')) block.remove();
    else trim(block);
  }
  for (const list of all(body, 'ul, ol').reverse()) if (!list.children.length) list.remove();
}

function* textsOf(node) {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) yield child;
    else yield* textsOf(child);
  }
}

function trim(block) {
  const texts = [...textsOf(block)];
  if (!texts.length || block.querySelector('pre')) return;
  texts[0].textContent = texts[0].textContent.replace(/^[\s\u00a0]+/, '');
  texts.at(-1).textContent = texts.at(-1).textContent.replace(/[\s\u00a0]+$/, '');
}
