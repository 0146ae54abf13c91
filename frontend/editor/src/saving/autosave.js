// Saves the form every few seconds; whatever happens to network, session or server, the words stay here.

import { later } from '../dom.js';
import { backOff, send } from './answer.js';
import { fieldsOf, keeper, putBack } from './kept.js';
import { conflictNotice, restoreOffer } from './notices.js';
import { statusLine } from './status.js';

const WAIT = 5_000;
/** Browsers carry no more than this through the closing of a page. */
const KEEPALIVE_LIMIT = 60_000;

export function autosave(form, labels, sawOthers) {
  const address = form.dataset.autosave;
  const status = statusLine(form, labels);
  const kept = keeper(address, localStorage);
  let changes = 0;
  let saved = 0;
  let failures = 0;
  let timer = null;
  let sending = null;
  let conflict = null;
  let leaving = false;

  const isUnsaved = () => changes !== saved;
  const keep = () => isUnsaved() && kept.keep(form.elements.lock?.value ?? '', fieldsOf(form));
  const keepSoon = later(keep, 500);

  function changed() {
    changes += 1;
    keepSoon();
    timer ??= setTimeout(save, WAIT);
  }

  /** Sends at most one request at a time. */
  function save(extra = {}) {
    clearTimeout(timer);
    timer = null;
    const mayTry = isUnsaved() || extra.keep_both;
    if (!mayTry || leaving || (conflict && !extra.keep_both)) return sending ?? Promise.resolve();
    sending ??= attempt(extra).finally(() => {
      sending = null;
    });
    return sending;
  }

  async function attempt(extra) {
    const sent = changes;
    keep();
    const body = bodyOf(form, extra);
    const keepalive = document.visibilityState === 'hidden' && body.toString().length < KEEPALIVE_LIMIT;
    const answer = await send(address, body, { keepalive });
    failures = ['saved', 'conflict', 'refused'].includes(answer.kind) ? 0 : failures + 1;
    if (answer.others) sawOthers(answer.others);
    ({ saved: succeeded, conflict: stop, refused, offline: tryLater, 'signed-out': tryLater })[answer.kind](answer, sent);
  }

  function succeeded(answer, sent) {
    saved = sent;
    if (form.elements.lock && answer.lock !== undefined) form.elements.lock.value = answer.lock;
    conflict?.remove();
    conflict = null;
    if (isUnsaved()) timer ??= setTimeout(save, WAIT);
    else kept.forget();
    status.show('saved', { time: answer.saved_at ?? Date.now() });
  }

  /** Somebody saved a newer version: nothing more is sent until the person decides. */
  function stop(answer) {
    conflict?.remove();
    conflict = conflictNotice(answer.conflict, labels, () => save({ keep_both: '1' }));
    form.prepend(conflict);
    sayUnsaved('refused', { problem: labels['conflict-short'] });
  }

  function refused(answer) {
    if (answer.lock !== undefined && form.elements.lock) form.elements.lock.value = answer.lock;
    sayUnsaved('refused', { problem: answer.problem.replace(/[.\s]+$/, '') });
  }

  function tryLater(answer) {
    sayUnsaved(answer.kind);
    timer ??= setTimeout(save, backOff(failures));
  }

  function sayUnsaved(state, values) {
    const isKept = keep();
    status.show(isKept || !isUnsaved() ? state : 'not-kept', values);
  }

  function offer(copy) {
    form.prepend(
      restoreOffer(copy, labels, {
        restore: () => {
          putBack(form, copy.fields);
          changed();
          if (keep()) kept.forget(copy.key);
        },
        discard: () => kept.forget(copy.key),
      }),
    );
  }

  /** A plain submit waits for a save that is under way, or it would meet its own lock. */
  async function submitted(event) {
    if (sending) {
      event.preventDefault();
      await sending;
      form.requestSubmit(event.submitter);
      return;
    }
    keep();
    leaving = true;
    clearTimeout(timer);
    // Another listener may have stopped the submit.
    setTimeout(() => {
      if (event.defaultPrevented) leaving = false;
    });
  }

  const retry = () => isUnsaved() && save();
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('focusout', (event) => !form.contains(event.relatedTarget) && save());
  form.addEventListener('submit', submitted);
  document.addEventListener('visibilitychange', retry);
  addEventListener('online', retry);
  addEventListener('focus', () => failures && retry());
  addEventListener('pagehide', keep);
  addEventListener('pageshow', () => {
    leaving = false;
  });
  addEventListener('beforeunload', (event) => {
    if (isUnsaved() && !leaving) event.preventDefault();
  });
  for (const copy of kept.found(fieldsOf(form)).reverse()) offer(copy);
}

function bodyOf(form, extra) {
  const pairs = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  return new URLSearchParams([...pairs, ...Object.entries(extra)]);
}
