// Paragraphs that Word and people disguise as lists.

import { all, styleOf, tagOf, wordsOf } from './dom.js';

const LEVEL = /mso-list:\s*l\d+\s+level(\d)/;
/** A typed bullet and the blanks after it. */
const TYPED = /^[\s\u00a0]*[·•▪■□●○§\uf0b7\uf0a7\uf0d8o–-](?:\t|[\s\u00a0]{2,}|\u00a0)[\s\u00a0]*(?=\S)/u;
const NUMBER = /^\(?(\d{1,3}|[a-zа-я]|[ivxlc]{1,5})[.)]/i;

export function lists(body) {
  for (const paragraph of all(body, 'p, h1, h2, h3, h4, h5, h6')) {
    const item = itemOf(paragraph);
    if (item) place(paragraph, item);
  }
  for (const list of all(body, 'ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling;
    if (before && tagOf(before) === 'li') before.append(list);
  }
}

/** Level and kind of list, and the paragraph without its disguise. */
function itemOf(paragraph) {
  if (paragraph.closest('li, td, th')) return null;
  const level = LEVEL.exec(styleOf(paragraph))?.[1];
  if (level) return { level: Number(level), ...markerOf(paragraph) };
  if (tagOf(paragraph) !== 'p' || !TYPED.test(paragraph.textContent)) return null;
  cut(paragraph, TYPED.exec(paragraph.textContent)[0].length);
  return { level: 1, tag: 'ul' };
}

function markerOf(paragraph) {
  const marker = all(paragraph, 'span').find((span) => /mso-list:ignore/.test(styleOf(span)));
  const words = marker ? wordsOf(marker) : '';
  marker?.remove();
  const number = NUMBER.exec(words)?.[1];
  return number ? { tag: 'ol', start: Number.parseInt(number, 10) || 1 } : { tag: 'ul' };
}

/** Removes the first characters, wherever the spans put them. */
function cut(node, length) {
  let left = length;
  for (const child of [...node.childNodes]) {
    if (left === 0) return 0;
    if (child.nodeType === 3) {
      const taken = Math.min(left, child.textContent.length);
      child.textContent = child.textContent.slice(taken);
      left -= taken;
    } else {
      left = cut(child, left);
    }
  }
  return left;
}

function place(paragraph, { level, tag, start }) {
  const document = paragraph.ownerDocument;
  const item = document.createElement('li');
  const before = paragraph.previousElementSibling;
  const goesOn = before?.hasAttribute('data-list') && !separates(before, paragraph);
  let list = goesOn ? before : null;
  if (list && level === 1 && tagOf(list) !== tag) list = null;
  if (!list) {
    list = begin(document, level === 1 ? tag : 'ul', level === 1 ? start : 1);
    paragraph.before(list);
  }
  for (let depth = 2; depth <= level; depth += 1) list = deeper(document, list, depth === level ? tag : null, start);
  const words = document.createElement('p');
  words.append(...paragraph.childNodes);
  item.append(words);
  list.append(item);
  paragraph.remove();
}

/** Text that lies bare between two paragraphs. */
function separates(before, paragraph) {
  for (let node = before.nextSibling; node && node !== paragraph; node = node.nextSibling) {
    if (node.textContent.trim()) return true;
  }
  return false;
}

function begin(document, tag, start) {
  const list = document.createElement(tag);
  list.setAttribute('data-list', '');
  if (tag === 'ol' && start > 1) list.setAttribute('start', String(start));
  return list;
}

function deeper(document, list, tag, start) {
  let item = list.lastElementChild;
  if (!item) {
    item = document.createElement('li');
    list.append(item);
  }
  const last = item.lastElementChild;
  if (last?.hasAttribute('data-list') && (!tag || tagOf(last) === tag)) return last;
  const inner = begin(document, tag ?? 'ul', start ?? 1);
  item.append(inner);
  return inner;
}
