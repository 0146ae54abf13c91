// Choosing a file of the library: pictures, sound and films stand in the text, documents become links.

import { el, later } from '../dom.js';
import { dialog, field, results } from './dialog.js';
import { noSubmit } from './link.js';

const KINDS = ['image', 'video', 'audio', 'document'];

export function libraryDialog({ editor, labels, library, kind, lang, uiLang, closed }) {
  let chosen = null;
  const problem = el('p', { class: 'field__error', role: 'alert' });
  const description = el('input', { class: 'input', type: 'text', lang, autocomplete: 'off' });
  const kinds = el(
    'select',
    { class: 'select', change: () => search() },
    ...KINDS.map((name) => el('option', { value: name, selected: name === kind }, labels[`kind-${name}`])),
  );
  const files = results({
    label: labels['library-files'],
    labels,
    load: (...query) => library.search(...query),
    show: (file) => [file.thumb && el('img', { src: file.thumb, alt: '', loading: 'lazy' }), el('span', {}, file.name)],
    choose: (file) => {
      chosen = file;
      problem.textContent = '';
      description.value = selected(editor) || file.alt?.[lang] || (file.kind === 'document' ? file.name : '');
    },
  });
  const words = el('input', { class: 'input', type: 'search', autocomplete: 'off', input: later(() => search(), 250), keydown: noSubmit });
  const search = () => {
    chosen = null;
    return files.search(kinds.value, words.value);
  };

  dialog({
    title: labels.library,
    labels,
    lang: uiLang,
    closed,
    fields: [
      field(labels['library-kind'], kinds),
      field(labels['library-search'], words),
      files.element,
      problem,
      field(labels['library-description'], description),
    ],
    actions: [el('button', { class: 'button' }, labels.insert)],
    submit: () => {
      if (!chosen) {
        problem.textContent = labels['library-choose'];
        return false;
      }
      return insert(editor, chosen, description.value.trim());
    },
  });
  words.focus();
  search();
}

function selected(editor) {
  const { from, to } = editor.state.selection;
  return editor.state.doc.textBetween(from, to, ' ');
}

function insert(editor, file, description) {
  const src = `media:${file.id}`;
  if (file.kind !== 'document') return editor.chain().insertContent({ type: 'media', attrs: { src, alt: description } }).run();
  const marks = [{ type: 'link', attrs: { href: src } }];
  return editor.chain().insertContent({ type: 'text', text: description || file.name, marks }).run();
}
