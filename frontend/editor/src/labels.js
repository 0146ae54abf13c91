// The words of the editor come from the page (`data-labels`, JSON); these are all of them.

/** Names in braces are filled in by the editor. */
export const KEYS = [
  // Toolbar
  'toolbar', 'paragraph', 'heading-2', 'heading-3', 'heading-4', 'bold', 'italic', 'strike', 'bullet-list',
  'ordered-list', 'indent', 'outdent', 'quote', 'link', 'picture', 'film', 'document', 'footnote', 'table', 'undo', 'redo',
  // Tools of a table
  'table-tools', 'row-before', 'row-after', 'row-delete', 'column-before', 'column-after', 'column-delete',
  'header-row', 'table-delete',
  // Dialogs
  'cancel', 'insert', 'nothing-found', 'not-loaded', 'link-address', 'link-text', 'link-remove',
  'link-wrong', 'page-search', 'pages', 'library', 'library-kind', 'library-search', 'library-files',
  'library-description', 'library-choose',
  // Kinds of files
  'media', 'kind-image', 'kind-audio', 'kind-video', 'kind-document',
  // Messages
  'plain-only', 'paste-too-large', 'paste-files', 'paste-pictures',
  // Saving: {time}, {problem}, {author}
  'saved', 'offline', 'signed-out', 'sign-in', 'refused', 'not-kept', 'restore-offer', 'restore', 'discard',
  'conflict', 'conflict-short', 'conflict-open', 'conflict-keep',
  // Who else is here: {names}
  'presence',
  // Remarks: {text}
  'checks', 'check-heading-jump', 'check-link-words', 'check-table-header', 'check-alt', 'check-footnote',
];

export function labelsOf(element) {
  const given = JSON.parse(element.dataset.labels ?? '{}');
  return Object.fromEntries(KEYS.map((key) => [key, given[key] ?? key]));
}

export function fill(label, values) {
  return label.replaceAll(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
