// Tables as Markdown can say them: one line of words a cell, the first row may be the header.

import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { goToNextCell, isInTable } from '@tiptap/pm/tables';

const cell = {
  content: 'paragraph',

  addAttributes() {
    return { colspan: { default: 1, rendered: false }, rowspan: { default: 1, rendered: false }, colwidth: { default: null, rendered: false }, align };
  },
};

const align = {
  default: null,
  parseHTML: (element) => element.getAttribute('data-align'),
  renderHTML: (attributes) => (attributes.align ? { 'data-align': attributes.align } : {}),
};

const PlainTable = Table.extend({
  addNodeView() {
    return null;
  },

  renderHTML() {
    return ['table', ['tbody', 0]];
  },

  addKeyboardShortcuts() {
    const inTable = () => isInTable(this.editor.state);
    const next = () => goToNextCell(1)(this.editor.state, this.editor.view.dispatch);
    return {
      ...this.parent?.(),
      // After the last cell the Tab key leaves the text, or nobody could.
      Tab: next,
      'Shift-Tab': () => goToNextCell(-1)(this.editor.state, this.editor.view.dispatch),
      // A cell is one line, so Enter goes on to the next one.
      Enter: () => inTable() && (next() || (this.editor.commands.addRowAfter() && next())),
      'Shift-Enter': () => inTable(),
      'Mod-Enter': () => inTable(),
    };
  },
});

const render = (tag) => ({
  renderHTML({ HTMLAttributes }) {
    return [tag, HTMLAttributes, 0];
  },
});

export const tables = [
  PlainTable.configure({ resizable: false }),
  TableRow.extend(render('tr')),
  TableHeader.extend({ ...cell, ...render('th') }),
  TableCell.extend({ ...cell, ...render('td') }),
];
