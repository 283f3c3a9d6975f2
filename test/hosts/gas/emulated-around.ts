import type { BookModel } from './book';
import { chain, method, type Emulated } from './desk';

interface MenuState {
  readonly book: BookModel;
  readonly items: { caption: string; functionName: string }[];
}

/** What stands around the cells: menus, pages, locks, properties. */
export const emulatedAround: Emulated = {
  Ui: {
    createAddonMenu: method((desk, book: BookModel) => desk.serve('Menu', { book, items: [] })),
    alert: method((desk, book: BookModel, ...said: unknown[]) => {
      const texts = said.filter((one): one is string => typeof one === 'string');
      book.alerts.push({ title: texts.length > 1 ? texts[0]! : '', prompt: texts[texts.length - 1]! });
      return desk.serve('Button', 'OK');
    }),
    showSidebar: method((desk, book: BookModel, output: unknown) => {
      book.sidebars.push(desk.stateOf<{ title: string; html: string }>(output));
    }),
  },
  Menu: {
    addItem: chain(
      (_, self: MenuState, caption: string, functionName: string) => void self.items.push({ caption, functionName }),
    ),
    addSeparator: chain(() => undefined),
    addToUi: method((_, { book, items }: MenuState) => void (book.menu = [...items])),
  },
  HtmlService: {
    createHtmlOutputFromFile: method((desk, _self: unknown, name: string) => {
      const html = desk.files[`${name}.html`] ?? desk.files[name];
      if (html === undefined) throw desk.refuse(`No HTML file named ${name} was found.`);
      return desk.serve('HtmlOutput', { title: '', html });
    }),
  },
  HtmlOutput: {
    setTitle: chain((_, self: { title: string }, title: string) => void (self.title = title)),
    getTitle: method((_, self: { title: string }) => self.title),
    getContent: method((_, self: { html: string }) => self.html),
  },
  LockService: {
    getDocumentLock: method((desk) => desk.serve('Lock', desk.book)),
  },
  Lock: {
    tryLock: method((_, book: BookModel, patience: number) => patience >= 0 && !book.lockedByOthers),
    hasLock: method((_, book: BookModel) => !book.lockedByOthers),
    releaseLock: method(() => undefined),
  },
  PropertiesService: {
    getDocumentProperties: method((desk) => desk.serve('Properties', desk.book)),
  },
  Properties: {
    getProperty: method((_, book: BookModel, key: string) => book.properties.get(key) ?? null),
    setProperty: chain((desk, book: BookModel, key: string, value: string) => {
      if (key.length + value.length > 9 * 1024) throw desk.refuse('Argument too large: value');
      const size = [...book.properties].reduce((sum, [name, kept]) => sum + name.length + kept.length, 0);
      if (size + key.length + value.length > 500 * 1024)
        throw desk.refuse('You have exceeded the property storage quota. Please remove some properties and try again.');
      book.properties.set(key, value);
    }),
  },
  Session: {
    getTemporaryActiveUserKey: method((desk) => desk.user),
    getScriptTimeZone: method(() => 'Etc/UTC'),
  },
};
