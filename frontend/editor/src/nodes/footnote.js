// Footnotes: a mark in the line and the text of the note, tied by a label.

import { Node } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

const label = {
  default: '1',
  parseHTML: (element) => element.getAttribute('data-footnote') ?? '1',
  renderHTML: (attributes) => ({ 'data-footnote': attributes.label }),
};

export const FootnoteMark = Node.create({
  name: 'footnoteMark',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    return { label };
  },

  parseHTML() {
    return [{ tag: 'sup[data-footnote]' }];
  },

  renderHTML({ node, HTMLAttributes }) {
    return ['sup', HTMLAttributes, `[${node.attrs.label}]`];
  },
});

export const Footnote = Node.create({
  name: 'footnote',
  content: 'block+',
  defining: true,
  isolating: true,

  addAttributes() {
    return { label };
  },

  parseHTML() {
    return [{ tag: 'div[data-footnote]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', { class: 'editor-footnote', ...HTMLAttributes }, 0];
  },

  addCommands() {
    return { insertFootnote: () => insertFootnote };
  },
});

/** Sets the mark, adds an empty note at the end and goes there. */
function insertFootnote({ tr, state, dispatch }) {
  if (insideFootnote(state.selection.$from)) return false;
  if (!dispatch) return true;
  const { footnoteMark, footnote, paragraph } = state.schema.nodes;
  const attrs = { label: freeLabel(state.doc) };
  tr.insert(tr.selection.to, footnoteMark.create(attrs));
  const end = tr.doc.content.size;
  tr.insert(end, footnote.create(attrs, paragraph.create()));
  tr.setSelection(TextSelection.near(tr.doc.resolve(end + 2))).scrollIntoView();
  return true;
}

function insideFootnote($position) {
  return $position.depth > 0 && $position.node(1).type.name === 'footnote';
}

/** The next number that no footnote has. */
export function freeLabel(doc) {
  let highest = 0;
  doc.descendants((node) => {
    if (node.type.name.startsWith('footnote')) highest = Math.max(highest, Number.parseInt(node.attrs.label, 10) || 0);
  });
  return String(highest + 1);
}
