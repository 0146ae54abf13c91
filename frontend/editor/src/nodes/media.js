// A file of the library inside a line: picture, sound, film or document, `![description](media:ID)`.

import { Node } from '@tiptap/core';

const ADDRESS = /^media:([\w-]+)$/;

export const idOf = (src) => ADDRESS.exec(src)?.[1] ?? null;

export const Media = Node.create({
  name: 'media',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,

  addOptions() {
    return { library: null, labels: {} };
  },

  addAttributes() {
    const attribute = (name) => ({
      default: '',
      parseHTML: (element) => element.getAttribute(name) ?? '',
      rendered: false,
    });
    return { src: attribute('data-src'), alt: attribute('data-alt'), title: attribute('data-title') };
  },

  parseHTML() {
    return [{ tag: 'span[data-media]', getAttrs: (element) => fromElement(element) }];
  },

  renderHTML({ node }) {
    return [
      'span',
      {
        'data-media': '',
        'data-src': node.attrs.src,
        'data-alt': node.attrs.alt,
        'data-title': node.attrs.title,
      },
    ];
  },

  addNodeView() {
    return ({ node }) => placeholder(node, this.options);
  },
});

/** Pasted markup names files of the library and nothing else. */
function fromElement(element) {
  if (!idOf(element.dataset.src ?? '')) return false;
  return { src: element.dataset.src ?? '', alt: element.dataset.alt ?? '', title: element.dataset.title ?? '' };
}

/** Thumbnail if the library knows one, and always words. */
function placeholder(node, { library, labels }) {
  const dom = document.createElement('span');
  dom.className = 'editor-media';
  dom.contentEditable = 'false';
  const words = document.createElement('span');
  words.textContent = describe(node, labels.media ?? '');
  dom.append(words);
  const id = idOf(node.attrs.src);
  if (id && library) {
    library.find(id).then((file) => {
      if (!file) return;
      words.textContent = describe(node, labels[`kind-${file.kind}`] ?? labels.media ?? '', file.name);
      if (file.thumb) dom.prepend(thumbnail(file.thumb));
    });
  }
  return { dom };
}

function thumbnail(src) {
  const picture = document.createElement('img');
  picture.src = src;
  picture.alt = '';
  picture.loading = 'lazy';
  return picture;
}

function describe(node, kind, name) {
  const what = node.attrs.alt || name || node.attrs.src;
  return kind ? `${kind}: ${what}` : what;
}
