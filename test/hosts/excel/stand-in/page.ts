/** As much of a page as the pane needs: elements with text and children. Anything else that is asked of it is missing and throws. */
export class PageElement {
  readonly children: PageElement[] = [];
  readonly #listeners: (() => unknown)[] = [];
  className = '';
  #text = '';

  constructor(
    readonly tag: string,
    readonly id = '',
  ) {}

  get textContent(): string {
    return this.#text + this.children.map((child) => child.textContent).join('');
  }

  set textContent(text: string) {
    this.children.length = 0;
    this.#text = text;
  }

  set innerHTML(_: string) {
    throw new Error('The pane writes text, never markup.');
  }

  append(...children: PageElement[]): void {
    this.children.push(...children);
  }

  replaceChildren(...children: PageElement[]): void {
    this.#text = '';
    this.children.splice(0, this.children.length, ...children);
  }

  addEventListener(_: string, listener: () => unknown): void {
    this.#listeners.push(listener);
  }

  click(): void {
    for (const listener of this.#listeners) listener();
  }
}

export interface Page {
  readonly document: unknown;
  readonly byId: (id: string) => PageElement;
  /** How often the pane was opened by the add-in itself. */
  shown: number;
}

/** The elements that scripts look for by id, found in the built page by the test that uses them. */
const ids = ['refresh', 'check', 'status', 'week', 'findings'];

export function makePage(): Page {
  const elements = new Map(ids.map((id) => [id, new PageElement('div', id)]));
  return {
    shown: 0,
    byId: (id) => elements.get(id) as PageElement,
    document: {
      readyState: 'complete',
      domain: 'localhost',
      addEventListener: () => undefined,
      createElement: (tag: string) => Object.assign(new PageElement(tag), { style: {}, setAttribute: () => undefined }),
      getElementById: (id: string) => elements.get(id) ?? null,
      querySelectorAll: () => [],
      getElementsByTagName: (tag: string) =>
        tag === 'script' ? [{ src: 'https://localhost/office/office.debug.js', getAttribute: () => null }] : [],
    },
  };
}
