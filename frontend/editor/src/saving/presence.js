// Who else has this page open.

import { el } from '../dom.js';
import { fill } from '../labels.js';
import { send } from './answer.js';

const EVERY = 20_000;

export function presence(form, labels) {
  const words = el('p', { class: 'notice editor-presence', role: 'status' });
  form.prepend(words);

  /** Names, or `{ name }`, of the others. */
  function show(others) {
    const names = [...new Set(others.map((other) => other.name ?? other))].join(', ');
    const text = names ? fill(labels.presence, { names }) : '';
    if (words.textContent !== text) words.textContent = text;
  }

  async function tell() {
    if (document.visibilityState === 'hidden') return;
    const answer = await send(form.dataset.presence, new URLSearchParams({ lock: form.elements.lock?.value ?? '' }));
    if (answer.others) show(answer.others);
  }

  if (form.dataset.presence) {
    tell();
    setInterval(tell, EVERY);
    document.addEventListener('visibilitychange', tell);
  }
  return { show };
}
