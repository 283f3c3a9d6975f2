import type { Locator } from 'playwright-core';

const controls = 'button|link|textbox|searchbox|radio|checkbox|switch|combobox|listbox|slider|spinbutton|tab|menuitem';
const withoutName = new RegExp(`^\\s*- (?:${controls})(?: \\[[^\\]]*\\])*(?::|$)`, 'gm');

/** Controls that a screen reader could only call by their kind. */
export async function namelessIn(sidebar: Locator): Promise<string[]> {
  const heard = await sidebar.ariaSnapshot();
  return [...heard.matchAll(withoutName)].map(([line]) => line.trim());
}
