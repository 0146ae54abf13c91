// A text that a page can show; what is larger belongs into a file.

export const MAX_ROWS = 500;
export const MAX_COLUMNS = 20;
const MAX_HTML = 8_000_000;

/** Known before anything is parsed, so that a huge paste costs nothing. */
export function isTooMuch({ html, text }) {
  if (html.length > MAX_HTML) return true;
  if (html) return tablesOf(html).some((table) => count(table, /<tr[\s>]/gi) > MAX_ROWS || columnsOf(table) > MAX_COLUMNS);
  const rows = text.split('\n').filter((line) => line.includes('\t'));
  return rows.length > MAX_ROWS || rows.some((row) => row.split('\t').length > MAX_COLUMNS);
}

const tablesOf = (html) => html.split(/<table[\s>]/i).slice(1);
const count = (text, pattern) => text.match(pattern)?.length ?? 0;

function columnsOf(table) {
  return Math.max(0, ...table.split(/<tr[\s>]/i).slice(1).map(cellsOf));
}

function cellsOf(row) {
  const spans = [...row.matchAll(/<t[dh](?:\s[^>]*?colspan\s*=\s*["']?(\d+)[^>]*|\s[^>]*)?>/gi)];
  return spans.reduce((sum, [, span]) => sum + Number(span ?? 1), 0);
}
