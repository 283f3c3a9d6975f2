/** What an element is given: attributes by their names, listeners under `on…`. Text goes in as text and never as markup. */
export interface Props {
  readonly [attribute: string]: string | number | boolean | ((event: Event) => void) | undefined;
}

export type Child = Node | string | null | undefined | false;

/** Makes an element. A boolean attribute is there or not; `onclick` and its like are listeners. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat() as readonly Child[])
    if (child !== null && child !== undefined && child !== false) made.append(child);
  return made;
}

/** Gray lines where words will be, for eyes only. */
export const skeleton = (): HTMLElement =>
  h('div', { class: 'skeleton', 'aria-hidden': 'true' }, ...Array.from({ length: 4 }, () => h('span')));
