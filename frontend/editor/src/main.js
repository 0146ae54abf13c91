// The editor of the staff, for pages with `<form data-editor>`. Without it the same form holds Markdown fields.

import { fileField } from './dialogs/file.js';
import { richText } from './field.js';
import { labelsOf } from './labels.js';
import { autosave } from './saving/autosave.js';
import { presence } from './saving/presence.js';

for (const form of document.querySelectorAll('form[data-editor]')) {
  const fields = [...form.querySelectorAll('textarea[data-rich-text]')];
  const labels = labelsOf(form.dataset.labels ? form : (fields[0] ?? form));
  form.querySelector('[data-editor-keys]')?.removeAttribute('hidden');
  for (const field of fields) {
    field.dataset.labels ??= JSON.stringify(labels);
    richText(field);
  }
  for (const group of form.querySelectorAll('[data-files]')) fileField(group, labels, form.dataset.mediaUrl);
  const others = presence(form, labels);
  if (form.dataset.autosave) autosave(form, labels, others.show);
}
