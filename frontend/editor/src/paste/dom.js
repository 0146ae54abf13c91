// Small helpers on elements.

/** Looks lie under another name: a page with a strict policy complains about every one that it parses. */
export const withoutStyles = (html) =>
  html.replaceAll(/<style[\s>][\s\S]*?<\/style\s*>/gi, '').replaceAll(/(<[a-z][^<>]*?\s)style(?=\s*=)/gi, '$1data-style');

export const styleOf = (element) => (element.getAttribute('data-style') ?? '').toLowerCase().replaceAll(/\s*([:;])\s*/g, '$1');

export function unwrap(element) {
  element.replaceWith(...element.childNodes);
}

export function rename(element, tag) {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

export function all(root, selector) {
  return [...root.querySelectorAll(selector)];
}

export const tagOf = (element) => element.tagName.toLowerCase();

/** Words without the blanks that Word fills with. */
export const wordsOf = (element) => element.textContent.replaceAll(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
