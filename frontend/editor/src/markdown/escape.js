// Words of a person as Markdown that means exactly these words.

const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE = /\s/u;
const EMPHASIS = new Set(['bold', 'italic', 'strike']);

/** What would begin a block at the start of a line. */
export function atLineStart(escaped) {
  const text = escaped.replace(/^[ \t]+/, '');
  if (/^[\s|:=-]+$/.test(text) && /^[|:=-]/.test(text)) return `\\${text}`;
  return text
    .replace(/^([-+])(?=\s|$)/, '\\$1')
    .replace(/^>/, '\\>')
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** `## C #` would lose its last sign. */
export const atHeadingEnd = (escaped) => escaped.replace(/(^|\s)(#+\s*)$/, '$1\\$2');

/**
 * A letter right beside the stars of `**«сөз»**лар` would keep them from closing;
 * written as a character reference it does not.
 */
export function besideEmphasis(escaped, node, previous, next) {
  let text = escaped;
  const first = firstOf(node.text);
  if (previous && differs(previous, node) && isWord(first) && isPunctuation(lastCharacter(previous))) {
    text = reference(first) + text.slice(first.length);
  }
  const last = lastOf(node.text);
  if (next && differs(next, node) && isWord(last) && isPunctuation(firstCharacter(next)) && text.endsWith(last)) {
    text = text.slice(0, -last.length) + reference(last);
  }
  return text;
}

const reference = (character) => `&#x${character.codePointAt(0).toString(16)};`;
const isWord = (character) => Boolean(character) && !SPACE.test(character) && !PUNCTUATION.test(character);
const isPunctuation = (character) => PUNCTUATION.test(character);

/** Whether `from` is emphasised where `to` is not. */
function differs(from, to) {
  return from.marks.some((mark) => EMPHASIS.has(mark.type.name) && !mark.isInSet(to.marks));
}

const firstOf = (text) => String.fromCodePoint(text.codePointAt(0));
const lastOf = (text) => [...text.slice(-2)].at(-1);

/** What is not text is written with brackets around it. */
function firstCharacter(node) {
  return node.isText && !isBracketed(node) ? firstOf(node.text) : '[';
}

function lastCharacter(node) {
  return node.isText && !isBracketed(node) ? lastOf(node.text) : ']';
}

const isBracketed = (node) => node.marks.some((mark) => ['link', 'code'].includes(mark.type.name));
