// The list of remarks below a text; each leads to its place.

import { check } from './checks.js';
import { el, later, newId } from './dom.js';
import { fill } from './labels.js';

export function remarks({ editor, labels, library, lang }) {
  const id = newId('remarks');
  const list = el('ul', { class: 'editor-remarks__list' });
  const title = el('h3', { id, class: 'editor-remarks__title' });
  const box = el('section', { class: 'editor-remarks', 'aria-labelledby': id, hidden: true }, title, list);
  const missingAlt = (file) => {
    const known = library.known(file);
    return Boolean(known?.alt) && known.kind !== 'document' && !known.alt[lang];
  };
  let shown = '';

  function show() {
    const found = check(editor.state.doc, missingAlt);
    box.hidden = found.length === 0;
    title.textContent = `${labels.checks}: ${found.length}`;
    const texts = found.map(({ key, text }) => fill(labels[key], { text }));
    // A button keeps the focus as long as nothing changed.
    if (texts.join('\n') === shown) return;
    shown = texts.join('\n');
    list.replaceChildren(...found.map((remark, index) => el('li', {}, leadTo(remark, texts[index], index))));
  }

  function leadTo(_, text, index) {
    return el('button', { type: 'button', class: 'text-button', click: () => goTo(check(editor.state.doc, missingAlt)[index]) }, text);
  }

  function goTo(remark) {
    if (remark) editor.chain().setTextSelection(remark.position + 1).focus().scrollIntoView().run();
  }

  editor.on('update', later(show, 400));
  show();
  return { element: box, show };
}
