// Markdown → document. Throws on what the editor does not know, so that nothing is lost.

import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { MarkdownParser } from 'prosemirror-markdown';

import { LEVELS } from '../nodes/index.js';

/** HTML is read only to be refused: the server drops it. */
export const markdownIt = new MarkdownIt({ html: true }).use(footnotes);
markdownIt.core.ruler.disable('footnote_tail');
markdownIt.inline.ruler.disable('footnote_inline');
// Which addresses may be linked is the server's and the link mark's business; here no text may change.
const KNOWN_ELSEWHERE = /^(javascript|vbscript|file|data):/i;
markdownIt.validateLink = (url) => !KNOWN_ELSEWHERE.test(url.trim());
// Addresses stay as they were typed, Kazakh letters too.
markdownIt.normalizeLink = (url) => url;

const RULES = {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: heading },
  blockquote: { block: 'blockquote' },
  bullet_list: { block: 'bulletList', getAttrs: (_, tokens, index) => ({ tight: isTight(tokens, index) }) },
  ordered_list: { block: 'orderedList', getAttrs: (token, tokens, index) => ({ start: start(token), tight: isTight(tokens, index) }) },
  list_item: { block: 'listItem' },
  code_block: { block: 'codeBlock', noCloseToken: true },
  fence: { block: 'codeBlock', getAttrs: (token) => ({ language: token.info.trim() || null }), noCloseToken: true },
  hr: { node: 'horizontalRule' },
  hardbreak: { node: 'hardBreak' },
  image: { node: 'media', getAttrs: image },
  footnote_ref: { node: 'footnoteMark', getAttrs: (token) => ({ label: token.meta.label }) },
  footnote_reference: { block: 'footnote', getAttrs: (token) => ({ label: token.meta.label }) },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'tableRow' },
  th: { block: 'tableHeader', getAttrs: cell },
  td: { block: 'tableCell', getAttrs: cell },
  strong: { mark: 'bold' },
  em: { mark: 'italic' },
  s: { mark: 'strike' },
  code_inline: { mark: 'code', noCloseToken: true },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href'), title: token.attrGet('title') || null }) },
};

export function parser(schema) {
  const tokenizer = { parse: (text, env) => complete(markdownIt.parse(text, env)) };
  return new MarkdownParser(schema, tokenizer, RULES);
}

function heading(token) {
  const level = Number(token.tag.slice(1));
  if (!LEVELS.includes(level)) throw new Error(`heading of level ${level}`);
  return { level };
}

function start(token) {
  const number = token.attrGet('start');
  return number === null ? 1 : Number(number);
}

function isTight(tokens, index) {
  const first = tokens.slice(index + 1).find((token) => token.type !== 'list_item_open');
  return first ? first.hidden || first.type.endsWith('_list_open') || first.type === 'list_item_close' : true;
}

function image(token) {
  return {
    src: token.attrGet('src'),
    alt: markdownIt.renderer.renderInlineAsText(token.children, markdownIt.options, {}),
    title: token.attrGet('title') ?? '',
  };
}

function cell(token) {
  return { align: /text-align:(\w+)/.exec(token.attrGet('style') ?? '')?.[1] ?? null };
}

/** Cells hold a paragraph; a header row without words only says that the table has no header. */
function complete(tokens) {
  const { Token } = markdownIt.core.State.prototype;
  const done = [];
  let row = [];
  for (const [index, token] of tokens.entries()) {
    // What the serializer set between stars is none of the words.
    for (const child of token.children ?? []) if (child.type === 'text') child.content = child.content.replaceAll('\u2060', '');
    const inCell = token.type === 'inline' && /^t[hd]_open$/.test(tokens[index - 1]?.type);
    const all = inCell ? [new Token('paragraph_open', 'p', 1), token, new Token('paragraph_close', 'p', -1)] : [token];
    if (token.type === 'thead_open') row = [];
    row.push(...all);
    if (token.type === 'thead_close') {
      const words = row.some((part) => part.type === 'inline' && part.content.trim());
      const follows = tokens[index + 1]?.type === 'tbody_open';
      if (!words && follows) row = [];
    }
    const open = row[0]?.type === 'thead_open' && row.at(-1).type !== 'thead_close';
    if (!open) {
      done.push(...row);
      row = [];
    }
  }
  return done;
}
