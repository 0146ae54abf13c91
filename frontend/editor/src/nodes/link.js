// Links: addresses, `page:KEY` inside the portal, `media:ID` for documents of the library.

import { Mark } from '@tiptap/core';

const SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'page', 'media']);

/** Whether an address may be linked: one of our schemes, or a path of this site. */
export function isAllowed(href) {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(href)?.[1];
  return scheme ? SCHEMES.has(scheme.toLowerCase()) : /^[/#?]|^$/.test(href.trim()) && !/^[/\\]{2}/.test(href.trim());
}

/** What a person types as an address, completed: `egov.kz` → `https://egov.kz`. */
export function complete(typed) {
  const address = typed.trim().replaceAll(/\s/g, '%20');
  if (/^[^@\s/:]+@[^@\s/]+\.[^@\s/]+$/.test(address)) return `mailto:${address}`;
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#].*)?$/u.test(address)) return `https://${address}`;
  return address;
}

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  priority: 1000,

  addAttributes() {
    return { href: { default: '' }, title: { default: null } };
  },

  parseHTML() {
    return [{ tag: 'a[href]', getAttrs: (element) => (isAllowed(element.getAttribute('href')) ? null : false) }];
  },

  renderHTML({ HTMLAttributes: { href, title } }) {
    const attributes = { href: isAllowed(href) ? href : '' };
    return ['a', title ? { ...attributes, title } : attributes, 0];
  },
});
