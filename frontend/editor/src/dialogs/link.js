// Linking to an address or to a page of the portal.

import { el, later } from '../dom.js';
import { complete, isAllowed } from '../nodes/link.js';
import { getJson } from '../server.js';
import { dialog, field, results } from './dialog.js';

export function linkDialog({ editor, labels, pagesUrl, uiLang, closed }) {
  const caret = { from: editor.state.selection.from, to: editor.state.selection.to };
  let isDone = false;
  editor.chain().extendMarkRange('link').run();
  const { href = '' } = editor.getAttributes('link');
  const { from, to, empty } = editor.state.selection;
  const address = el('input', { class: 'input', type: 'text', inputmode: 'url', autocomplete: 'off', value: href });
  const words = el('input', { class: 'input', type: 'text', autocomplete: 'off', value: editor.state.doc.textBetween(from, to, ' ') });
  const problem = el('p', { class: 'field__error', role: 'alert' });
  const pages = results({
    label: labels.pages,
    labels,
    load: (q) => getJson(pagesUrl, { q }),
    show: (page) => [page.title],
    choose: (page) => {
      address.value = `page:${page.key}`;
      if (!words.value) words.value = page.title;
    },
  });
  const search = el('input', { class: 'input', type: 'search', autocomplete: 'off', input: later(() => pages.search(search.value), 250), keydown: noSubmit });

  function submit(event) {
    isDone = change(event.submitter);
    return isDone;
  }

  /** Afterwards the caret stands behind the link: who goes on typing replaces nothing. */
  function change(button) {
    const chain = editor.chain().extendMarkRange('link');
    if (button?.value === 'remove') return chain.unsetMark('link').setTextSelection(to).run();
    const target = complete(address.value);
    if (!target || !isAllowed(target)) {
      problem.textContent = labels['link-wrong'];
      address.setAttribute('aria-invalid', 'true');
      address.focus();
      return false;
    }
    const mark = { type: 'link', attrs: { href: target } };
    const known = editor.state.doc.textBetween(from, to, ' ');
    if (!empty && words.value === known) return chain.setMark('link', { href: target }).setTextSelection(to).run();
    return chain.insertContent({ type: 'text', text: words.value.trim() || address.value.trim(), marks: [mark] }).run();
  }

  dialog({
    title: labels.link,
    labels,
    lang: uiLang,
    closed: () => {
      if (!isDone) editor.commands.setTextSelection(caret);
      closed();
    },
    submit,
    fields: [
      el('div', { class: 'field' }, field(labels['link-address'], address), problem),
      field(labels['link-text'], words),
      pagesUrl && field(labels['page-search'], search),
      pagesUrl && pages.element,
    ].filter(Boolean),
    actions: [
      el('button', { class: 'button', value: 'insert' }, labels.insert),
      href && el('button', { class: 'button button--danger', value: 'remove' }, labels['link-remove']),
    ],
  });
  address.focus();
  if (pagesUrl) pages.search('');
}

/** Enter in a search field searches; it does not close the dialog. */
export function noSubmit(event) {
  if (event.key === 'Enter') event.preventDefault();
}
