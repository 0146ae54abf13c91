// Tables as Markdown can hold them: no merged cells, one line a cell, a header if the first row looks like one.

import { all, rename, styleOf, tagOf, unwrap, wordsOf } from './dom.js';

export function tables(body) {
  for (const table of all(body, 'table').filter((element) => element.isConnected !== false)) {
    if (table.parentElement?.closest('table')) unwrapNested(table);
  }
  for (const table of all(body, 'table')) {
    const rows = all(table, 'tr');
    const cells = rows.flatMap((row) => [...row.children]);
    if (cells.length === 0) table.remove();
    else if (cells.length === 1) table.replaceWith(...cells[0].childNodes);
    else rebuild(table, rows);
  }
}

function unwrapNested(table) {
  table.replaceWith(...all(table, 'td, th').flatMap((cell) => [...cell.childNodes, ' ']));
}

function rebuild(table, rows) {
  const hasHeader = looksLikeHeader(rows);
  const caption = table.querySelector('caption');
  const grid = spread(rows);
  const fresh = table.ownerDocument.createElement('table');
  const width = Math.max(...grid.map((row) => row.length));
  for (const [number, cells] of grid.entries()) {
    if (cells.every((cell) => !cell || !hasContent(cell))) continue;
    const row = table.ownerDocument.createElement('tr');
    const tag = hasHeader && number === 0 ? 'th' : 'td';
    for (let column = 0; column < width; column += 1) row.append(cellOf(table, cells[column], tag));
    fresh.append(row);
  }
  if (caption && wordsOf(caption)) table.before(rename(caption, 'p'));
  table.replaceWith(fresh);
}

const hasContent = (cell) => wordsOf(cell) || cell.querySelector('[data-media]');

/** Cells at their place; what a merged cell covers stays empty. */
function spread(rows) {
  const grid = rows.map(() => []);
  for (const [number, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.children) {
      while (grid[number][column] !== undefined) column += 1;
      const [across, down] = ['colspan', 'rowspan'].map((name) => Number(cell.getAttribute(name)) || 1);
      for (let y = number; y < Math.min(number + down, rows.length); y += 1) {
        for (let x = column; x < column + across; x += 1) grid[y][x] = null;
      }
      grid[number][column] = cell;
      column += across;
    }
  }
  return grid;
}

function looksLikeHeader(rows) {
  const [first, second] = rows;
  const cells = [...first.children];
  if (rows.length < 2 || cells.length < 2) return false;
  if (cells.every((cell) => tagOf(cell) === 'th') || tagOf(first.parentElement) === 'thead') return true;
  const filled = cells.filter((cell) => wordsOf(cell));
  if (filled.length === 0 || filled.length < cells.length - 1) return false;
  if (filled.every(isBold)) return ![...second.children].filter((cell) => wordsOf(cell)).every(isBold);
  return cells.every(isShaded) && ![...second.children].some(isShaded);
}

function isBold(cell) {
  const bold = all(cell, 'b, strong').map(wordsOf).join('');
  return bold.replaceAll(' ', '') === wordsOf(cell).replaceAll(' ', '');
}

function isShaded(cell) {
  const [, colour] = /background(?:-color)?:([^;]+)/.exec(styleOf(cell)) ?? [];
  const named = colour ?? cell.getAttribute('bgcolor');
  return Boolean(named) && !/^(#fff(fff)?|white|transparent|none)$/i.test(named.trim());
}

function cellOf(table, cell, tag) {
  const fresh = table.ownerDocument.createElement(tag);
  const words = table.ownerDocument.createElement('p');
  fresh.append(words);
  if (!cell) return fresh;
  flatten(cell);
  const align = cell.getAttribute('align') ?? /text-align:(right|center)/.exec(styleOf(cell))?.[1];
  if (tag === 'td' && /^(right|center)$/i.test(align ?? '')) fresh.setAttribute('data-align', align.toLowerCase());
  if (tag === 'th') for (const bold of all(cell, 'b, strong')) unwrap(bold);
  words.append(...cell.childNodes);
  return fresh;
}

function flatten(cell) {
  for (const line of all(cell, 'br')) line.replaceWith(' ');
  for (const item of all(cell, 'li')) if (item.nextElementSibling) item.append('; ');
  for (const block of all(cell, 'p, div, li, ul, ol, blockquote, h1, h2, h3, h4, h5, h6, pre')) {
    block.append(' ');
    unwrap(block);
  }
}
