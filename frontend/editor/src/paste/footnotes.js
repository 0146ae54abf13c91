// Footnotes of Word and LibreOffice become ours.

import { all, wordsOf } from './dom.js';

/** Word: `#_ftn1`, `#_edn1`; LibreOffice: `#sdfootnote1sym`. The way back from the note begins its text. */
const MARK = /^#(?:_(?:ftn|edn)(\d+)|sd(?:foot|end)note(\d+)sym)$/;
const BACK = /^#(?:_(?:ftn|edn)ref(\d+)|sd(?:foot|end)note(\d+)anc)$/;

export function footnotes(body, firstLabel) {
  const labels = new Map();
  const labelOf = ([key]) => {
    const name = key.replace(/ref|anc|sym/, '');
    if (!labels.has(name)) labels.set(name, String(firstLabel + labels.size));
    return labels.get(name);
  };
  for (const link of all(body, 'a[href^="#"]')) {
    const [mark, back] = [MARK, BACK].map((pattern) => pattern.exec(link.getAttribute('href')));
    if (mark) setMark(link, labelOf(mark));
    else if (back) gather(body, link, labelOf(back));
  }
}

function setMark(link, label) {
  const sign = link.ownerDocument.createElement('sup');
  sign.setAttribute('data-footnote', label);
  sign.textContent = `[${label}]`;
  link.replaceWith(sign);
}

function gather(body, link, label) {
  const block = link.closest('div[id]') ?? link.closest('p');
  if (!block) return;
  link.remove();
  const note = block.ownerDocument.createElement('div');
  note.setAttribute('data-footnote', label);
  if (block.tagName.toLowerCase() === 'p') {
    block.replaceWith(note);
    note.append(block);
  } else {
    note.append(...block.childNodes);
    block.remove();
  }
  if (wordsOf(note)) body.append(note);
}
