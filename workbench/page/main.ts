import { sampleDay, sampleFiles } from 'leadline:sample';
import { dayFrom, type Day } from '../../core/calendar/day';
import { download } from '../../core/sidebar/download';
import { h } from '../../core/sidebar/elements';
import '../../core/sidebar/sidebar.css';
import { startSidebar } from '../../core/sidebar/start-sidebar';
import { fileNameOf, isSample, later, openBooks, type Brought, type NamedBook } from './books';
import { rememberMistakes } from './formulas/mistakes';
import type { SheetLayout } from '../../core/sheets/layout';
import { readGrid } from './grid/read-grid';
import type { NewSheet } from './grid/snapshot';
import { standingSheets } from './grid/standing-sheets';
import { workbenchHost } from './host';
import { openUniver } from './open-univer';
import './page.css';
import { makeDropZone } from './view/drop-zone';
import { makeMistakeLine } from './view/mistake-line';
import { makeNews } from './view/news';
import { walkRooms } from './view/rooms';
import { beginnings, makeTopBar, type Beginning } from './view/top-bar';
import { pageWords } from './words';
import { hireColleague } from './worker/colleague';

const colleague = hireColleague();
const mistakes = rememberMistakes();
const news = makeNews();
const bar = makeTopBar({ open: (files) => void open(files), save: () => void save(), begin: (one) => void begin(one) });
const sidebar = h('div', { id: 'sidebar' });
const container = h('div', { id: 'grid', role: 'region', 'aria-label': pageWords.grid });
const mistakeLine = makeMistakeLine(() => books.current()?.grid, mistakes);
document.body.append(
  bar.element,
  h('div', { class: 'room' }, h('div', { class: 'desk' }, news.element, container, mistakeLine.element), sidebar),
  makeDropZone((files) => void open(files)),
);

walkRooms([bar.element, container, sidebar]);

const { api, depths } = openUniver(container, mistakes);
const books = openBooks(api, depths, colleague);

const today = (): Day => {
  const now = new Date();
  const clock = dayFrom(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
  return isSample(books.current()) ? later(clock, sampleDay) : clock;
};

/** Two frames: one in which the page is drawn, and one to be sure of it. A page that nobody sees draws none. */
const shown = (): Promise<void> =>
  document.hidden
    ? Promise.resolve()
    : new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

const host = workbenchHost(() => books.current(), {
  think: (name, input, cells, world, cancel) => colleague.ask({ ask: 'think', name, input, cells, world }, cancel),
  today,
  shown,
});

let changed = false;
/** The address without what it said to begin with: a page that is loaded again begins as it usually does. */
const nowhere = location.pathname;
api.addEvent(api.Event['SelectionChanged']!, () => mistakeLine.look());
api.addEvent(api.Event['ActiveSheetChanged']!, () => mistakeLine.look());
api.addEvent(api.Event['SheetValueChanged']!, () => (changed = true));
api.getFormula().calculationEnd(() => window.setTimeout(mistakeLine.look));

/** Shows a workbook that has just been opened: its name, and the sidebar from the beginning. */
function show({ title }: NamedBook): void {
  bar.title(title);
  startSidebar(host, sidebar);
}

/** One thing at a time: while a workbook is being opened or written, none can be begun. */
async function alone(words: string, work: () => Promise<void>): Promise<void> {
  bar.wait(true);
  news.say(words);
  try {
    await work();
  } finally {
    bar.wait(false);
  }
}

/** A workbook is not thrown away unasked. */
const mayGo = (): Promise<boolean> => (changed ? news.ask(pageWords.lose) : Promise.resolve(true));

const begin = async (beginning: Beginning): Promise<void> => {
  if (!(await mayGo())) return history.replaceState(null, '', nowhere);
  await alone(pageWords.loading, async () => {
    mistakes.clear();
    const encoder = new TextEncoder();
    const files = sampleFiles
      .filter(({ planned }) => beginning === 'sample' || (beginning === 'raw' && !planned))
      .map(({ name, text }) => ({ name, bytes: encoder.encode(text) }));
    const opened = files.length === 0 ? undefined : await colleague.ask({ ask: 'open', files, taken: [] });
    const sheets = opened?.sheets ?? [];
    const layouts = beginning === 'sample' ? await drawnOn(sheets) : [];
    const book = books.begin(sheets, pageWords.titles[beginning], beginning, layouts);
    if (layouts.length > 0) await host.show({ sheet: 'Scorecard', row: null, column: null });
    history.replaceState(null, '', `#${beginning}`);
    show(book);
    changed = false;
    news.quiet();
  });
};

/** What a refresh draws on sheets, before they are shown: the grid takes a workbook faster than a change to one. */
async function drawnOn(sheets: readonly NewSheet[]): Promise<readonly SheetLayout[]> {
  const done = await colleague.ask({
    ask: 'think',
    name: 'refresh',
    input: {},
    cells: { sheets },
    world: { today: sampleDay },
  });
  return done?.ok ? done.answer.writes.sheets : [];
}

const open = async (files: readonly File[]): Promise<void> => {
  if (files.length === 0 || (isSample(books.current()) && !(await mayGo()))) return;
  await alone(pageWords.opening(files.length), async () => {
    const given = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ).catch(() => undefined);
    const brought = given && (await books.bring(given));
    if (brought === undefined) return news.say(pageWords.notOpened);
    if (brought.sheets.length > 0) show(books.current());
    if (brought.isNew) changed = false;
    news.say(wordsOf(brought), brought.findings);
    history.replaceState(null, '', nowhere);
  });
};

const wordsOf = ({ sheets, madeWay }: Brought): string =>
  [pageWords.opened(sheets), ...(madeWay ? [pageWords.sampleGone] : [])].join(' ');

const save = (): Promise<void> =>
  alone(pageWords.saving, async () => {
    const { grid, drawn, title } = books.current();
    await shown();
    const bytes = await colleague.ask({ ask: 'save', sheets: standingSheets(grid, drawn), day: today() });
    if (bytes === undefined) return news.say(pageWords.notSaved);
    const file = fileNameOf(title);
    download(file, bytes);
    changed = false;
    news.say(pageWords.saved(file));
  });

// The workbook is in this page and nowhere else.
window.addEventListener('beforeunload', (event) => {
  if (changed) event.preventDefault();
});
const beginningOf = (hash: string): Beginning => beginnings.find((one) => `#${one}` === hash) ?? 'sample';
window.addEventListener('hashchange', () => void begin(beginningOf(location.hash)));

/** What tests may look at: a grid on a canvas shows them nothing. */
Object.assign(window, {
  leadlineBook: { read: () => readGrid(books.current().grid), grid: () => books.current().grid },
});

await begin(beginningOf(location.hash));
