// What the buttons of the toolbars do.

/** The tools of a text; `open` opens a dialog by its name. */
export function tools(editor, open) {
  const run = (change) => () => change(editor.chain().focus()).run();
  const can = (change) => () => change(editor.can().chain()).run();
  const mark = (key, sign, keys) => ({ key, sign, keys, active: () => editor.isActive(key), run: run((chain) => chain.toggleMark(key)) });
  const heading = (level) => ({
    key: `heading-${level}`,
    sign: `H${level}`,
    keys: `Ctrl+Alt+${level}`,
    active: () => editor.isActive('heading', { level }),
    run: run((chain) => chain.toggleHeading({ level })),
  });
  const dialog = (key) => ({ key, dialog: true, run: () => open(key) });

  return [
    [
      { key: 'paragraph', sign: '¶', keys: 'Ctrl+Alt+0', active: () => editor.isActive('paragraph'), run: run((chain) => chain.setParagraph()) },
      ...[2, 3, 4].map(heading),
    ],
    [mark('bold', 'B', 'Ctrl+B'), mark('italic', 'I', 'Ctrl+I'), mark('strike', 'S', 'Ctrl+Shift+S')],
    [
      { key: 'bullet-list', sign: '•', keys: 'Ctrl+Shift+8', active: () => editor.isActive('bulletList'), run: run((chain) => chain.toggleBulletList()) },
      { key: 'ordered-list', sign: '1.', keys: 'Ctrl+Shift+7', active: () => editor.isActive('orderedList'), run: run((chain) => chain.toggleOrderedList()) },
      { key: 'indent', sign: '⇥', keys: 'Ctrl+]', enabled: can((chain) => chain.sinkListItem('listItem')), run: run((chain) => chain.sinkListItem('listItem')) },
      { key: 'outdent', sign: '⇤', keys: 'Ctrl+[', enabled: () => editor.isActive('listItem'), run: run((chain) => chain.liftListItem('listItem')) },
      { key: 'quote', sign: '«»', keys: 'Ctrl+Shift+B', active: () => editor.isActive('blockquote'), run: run((chain) => chain.toggleBlockquote()) },
    ],
    [
      { ...dialog('link'), keys: 'Ctrl+K', active: () => editor.isActive('link') },
      dialog('picture'),
      dialog('film'),
      dialog('document'),
      { key: 'footnote', enabled: can((chain) => chain.insertFootnote()), run: run((chain) => chain.insertFootnote()) },
      { key: 'table', enabled: () => !editor.isActive('table'), run: run((chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })) },
    ],
    [
      { key: 'undo', sign: '↶', keys: 'Ctrl+Z', enabled: can((chain) => chain.undo()), run: run((chain) => chain.undo()) },
      { key: 'redo', sign: '↷', keys: 'Ctrl+Y', enabled: can((chain) => chain.redo()), run: run((chain) => chain.redo()) },
    ],
  ];
}

/** The tools of the table that holds the caret. */
export function tableTools(editor) {
  const tool = (key, command) => ({ key, run: () => editor.chain().focus()[command]().run() });
  return [
    [tool('row-before', 'addRowBefore'), tool('row-after', 'addRowAfter'), tool('row-delete', 'deleteRow')],
    [tool('column-before', 'addColumnBefore'), tool('column-after', 'addColumnAfter'), tool('column-delete', 'deleteColumn')],
    [{ ...tool('header-row', 'toggleHeaderRow'), active: () => firstRowIsHeader(editor.state) }, tool('table-delete', 'deleteTable')],
  ];
}

function firstRowIsHeader({ selection: { $from } }) {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === 'table') return node.firstChild.firstChild.type.name === 'tableHeader';
  }
  return false;
}
