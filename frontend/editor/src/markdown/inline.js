// The Markdown of one line, apart from the text around it.

import { MarkdownSerializerState } from 'prosemirror-markdown';

export function inline(state, block) {
  const nodes = { ...state.nodes, hardBreak: (inner) => inner.write(' ') };
  const inner = new MarkdownSerializerState(nodes, state.marks, state.options);
  inner.renderInline(block, false);
  return inner.out;
}
