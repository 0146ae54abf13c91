// The toolbar: one stop of the Tab key, arrows inside, pressed states said.

import { el } from './dom.js';

/**
 * `groups`: lists of `{ key, sign?, active?, enabled?, run }`. A sign stands for what every word processor
 * shows that way; everything else has its words.
 */
export function toolbar(groups, { label, labels, controls }) {
  const buttons = [];
  const bar = el('div', { class: 'editor-toolbar', role: 'toolbar', 'aria-label': label, 'aria-controls': controls, keydown });
  for (const group of groups) bar.append(el('div', { class: 'editor-toolbar__group' }, ...group.map(button)));
  buttons[0].element.tabIndex = 0;

  function button(tool) {
    const name = labels[tool.key];
    const element = el(
      'button',
      {
        type: 'button',
        class: `editor-tool editor-tool--${tool.key}`,
        tabindex: '-1',
        title: tool.keys ? `${name} (${tool.keys})` : name,
        'aria-label': tool.sign ? name : null,
        'data-sign': tool.sign,
        'aria-pressed': tool.active ? 'false' : null,
        'aria-haspopup': tool.dialog ? 'dialog' : null,
        // The selection stays where it is in the text.
        mousedown: (event) => event.preventDefault(),
        click: () => element.getAttribute('aria-disabled') !== 'true' && tool.run(),
        focus: () => stop(element),
      },
      tool.sign ? null : name,
    );
    buttons.push({ element, tool });
    return element;
  }

  function stop(element) {
    for (const other of buttons) other.element.tabIndex = other.element === element ? 0 : -1;
  }

  function keydown(event) {
    const at = buttons.findIndex(({ element }) => element === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    buttons.at(to % buttons.length).element.focus();
  }

  function refresh() {
    for (const { element, tool } of buttons) {
      if (tool.active) element.setAttribute('aria-pressed', String(tool.active()));
      if (tool.enabled) element.setAttribute('aria-disabled', String(!tool.enabled()));
    }
  }

  return { element: bar, refresh };
}
