// The paste handler: refuses what is too much, cleans the rest.

import { freeLabel } from '../nodes/footnote.js';
import { clean, prepared } from './clean.js';
import { isTooMuch } from './limits.js';

/** Our own copies carry this sign and need no cleaning. */
const OURS = 'data-pm-slice';

/** Options for the editor's view; `say` shows a message by its key. */
export function pasteProps(say) {
  return {
    handleDOMEvents: {
      // Before anything is parsed.
      paste(view, event) {
        const refusal = refusalOf(event.clipboardData);
        if (!refusal) return false;
        event.preventDefault();
        say(refusal);
        return true;
      },
    },

    handleDrop(view, event) {
      if (!event.dataTransfer?.files.length) return false;
      say('paste-files');
      event.preventDefault();
      return true;
    },

    transformPastedHTML(html, view) {
      if (html.includes(OURS)) return html;
      const document = new DOMParser().parseFromString(prepared(html), 'text/html');
      const cleaned = clean(document, { firstFootnote: Number(freeLabel(view.state.doc)) });
      if (cleaned.pictures) say('paste-pictures');
      return cleaned.html;
    },
  };
}

function refusalOf(clipboard) {
  const html = clipboard?.getData('text/html') ?? '';
  const text = clipboard?.getData('text/plain') ?? '';
  if (isTooMuch({ html, text })) return 'paste-too-large';
  return !html && !text && clipboard?.files.length ? 'paste-files' : null;
}
