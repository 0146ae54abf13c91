// Everything that a text can hold, and nothing that Markdown cannot.

import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Code } from '@tiptap/extension-code';
import { CodeBlock } from '@tiptap/extension-code-block';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Strike } from '@tiptap/extension-strike';
import { Text } from '@tiptap/extension-text';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';

import { Footnote, FootnoteMark } from './footnote.js';
import { Link } from './link.js';
import { Item } from './list.js';
import { Media } from './media.js';
import { tables } from './tables.js';

/** The levels below the page's own title. */
export const LEVELS = [2, 3, 4];

/** Remembers whether blank lines stood between the items. */
const tight = {
  addAttributes() {
    return { ...this.parent?.(), tight: { default: true, rendered: false } };
  },
};

/** The nodes and marks; `media` configures how files of the library are shown. */
export function nodes(media = {}) {
  return [
    Document.extend({ content: '(block | footnote)+' }),
    Text,
    Paragraph,
    Heading.configure({ levels: LEVELS }),
    BulletList.extend(tight),
    OrderedList.extend(tight),
    Item,
    Blockquote,
    CodeBlock,
    HorizontalRule,
    HardBreak,
    Link,
    Bold,
    Italic,
    Strike,
    Code,
    FootnoteMark,
    Footnote,
    Media.configure(media),
    ...tables,
  ];
}

/** What typing needs beside them. */
export function behaviour() {
  return [ListKeymap, Dropcursor.configure({ color: false, class: 'editor-drop' }), Gapcursor, UndoRedo];
}
