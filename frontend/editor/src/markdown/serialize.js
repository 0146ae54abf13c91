// Document → Markdown that the server's renderer reads the same way.

import { MarkdownSerializer, defaultMarkdownSerializer } from 'prosemirror-markdown';

import { atHeadingEnd, atLineStart, besideEmphasis } from './escape.js';
import { JOINER, safe } from './safe.js';
import { table } from './table.js';

const basic = defaultMarkdownSerializer;

const NODES = {
  paragraph(state, node) {
    // An empty line is only space.
    if (node.childCount === 0 || (!node.textContent.trim() && onlyText(node))) return;
    basic.nodes.paragraph(state, safe(state, node));
  },
  heading(state, node) {
    basic.nodes.heading(state, safe(state, node));
  },
  blockquote: basic.nodes.blockquote,
  horizontalRule(state, node) {
    state.write('---');
    state.closeBlock(node);
  },
  codeBlock,
  bulletList(state, node, parent, index) {
    const sign = isOdd(node, parent, index) ? '*' : '-';
    state.renderList(node, '  ', () => `${sign} `);
  },
  orderedList(state, node, parent, index) {
    const sign = isOdd(node, parent, index) ? ')' : '.';
    const start = node.attrs.start ?? 1;
    const width = String(start + node.childCount - 1).length + 2;
    state.renderList(node, ' '.repeat(width), (item) => `${start + item}${sign} `.padEnd(width));
  },
  listItem: basic.nodes.list_item,
  footnote(state, node) {
    state.wrapBlock('    ', `[^${node.attrs.label}]: `, node, () => state.renderContent(node));
  },
  footnoteMark(state, node) {
    state.write(`[^${node.attrs.label}]`);
  },
  media(state, { attrs: { src, alt, title } }) {
    state.write(`![${state.esc(alt)}](${address(src)}${quoted(title)})`);
  },
  hardBreak(state, node, parent, index) {
    if (parent.type.name === 'heading') state.write(' ');
    else if (!endsHere(parent, index)) state.write('\\\n');
  },
  text,
  table,
};

const emphasis = (sign) => ({ open: sign, close: sign, mixable: true, expelEnclosingWhitespace: true });

const MARKS = {
  bold: emphasis('**'),
  italic: emphasis('*'),
  strike: emphasis('~~'),
  code: basic.marks.code,
  link: {
    open: () => '[',
    close: (_, mark) => `](${address(mark.attrs.href)}${quoted(mark.attrs.title)})`,
    mixable: true,
  },
};

const serializer = new MarkdownSerializer(NODES, MARKS, {
  hardBreakNodeName: 'hardBreak',
  // Signs of HTML and of character references.
  escapeExtraCharacters: /<(?=[a-z/!?])|&(?=#?\w+;)/gi,
});

export const serialize = (doc) => serializer.serialize(doc).trim();

function text(state, node, parent, index) {
  const previous = index > 0 ? parent.child(index - 1) : null;
  const next = index + 1 < parent.childCount ? parent.child(index + 1) : null;
  let words = besideEmphasis(state.esc(node.text), node, previous, next);
  if (state.atBlockStart || previous?.type.name === 'hardBreak') words = atLineStart(words);
  if (!next && parent.type.name === 'heading') words = atHeadingEnd(words);
  state.text(words.replaceAll(JOINER, '&#x2060;'), false);
}

function codeBlock(state, node) {
  const ticks = node.textContent.match(/`{3,}/g) ?? [];
  const fence = ticks.reduce((longest, run) => (run.length >= longest.length ? `${run}\`` : longest), '```');
  state.write(`${fence}${node.attrs.language ?? ''}\n`);
  state.text(node.textContent, false);
  if (node.textContent) state.write('\n');
  state.write(fence);
  state.closeBlock(node);
}

/** Neighbouring lists take turns with their signs, or they would become one. */
function isOdd(node, parent, index) {
  let before = 0;
  while (index - before > 0 && parent.child(index - before - 1).type === node.type) before += 1;
  return before % 2 === 1;
}

function onlyText(node) {
  return node.children.every((child) => child.isText);
}

function endsHere(parent, index) {
  return parent.children.slice(index + 1).every((child) => child.type.name === 'hardBreak');
}

const address = (href) => href.replaceAll(/[\s<>]/g, encodeURIComponent).replaceAll(/[()\\]/g, '\\$&');
const quoted = (title) => (title ? ` "${title.replaceAll(/["\\]/g, '\\$&')}"` : '');
