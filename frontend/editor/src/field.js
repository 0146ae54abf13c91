// One Markdown field becomes a rich text; the field stays underneath and holds the Markdown.

import { Editor, getSchema } from '@tiptap/core';

import { libraryDialog } from './dialogs/library.js';
import { linkDialog } from './dialogs/link.js';
import { el, newId } from './dom.js';
import { labelsOf } from './labels.js';
import { read, serialize } from './markdown/index.js';
import { behaviour, nodes } from './nodes/index.js';
import { pasteProps } from './paste/index.js';
import { remarks } from './remarks.js';
import { library as openLibrary } from './server.js';
import { toolbar } from './toolbar.js';
import { tableTools, tools } from './tools.js';

const KINDS = { picture: 'image', film: 'video', document: 'document' };
const libraries = new Map();

export function richText(area) {
  const labels = labelsOf(area);
  const library = libraryAt(area.dataset.mediaUrl ?? '/admin/media.json');
  const frame = el('div', { class: 'editor' });
  const message = el('p', { class: 'editor-message', role: 'status' });
  const say = (key) => {
    message.textContent = labels[key] ?? '';
  };
  const extensions = [...nodes({ library, labels }), ...behaviour()];
  const doc = read(getSchema(extensions), area.value);
  if (!doc) {
    area.before(el('p', { class: 'notice' }, labels['plain-only']));
    return;
  }
  hideHint(area, true);
  const editor = new Editor({
    element: null,
    content: doc.toJSON(),
    extensions,
    injectCSS: false,
    enablePasteRules: false,
    editorProps: { attributes: attributesOf(area), ...pasteProps(say) },
  });

  const open = (key) => {
    // At once, and with the caret where it was: the browser puts it at the beginning, and the
    // editor's own command does nothing where the focus is back already.
    const closed = () => editor.view.focus();
    const options = { editor, labels, closed, uiLang: document.documentElement.lang, lang: area.lang };
    if (key === 'link') linkDialog({ ...options, pagesUrl: area.dataset.pagesUrl ?? '/admin/pages.json' });
    else libraryDialog({ ...options, library, kind: KINDS[key] });
  };
  const name = labelOf(area)?.textContent.trim() ?? '';
  const ids = { label: name ? `${labels.toolbar}: ${name}` : labels.toolbar, labels, controls: idOf(area) };
  const main = toolbar(tools(editor, open), ids);
  const table = toolbar(tableTools(editor), { ...ids, label: labels['table-tools'] });
  const notes = remarks({ editor, labels, library, lang: area.lang });

  let waiting = false;
  function refreshSoon() {
    if (!waiting) requestAnimationFrame(refresh);
    waiting = true;
  }

  function refresh() {
    waiting = false;
    if (editor.isDestroyed) return;
    main.refresh();
    table.refresh();
    table.element.hidden = !editor.isActive('table');
  }

  area.after(frame);
  frame.append(main.element, table.element, message);
  editor.mount(frame);
  frame.append(notes.element);
  takeOver(area, editor);
  keys(frame, editor, main, open);
  frame.addEventListener('keydown', () => say(null));
  editor.on('transaction', refreshSoon);
  editor.on('update', () => {
    area.value = serialize(editor.state.doc);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  area.addEventListener('editor:text', () => follow(area, editor, frame, labels));
  refresh();
}

/** All texts of a page share what is known of the library. */
function libraryAt(address) {
  if (!libraries.has(address)) libraries.set(address, openLibrary(address));
  return libraries.get(address);
}

const labelOf = (area) => area.labels?.[0] ?? null;

function idOf(area) {
  area.id ||= newId('text');
  return area.id;
}

/** The hint about the signs of Markdown. */
const hintOf = (area) => area.closest('.field')?.querySelector('.field__hint') ?? null;

/** Whoever writes in the rich text needs no signs. */
function hideHint(area, isHidden) {
  const hint = hintOf(area);
  if (hint) hint.hidden = isHidden;
}

function attributesOf(area) {
  const label = labelOf(area);
  if (label) label.id ||= newId('label');
  const attributes = {
    id: idOf(area),
    class: 'prose editor-text',
    role: 'textbox',
    'aria-multiline': 'true',
    lang: area.lang,
    spellcheck: 'true',
  };
  if (label) attributes['aria-labelledby'] = label.id;
  for (const name of ['aria-describedby', 'aria-invalid', 'aria-required', 'dir']) {
    if (area.hasAttribute(name)) attributes[name] = area.getAttribute(name);
  }
  const described = (attributes['aria-describedby'] ?? '').split(' ').filter((id) => id && id !== hintOf(area)?.id);
  delete attributes['aria-describedby'];
  if (described.length > 0) attributes['aria-describedby'] = described.join(' ');
  const help = area.form?.querySelector('[data-editor-keys]')?.id;
  if (help) attributes['aria-describedby'] = [attributes['aria-describedby'], help].filter(Boolean).join(' ');
  if (area.required) attributes['aria-required'] = 'true';
  return attributes;
}

/** The rich text takes the id, so that error summaries and labels lead to it. */
function takeOver(area, editor) {
  labelOf(area)?.addEventListener('click', () => editor.commands.focus());
  area.removeAttribute('id');
  area.required = false;
  area.hidden = true;
}

function keys(frame, editor, main, open) {
  frame.addEventListener('keydown', (event) => {
    const inText = editor.view.dom.contains(event.target);
    if (event.altKey && event.key === 'F10') {
      event.preventDefault();
      main.element.querySelector('[tabindex="0"]').focus();
    } else if (event.key === 'Escape' && !inText) {
      editor.commands.focus();
    } else if (inText && (event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
      event.preventDefault();
      open('link');
    }
  });
}

/** The field was filled from outside, for instance with a copy of this browser. */
function follow(area, editor, frame, labels) {
  const doc = read(editor.schema, area.value);
  if (doc) {
    const text = area.value;
    editor.commands.setContent(doc.toJSON(), { emitUpdate: false });
    area.value = text;
    return;
  }
  area.id = editor.view.dom.id;
  editor.destroy();
  frame.replaceWith(el('p', { class: 'notice' }, labels['plain-only']));
  area.hidden = false;
  hideHint(area, false);
}
