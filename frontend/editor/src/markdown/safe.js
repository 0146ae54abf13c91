// Emphasis that Markdown cannot say where it stands must not show its stars to readers.

import { Fragment } from '@tiptap/pm/model';

import { inline } from './inline.js';
import { markdownIt } from './parse.js';

/** Invisible, joins two words, and lets stars open and close beside it. */
export const JOINER = '\u2060';
const EMPHASIS = new Set(['bold', 'italic', 'strike']);
const known = new WeakMap();

/** The line itself, or the nearest one whose Markdown has the same words. */
export function safe(state, block) {
  if (!block.children.some(isEmphasised)) return block;
  if (!known.has(block)) known.set(block, candidates(block).find((line) => readsBack(state, line)) ?? bare(block));
  return known.get(block);
}

/** Readers of Markdown disagree about stars of two emphases that meet inside a word. */
function candidates(block) {
  const meet = block.children.some((node, index) => {
    const next = block.children[index + 1];
    return next && [node, next].every(isEmphasised) && !/\s$/.test(node.text ?? '') && !/^\s/.test(next.text ?? '');
  });
  return meet ? [joined(block)] : [block, joined(block)];
}

const emphasisOf = (node) => node.marks.filter(({ type }) => EMPHASIS.has(type.name));
const isEmphasised = (node) => emphasisOf(node).length > 0;

function readsBack(state, block) {
  const refs = {};
  block.forEach((node) => {
    if (node.type.name === 'footnoteMark') refs[`:${node.attrs.label}`] = -1;
  });
  const [line] = markdownIt.parseInline(inline(state, block), { footnotes: { refs } });
  const words = line.children.map(({ type, content }) => (/^(text|code_inline)$/.test(type) ? content : /break$/.test(type) ? ' ' : '')).join('');
  return plain(words) === plain(block.textBetween(0, block.content.size, ' ', (leaf) => (leaf.type.name === 'hardBreak' ? ' ' : '')));
}

const plain = (words) => words.replaceAll(JOINER, '').replaceAll(/\s+/g, ' ').trim();

/** A joiner wherever emphasis changes. */
function joined(block) {
  const parts = block.children.flatMap((node, index) => {
    const next = block.children[index + 1];
    const changes = next && [node, next].some(isEmphasised);
    return changes ? [node, block.type.schema.text(JOINER)] : [node];
  });
  return block.copy(Fragment.from(parts));
}

function bare(block) {
  return block.copy(Fragment.from(block.children.map((node) => node.mark(node.marks.filter(({ type }) => !EMPHASIS.has(type.name))))));
}
