// Items of lists. The Tab key leaves the text, as it leaves every field; brackets indent.

import { ListItem } from '@tiptap/extension-list';

export const Item = ListItem.extend({
  addKeyboardShortcuts() {
    // Where nothing can be moved the key is taken all the same: some browsers mean “back” by it.
    const move = (command) => () => this.editor.isActive(this.name) && (this.editor.commands[command](this.name) || true);
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': move('sinkListItem'),
      'Mod-[': move('liftListItem'),
    };
  },
});
