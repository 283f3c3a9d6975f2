import type { BookModel } from './book';
import { chain, method, type Desk, type Emulated } from './desk';

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
    setProperty: chain((desk, book: BookModel, key: string, value: string) =>
      putProperties(desk, book, [[key, value]]),
    ),
    setProperties: chain((desk, book: BookModel, values: Record<string, unknown>) =>
      putProperties(
        desk,
        book,
        Object.entries(values).map(([key, value]) => [key, String(value)]),
      ),
    ),
    deleteProperty: chain((_, book: BookModel, key: string) => void book.properties.delete(key)),
  },
  CacheService: {
    getDocumentCache: method((desk) => desk.serve('Cache', desk.book)),
  },
  Cache: {
    get: method((desk, book: BookModel, key: string) => {
      checkKey(desk, key);
      return book.cache.get(key) ?? null;
    }),
    put: method((desk, book: BookModel, key: string, value: string, seconds = 600) => {
      checkKey(desk, key);
      if (bytesOf(value) > 100 * 1024) throw desk.refuse('Argument too large: value');
      if (!(seconds >= 1 && seconds <= 21_600)) throw desk.refuse('Invalid argument: expirationInSeconds');
      book.cache.set(key, value);
    }),
  },
  Session: {
    getTemporaryActiveUserKey: method((desk) => desk.user),
    getScriptTimeZone: method(() => 'Etc/UTC'),
  },
};

/** Whether Google counts bytes or characters is not said: bytes are more. */
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function putProperties(desk: Desk, book: BookModel, values: readonly (readonly [string, string])[]): void {
  for (const [key, value] of values)
    if (bytesOf(key) + bytesOf(value) > 9 * 1024) throw desk.refuse('Argument too large: value');
  const after = new Map([...book.properties, ...values]);
  const size = [...after].reduce((sum, [key, value]) => sum + bytesOf(key) + bytesOf(value), 0);
  if (size > 500 * 1024)
    throw desk.refuse('You have exceeded the property storage quota. Please remove some properties and try again.');
  // Half of a character is none: it does not come back as it went.
  for (const [key, value] of values) book.properties.set(key, Buffer.from(value).toString());
}

function checkKey(desk: Desk, key: string): void {
  if (key === '' || key.length > 250) throw desk.refuse('Argument too large: key');
}
