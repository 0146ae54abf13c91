// Reordering in the structure editor: dragging with mouse, pen or finger, and arrow keys. The
// buttons for one step up or down stay as they are and work without this.

const HANDLE = '<svg class="icon" aria-hidden="true"><use href="/icons.svg#menu"></use></svg>';
/** Steps that follow one another faster than this are saved together; in milliseconds. */
const PAUSE = 500;

const status = document.querySelector("[data-reorder-status]");
const failure = document.querySelector("[data-reorder-failed]");

const say = (text) => { status.textContent = text; };
const filled = (template, values) => template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

class List {
  #element;
  #saved;
  #timer;
  #sending = Promise.resolve();

  constructor(element) {
    this.#element = element;
    this.#saved = this.#order;
    for (const item of this.#items) {
      this.#addHandle(item);
    }
    element.addEventListener("keydown", (event) => this.#onKey(event));
    addEventListener("pagehide", () => this.#timer && this.#save());
  }

  get #items() {
    return [...this.#element.children];
  }

  get #order() {
    return this.#items.map((item) => item.dataset.item).join();
  }

  #addHandle(item) {
    const handle = document.createElement("button");
    handle.type = "button";
    handle.className = "button button--quiet structure__handle";
    handle.innerHTML = HANDLE;
    handle.setAttribute("aria-label", filled(this.#element.dataset.handle, { title: item.dataset.title }));
    handle.setAttribute("aria-describedby", "reorder-hint");
    handle.addEventListener("pointerdown", (event) => this.#drag(event, item, handle));
    item.prepend(handle);
  }

  #drag(event, item, handle) {
    if (event.button !== 0) {
      return;
    }
    handle.setPointerCapture(event.pointerId);
    item.classList.add("structure__dragged");
    const before = this.#order;
    const move = ({ clientY }) => {
      const others = this.#items.filter((other) => other !== item);
      const next = others.find((other) => {
        const box = other.getBoundingClientRect();
        return clientY < box.top + box.height / 2;
      });
      if ((next ?? null) !== item.nextElementSibling) {
        this.#element.insertBefore(item, next ?? null);
      }
    };
    const end = ({ type }) => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", end);
      handle.removeEventListener("pointercancel", end);
      item.classList.remove("structure__dragged");
      if (type === "pointercancel") {
        this.#arrange(before);
      } else if (this.#order !== before) {
        this.#moved(item);
      }
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end);
    handle.addEventListener("pointercancel", end);
  }

  /** Arrows on a handle, Alt with arrows anywhere in the row. */
  #onKey(event) {
    const isArrow = event.key === "ArrowUp" || event.key === "ArrowDown";
    const isOnHandle = event.target.closest(".structure__handle") !== null;
    if (!isArrow || event.ctrlKey || event.metaKey || event.shiftKey || !(isOnHandle || event.altKey)) {
      return;
    }
    const focused = event.target;
    const item = this.#items.find((item) => item.contains(focused));
    const other = event.key === "ArrowUp" ? item?.previousElementSibling : item?.nextElementSibling;
    event.preventDefault();
    if (!other) {
      this.#announce(item);
      return;
    }
    // The neighbour goes to the other side, so that the focus stays where it is.
    if (event.key === "ArrowUp") {
      item.after(other);
    } else {
      item.before(other);
    }
    focused.focus();
    this.#moved(item);
  }

  #moved(item) {
    failure.hidden = true;
    this.#showSteps();
    this.#announce(item);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), PAUSE);
  }

  #announce(item) {
    const items = this.#items;
    const values = { title: item.dataset.title, n: items.indexOf(item) + 1, total: items.length };
    say(filled(this.#element.dataset.moved, values));
  }

  /** No button up on the first item and none down on the last. */
  #showSteps() {
    const items = this.#items;
    items.forEach((item, number) => {
      item.querySelector("[data-step=up]").hidden = number === 0;
      item.querySelector("[data-step=down]").hidden = number === items.length - 1;
    });
  }

  #save() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const order = this.#order;
    this.#sending = this.#sending.then(() => this.#send(order));
  }

  async #send(order) {
    if (order === this.#saved) {
      return;
    }
    const isAccepted = await fetch(this.#element.dataset.reorder, {
      method: "POST",
      body: new URLSearchParams({ order }),
      keepalive: true,
    }).then(
      // Whoever is signed out meanwhile is led to another page.
      (answer) => answer.ok && new URL(answer.url).pathname === location.pathname,
      () => false,
    );
    if (isAccepted) {
      this.#saved = order;
      if (!this.#timer) {
        say(status.dataset.saved);
      }
    } else {
      this.#arrange(this.#saved);
      failure.hidden = false;
      say(failure.textContent);
    }
  }

  #arrange(order) {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const items = new Map(this.#items.map((item) => [item.dataset.item, item]));
    this.#element.append(...order.split(",").map((id) => items.get(id)));
    this.#showSteps();
  }
}

const lists = [...document.querySelectorAll("ol[data-reorder]")].filter((list) => list.children.length > 1);
if (lists.length > 0) {
  document.getElementById("reorder-hint").hidden = false;
  lists.forEach((list) => new List(list));
}
