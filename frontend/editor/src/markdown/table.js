// A table as GFM writes it: header row, line of dashes, rows.

import { inline } from './inline.js';
import { safe } from './safe.js';

const DASHES = { left: ':---', right: '---:', center: ':---:' };

export function table(state, node) {
  const rows = node.children.map((row) => row.children.map((cell) => words(state, cell)));
  const width = Math.max(...rows.map((row) => row.length));
  const hasHeader = isHeader(node.firstChild);
  const header = hasHeader ? rows.shift() : [];
  const aligned = node.firstChild.children.map((cell) => DASHES[cell.attrs.align] ?? '---');
  for (const row of [header, filled(aligned, width, '---'), ...rows]) {
    state.write(`| ${filled(row, width, '').join(' | ')} |`);
    state.ensureNewLine();
  }
  state.closeBlock(node);
}

export function isHeader(row) {
  return row.children.every((cell) => cell.type.name === 'tableHeader');
}

const filled = (row, width, filler) => [...row, ...Array(width - row.length).fill(filler)];

/** Cells never change, they are replaced; typing in a large table writes only one anew. */
const known = new WeakMap();

function words(state, cell) {
  if (!known.has(cell)) known.set(cell, written(state, cell));
  return known.get(cell);
}

function written(state, cell) {
  return inline(state, safe(state, cell.firstChild)).replaceAll('\n', ' ').replaceAll('|', '\\|').trim();
}
