// Choosing a file for a field of the form: in a dialog instead of the way through the library.

import { el, later } from '../dom.js';
import { getJson } from '../server.js';
import { dialog, field, results } from './dialog.js';
import { noSubmit } from './link.js';

/** Takes over the buttons of a group `[data-files]`; without it they save and lead to the library. */
export function fileField(group, labels, address) {
  const input = group.querySelector('input[type=hidden]');
  const list = group.querySelector('.picked__files');
  const none = group.querySelector('.picked__none');
  const isOne = group.dataset.files === 'picture';
  const keys = () => namesIn(input.value);

  function keep(next) {
    input.value = next.join('\n');
    list.hidden = next.length === 0;
    none.hidden = next.length > 0;
    // The autosave listens.
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function add(file) {
    const key = String(file.id);
    if (isOne) list.replaceChildren();
    if (isOne || !keys().includes(key)) list.append(card(file, key));
    keep(withFile(keys(), key, isOne));
  }

  function card(file, key) {
    const picture = file.thumbnail && el('img', { src: file.thumbnail, alt: '', width: 96, height: 72 });
    const words = [group.dataset.remove, el('span', { class: 'visually-hidden' }, `: ${file.name}`)];
    const remove = el('button', { class: 'text-button', type: 'submit', name: 'do', value: `drop:${input.name}:${key}` }, ...words);
    return el('li', { 'data-file': key }, picture, el('span', {}, file.name), el('span', { class: 'picked__about' }, file.about ?? ''), remove);
  }

  function drop(button) {
    const item = button.closest('[data-file]');
    const gone = item.dataset.file;
    item.remove();
    keep(keys().filter((key) => key !== gone));
    group.focus();
  }

  group.addEventListener('click', (event) => {
    const button = event.target.closest('button[name=do]');
    if (!button) return;
    event.preventDefault();
    if (button.value.startsWith('drop:')) drop(button);
    else chooseFile({ labels, address, kind: group.dataset.files, title: group.dataset.title, chosen: add, closed: () => button.focus() });
  });
}

/** The names of files in a field, one a line. */
export const namesIn = (value) => value.split('\n').map((line) => line.trim()).filter(Boolean);

/** The names once a file was chosen: in place of the one there was, or after the others. */
export function withFile(names, name, isOne) {
  if (isOne) return [name];
  return names.includes(name) ? names : [...names, name];
}

function chooseFile({ labels, address, kind, title, chosen, closed }) {
  let file = null;
  const problem = el('p', { class: 'field__error', role: 'alert' });
  const files = results({
    label: labels['library-files'],
    labels,
    load: async (q) => {
      const answer = await getJson(address, { kind, q });
      return (answer.files ?? answer).filter((found) => found.usable !== false);
    },
    show: (found) => [
      found.thumbnail && el('img', { src: found.thumbnail, alt: '', loading: 'lazy' }),
      el('span', {}, [found.name, found.about].filter(Boolean).join(', ')),
    ],
    choose: (found) => {
      file = found;
      problem.textContent = '';
    },
  });
  const search = () => {
    file = null;
    return files.search(words.value);
  };
  const words = el('input', { class: 'input', type: 'search', autocomplete: 'off', input: later(search, 250), keydown: noSubmit });
  dialog({
    title,
    labels,
    lang: document.documentElement.lang,
    closed,
    fields: [field(labels['library-search'], words), files.element, problem],
    actions: [el('button', { class: 'button' }, labels.insert)],
    submit: () => {
      if (!file) {
        problem.textContent = labels['library-choose'];
        return false;
      }
      return chosen(file);
    },
  });
  words.focus();
  search();
}
