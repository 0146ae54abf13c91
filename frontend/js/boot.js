// Loads the WebAssembly when the page is idle and brings its islands to life.
// The page works without it, so on a metered connection it is left out.

const script = document.querySelector("script[data-wasm]");
const root = document.documentElement;

// Leptos asks for these; a page without streamed data has nothing to put in them.
for (const name of ["__RESOLVED_RESOURCES", "__SERIALIZED_ERRORS", "__INCOMPLETE_CHUNKS"]) {
  globalThis[name] ??= [];
}

// Forms that name a module of their own get it, whether they came with the page or inside it.
const enliven = () => {
  for (const element of document.querySelectorAll("[data-module]")) {
    if (!element.$$module) {
      element.$$module = import(element.dataset.module).then((module) => module.start(element), console.warn);
    }
  }
};

const start = async () => {
  const program = await import(script.dataset.script);
  await program.default({ module_or_path: script.dataset.wasm });

  // Islands in document order. `adopt` makes the island around them their owner.
  const revive = (parent, adopt) => {
    for (const element of parent.children) {
      let owner = adopt;
      if (element.localName === "leptos-island" && !element.$$hydrated) {
        element.$$hydrated = true;
        try {
          adopt?.();
          program[element.dataset.component]?.(element);
        } catch (error) {
          console.error(error);
        }
      } else if (element.localName === "leptos-children") {
        owner = element.$$on_hydrate;
      }
      revive(element, owner);
    }
  };

  program.hydrate(() => {
    revive(document.body);
    enliven();
  });
};

enliven();

const isThrifty = navigator.connection?.saveData && root.dataset.vision !== "on";
if (script && !isThrifty) {
  // Left before it arrived, or no network: the page goes on as plain HTML.
  const attempt = () => start().catch((error) => console.warn(error));
  (globalThis.requestIdleCallback ?? setTimeout)(attempt, { timeout: 2000 });
}
