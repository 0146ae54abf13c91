// The form of the virtual reception with script: answers to the subject while it is typed, what
// was typed survives a reload, and a small computation shows that a browser sends the form.
// `boot.js` loads this for the form that names it; the form works without.

/** Typing rests so long before answers are looked up; in milliseconds. */
const PAUSE = 400;
/** Shorter subjects find everything and nothing. */
const SHORTEST = 4;
/** Computations between two breaths, so that the page never stutters. */
const BATCH = 500;
/** What is never kept: what the server made for this one form, and files, which no script can set. */
const NOT_KEPT = new Set(["mark", "opened", "work", "question", "figures", "website", "step"]);

export const start = (element) => {
  // The receipt: what it is of was sent, nothing of it stays in the browser.
  if (element.localName !== "form") {
    storage()?.removeItem(`draft-${element.dataset.draft}`);
    return;
  }
  const form = element;
  lookUp(form);
  keepDraft(form);
  form.addEventListener("input", () => compute(form), { once: true });
};

const lookUp = (form) => {
  const subject = form.elements.subject;
  const place = form.querySelector("[data-similar]");
  if (!subject || !place) return;
  let timer;
  let request;
  let shown = "";
  const ask = async () => {
    const text = subject.value.trim();
    if (text === shown) return;
    shown = text;
    request?.abort();
    request = new AbortController();
    if (text.length < SHORTEST) {
      place.replaceChildren();
      return;
    }
    try {
      const address = `${place.dataset.similar}?q=${encodeURIComponent(text)}`;
      const answer = await fetch(address, { signal: request.signal });
      if (answer.ok) {
        // Our own server's markup, and the policy of the page lets no script in it run.
        const found = new DOMParser().parseFromString(await answer.text(), "text/html");
        place.replaceChildren(...found.body.childNodes);
      }
    } catch {
      // Left, typed on, or no network: the button still does it.
    }
  };
  subject.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
};

const storage = () => {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
};

/** Fields as they are, by name. Nothing is kept of a report to the trust line. */
export const draftOf = (fields) => {
  const draft = {};
  for (const field of fields) {
    if (!field.name || NOT_KEPT.has(field.name) || ["file", "hidden", "submit"].includes(field.type)) continue;
    if (field.type === "checkbox") {
      draft[field.name] = field.checked ? field.value : "";
    } else if (field.type !== "radio" || field.checked) {
      draft[field.name] = field.value;
    }
  }
  return draft.kind === "corruption" ? undefined : draft;
};

const fill = (fields, draft) => {
  for (const field of fields) {
    if (!Object.hasOwn(draft, field.name) || NOT_KEPT.has(field.name) || field.type === "file") continue;
    if (field.type === "checkbox" || field.type === "radio") {
      field.checked = field.value === draft[field.name];
    } else {
      field.value = draft[field.name];
    }
  }
};

const keepDraft = (form) => {
  const kept = storage();
  const name = `draft-${form.dataset.draft}`;
  if (!kept || !form.dataset.draft) return;
  // A form that came back with errors holds what was typed already.
  const isBlank = !form.elements.subject?.value && !form.elements.text?.value;
  try {
    const draft = JSON.parse(kept.getItem(name) ?? "null");
    if (draft && isBlank) fill(form.elements, draft);
  } catch {
    kept.removeItem(name);
  }
  const save = () => {
    const draft = draftOf(form.elements);
    try {
      if (draft) kept.setItem(name, JSON.stringify(draft));
      else kept.removeItem(name);
    } catch {
      // No room: then a reload loses it, as without script.
    }
  };
  form.addEventListener("input", save);
  form.addEventListener("change", save);
};

const leadingZeros = (bytes) => {
  const index = bytes.findIndex((byte) => byte !== 0);
  return index < 0 ? bytes.length * 8 : index * 8 + Math.clz32(bytes[index]) - 24;
};

/** The first number whose hash with the mark begins with so many bits of nought. */
export const worked = async (mark, bits) => {
  const text = new TextEncoder();
  for (let first = 0; ; first += BATCH) {
    const hashes = await Promise.all(
      Array.from({ length: BATCH }, (_, index) => crypto.subtle.digest("SHA-256", text.encode(`${mark}.${first + index}`))),
    );
    const found = hashes.findIndex((hash) => leadingZeros(new Uint8Array(hash, 0, 4)) >= bits);
    if (found >= 0) return String(first + found);
    await new Promise((rest) => setTimeout(rest));
  }
};

const compute = async (form) => {
  const [mark, bits] = (form.dataset.work ?? "").split(" ");
  // Browsers compute hashes on secure pages only; without them the server asks a question if need be.
  if (!globalThis.crypto?.subtle || !mark || !form.elements.work) return;
  form.elements.work.value = await worked(mark, Number(bits));
};
