// A modal dialog with a title, fields and buttons; closing gives the focus back before the next key.

import { el, newId } from '../dom.js';

/** `submit` gets the form and may return `false` to stay open. */
export function dialog({ title, labels, lang, fields, actions = [], submit, closed }) {
  const heading = newId('dialog');
  const box = el('dialog', { class: 'editor-dialog', 'aria-labelledby': heading, lang });
  const form = el(
    'form',
    {
      class: 'editor-dialog__form',
      method: 'dialog',
      novalidate: true,
      submit: async (event) => {
        event.preventDefault();
        event.stopPropagation();
        if ((await submit(event)) !== false) close();
      },
    },
    el('h2', { id: heading }, title),
    ...fields,
    el('div', { class: 'actions' }, ...actions, el('button', { type: 'button', class: 'button button--quiet', click: close }, labels.cancel)),
  );
  box.append(form);
  // The event `close` comes a moment later: what is typed meanwhile would go astray.
  box.addEventListener('cancel', (event) => {
    if (event.target !== box) return;
    event.preventDefault();
    close();
  });
  box.addEventListener('close', close);
  document.body.append(box);
  box.showModal();
  return box;

  function close() {
    if (!box.isConnected) return;
    box.close();
    box.remove();
    closed?.();
  }
}

export function field(label, control, hint = null) {
  control.id ||= newId('field');
  return el('div', { class: 'field' }, el('label', { for: control.id }, label), control, hint);
}

/** A list that is searched while typing; `choose` gets the entry. Radio buttons, so keys work by themselves. */
export function results({ label, labels, load, show, choose }) {
  const name = newId('choice');
  const status = el('p', { role: 'status', class: 'quiet' });
  const list = el('div', { class: 'editor-results' });
  const group = el('fieldset', { class: 'editor-results__group' }, el('legend', { class: 'label' }, label), list, status);
  let turn = 0;

  async function search(...query) {
    turn += 1;
    const mine = turn;
    try {
      const entries = await load(...query);
      if (mine !== turn) return;
      list.replaceChildren(...entries.map(row));
      status.textContent = entries.length ? '' : labels['nothing-found'];
    } catch {
      if (mine === turn) status.textContent = labels['not-loaded'];
    }
  }

  function row(entry) {
    const id = newId('result');
    const radio = el('input', { type: 'radio', name, id, change: () => choose(entry) });
    return el('div', { class: 'check' }, radio, el('label', { for: id }, ...show(entry)));
  }

  return { element: group, search };
}
