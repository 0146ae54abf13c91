// Remarks on a text while it is written. Advice only: the server looks again before review.

import { idOf } from './nodes/media.js';

/** Words that say nothing about where a link leads. */
const EMPTY_WORDS = new Set([
  'мұнда', 'осында', 'осы жерде', 'мұнда басыңыз', 'осында басыңыз', 'осы жерді басыңыз', 'басыңыз', 'сілтеме', 'толығырақ',
  'здесь', 'тут', 'нажмите', 'нажмите здесь', 'нажмите сюда', 'по ссылке', 'ссылка', 'подробнее', 'далее',
  'here', 'click', 'click here', 'press here', 'this link', 'link', 'more', 'read more',
]);

/**
 * All remarks in the order of the text: `{ key, text, position }`. `missingAlt(id)` says whether the library
 * has no description of a file in the language of the text.
 */
export function check(doc, missingAlt = () => false) {
  const remarks = [...headingJumps(doc), ...emptyLinks(doc), ...tablesWithoutHeader(doc), ...withoutAlt(doc, missingAlt), ...footnotesWithoutText(doc)];
  return remarks.sort((one, other) => one.position - other.position);
}

/** A heading may be one level deeper than the one before, not two (the title of the page is the first level). */
export function headingJumps(doc) {
  const remarks = [];
  let before = 1;
  doc.descendants((node, position) => {
    if (node.type.name !== 'heading') return;
    if (node.attrs.level > before + 1) remarks.push({ key: 'check-heading-jump', text: node.textContent, position });
    before = node.attrs.level;
  });
  return remarks;
}

export function emptyLinks(doc) {
  const links = [];
  doc.descendants((node, position) => {
    const mark = node.isText && node.marks.find(({ type }) => type.name === 'link');
    if (!mark) return;
    const last = links.at(-1);
    if (last && last.end === position && last.mark.eq(mark)) Object.assign(last, { text: last.text + node.text, end: position + node.nodeSize });
    else links.push({ mark, text: node.text, position, end: position + node.nodeSize });
  });
  return links.filter(({ text }) => saysNothing(text)).map(({ text, position }) => ({ key: 'check-link-words', text, position }));
}

export function saysNothing(words) {
  return EMPTY_WORDS.has(words.toLowerCase().replaceAll(/[^\p{L}\s]/gu, '').replaceAll(/\s+/g, ' ').trim());
}

export function tablesWithoutHeader(doc) {
  const remarks = [];
  doc.descendants((node, position) => {
    if (node.type.name !== 'table') return;
    const cells = node.firstChild.children;
    const named = cells.some((cell) => cell.type.name === 'tableHeader' && cell.textContent.trim());
    if (!named) remarks.push({ key: 'check-table-header', text: node.textContent.slice(0, 40), position });
  });
  return remarks;
}

export function withoutAlt(doc, missingAlt) {
  const remarks = [];
  doc.descendants((node, position) => {
    if (node.type.name !== 'media') return;
    const id = idOf(node.attrs.src);
    if (!node.attrs.alt.trim() || (id && missingAlt(id))) remarks.push({ key: 'check-alt', text: node.attrs.alt || node.attrs.src, position });
  });
  return remarks;
}

export function footnotesWithoutText(doc) {
  const notes = new Map();
  doc.forEach((node) => node.type.name === 'footnote' && notes.set(node.attrs.label, node.textContent.trim()));
  const remarks = [];
  doc.descendants((node, position) => {
    if (node.type.name === 'footnoteMark' && !notes.get(node.attrs.label)) {
      remarks.push({ key: 'check-footnote', text: `[${node.attrs.label}]`, position });
    }
  });
  return remarks;
}
