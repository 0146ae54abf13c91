// The line that says whether the text is safe. Its words change by the minute at most, so it is not read out all the time.

import { el, timeOf } from '../dom.js';
import { fill } from '../labels.js';

export function statusLine(form, labels) {
  const line = el('p', { class: 'status editor-status', role: 'status' });
  const place = form.querySelector('[data-editor-status]') ?? form;
  place.append(line);
  let shown = '';

  function show(state, values = {}) {
    const { time } = values;
    const words = fill(labels[state], { ...values, time: time ? timeOf(time) : '' });
    line.dataset.state = state;
    if (words === shown) return;
    shown = words;
    line.replaceChildren(words);
    if (state === 'signed-out' && form.dataset.signIn) {
      line.append(' ', el('a', { href: form.dataset.signIn, target: '_blank', rel: 'noopener' }, labels['sign-in']));
    }
  }

  return { show };
}
