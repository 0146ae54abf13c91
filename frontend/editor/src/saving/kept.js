// Copies of unsaved text in this browser. Every opened page writes its own; none is lost or replaced unasked.

const VERSION = 1;
const SKIPPED = new Set(['hidden', 'password', 'file', 'submit', 'button', 'reset', 'checkbox', 'radio', 'image']);

/** `entry` names what is edited, for instance the address it is saved to. */
export function keeper(entry, storage, now = Date.now) {
  const prefix = `portal-editor:${VERSION}:${entry}:`;
  const own = `${prefix}${now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

  return {
    /** Whether the copy could be written. */
    keep(lock, fields) {
      try {
        storage.setItem(own, JSON.stringify({ version: VERSION, at: now(), lock, fields }));
        return true;
      } catch {
        return false;
      }
    },

    forget: (key = own) => storage.removeItem(key),

    /** Copies of earlier visits that differ from what the page holds, newest first; equal ones are removed. */
    found(current) {
      const copies = [];
      for (const key of keysOf(storage).filter((name) => name.startsWith(prefix) && name !== own)) {
        const copy = parse(storage.getItem(key));
        if (copy && differs(copy.fields, current)) copies.push({ key, ...copy });
        else storage.removeItem(key);
      }
      return copies.sort((one, other) => other.at - one.at);
    },
  };
}

const keysOf = (storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index));

function parse(text) {
  try {
    const copy = JSON.parse(text);
    return copy?.version === VERSION && copy.fields ? copy : null;
  } catch {
    return null;
  }
}

/** Blanks are no reason to ask anybody anything. */
export function differs(kept, current) {
  const plain = (text) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
  return Object.entries(kept).some(([name, value]) => name in current && plain(value) !== plain(current[name]));
}

const textFields = (form) => [...form.elements].filter((field) => field.name && 'value' in field && !SKIPPED.has(field.type) && field.tagName !== 'BUTTON');

export const fieldsOf = (form) => Object.fromEntries(textFields(form).map((field) => [field.name, field.value]));

/** Puts a copy back into the fields; editors follow their fields. */
export function putBack(form, fields) {
  for (const field of textFields(form)) {
    if (!(field.name in fields) || field.value === fields[field.name]) continue;
    field.value = fields[field.name];
    field.dispatchEvent(new CustomEvent('editor:text'));
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
