// Questions that only the person can answer: an older copy, and somebody else's newer version.

import { el, timeOf } from '../dom.js';
import { fill } from '../labels.js';

function notice(words, buttons) {
  return el('div', { class: 'notice notice--urgent editor-notice', role: 'alert' }, el('p', {}, words), el('div', { class: 'actions' }, ...buttons));
}

const button = (label, click) => el('button', { type: 'button', class: 'button button--quiet', click }, label);

export function restoreOffer(copy, labels, { restore, discard }) {
  const words = fill(labels['restore-offer'], { time: timeOf(copy.at) });
  const close = (act) => () => {
    box.remove();
    act(copy);
  };
  const box = notice(words, [button(labels.restore, close(restore)), button(labels.discard, close(discard))]);
  return box;
}

export function conflictNotice({ author, at, url }, labels, keepBoth) {
  const words = fill(labels.conflict, { author, time: timeOf(at) });
  const open = el('a', { class: 'button button--quiet', href: url ?? location.href, target: '_blank', rel: 'noopener' }, labels['conflict-open']);
  return notice(words, [open, button(labels['conflict-keep'], keepBoth)]);
}
