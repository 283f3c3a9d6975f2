import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell, Cells } from '../../core/cells';
import { homeWords, logsWords, notesWords, scorecardWords, shellWords, takeBackWords } from '../../core/sidebar/words';
import { experimentColumns } from '../../core/own-columns';
import { drawn, trimmed } from '../hosts/cells';
import { lastSampleDay, plannedSample, withSheets } from './books';
import type { Book, Opened } from './host';
import { hosts, inBrowser } from './hosts';
import { isScorecardOfTheCore } from './same-scorecard';
import { buttonNamed, choose, press, stepOf } from './walk';
import { sheetOf } from './week-sheets';

const { talks, write } = logsWords;
const [rep, other] = ['Maya Okafor', 'Colin Ashdown'] as const;
const day = (text: string): Cell => ({ day: text as typeof lastSampleDay });

/** One talk that took place, with a promise, and one that is planned and begun by the rep. `Mood` is a column of their own. */
const talksThere = sheetOf(
  'One-on-ones',
  ['Date', 'Rep', 'Held', 'Projection', 'Commitment', 'Due', 'Kept', 'Mood'],
  [
    {
      ...{ Date: day('2026-11-12'), Rep: rep, Held: 'Yes', Mood: 'good' },
      ...{ Commitment: 'Call the two that went quiet', Due: day('2026-11-18') },
    },
    { Date: day('2026-11-20'), Rep: rep, Projection: 'Nine by month end' },
  ],
);

const triedThere = sheetOf('Experiments', experimentColumns, [
  { Change: 'Calls before ten', Since: day('2026-08-03'), Behavior: 'First-time meetings set' },
]);

type Form = keyof typeof write.names;

/** What a person types into each short form, field by field. */
const typed: Readonly<Record<Form, Readonly<Record<string, string>>>> = {
  Observations: {
    Rep: rep,
    Behavior: 'First-time meetings set',
    Seen: 'Asked three open questions,\nthen was silent',
    'Went well': '=more listening, less telling',
    'Try next': '+1 question about who else decides',
  },
  Experiments: {
    Rep: other,
    Change: 'Calls in pairs on Tuesdays',
    Since: '2026-11-16',
    Behavior: 'First-time meetings set',
    'Should move': 'Qualified opportunities added',
    'Check on': '2027-02-15',
  },
  Process: { Step: 'First-time meetings set', Way: '- Name a customer next door', Author: rep },
  Coaching: {
    Delegate: rep,
    Rep: other,
    Behavior: 'First-time meetings set',
    'What good looks like': 'Two meetings from ten calls',
    Due: '2026-12-04',
  },
  Deliverables: {
    Rep: other,
    Behavior: 'First-time meetings set',
    Item: 'Challenge: How do you open a first meeting?',
    Due: '2026-11-27',
    Note: 'Names the reason\n- Asks before he tells',
  },
};

/** The days of a form come with today in them, where a line is about a day that is mostly today. */
const filledIn: Partial<Record<Form, Readonly<Record<string, string>>>> = {
  Observations: { Date: lastSampleDay },
};

const asCell = (text: string): Cell => (/^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : text);

const cellsIn = (book: Book, name: string): Cells => book.find((one) => one.name === name)?.cells ?? [];

/** The lines of a sheet by its labels; what is blank is left out. */
const linesIn = (book: Book, name: string): readonly Readonly<Record<string, Cell>>[] => {
  const [labels = [], ...rows] = trimmed(cellsIn(book, name));
  return rows.map((row) =>
    Object.fromEntries(row.flatMap((cell, i) => (cell === null ? [] : [[String(labels[i]), cell] as const]))),
  );
};

const textOf = (book: Book, name: string): string => drawn(trimmed(cellsIn(book, name)));

/** What This week says of what was talked about. */
const focusOn = (book: Book): string =>
  /(?:One|All \d+|\d+ of \d+) things?[^.]*\. Nine of ten/.exec(textOf(book, 'This week'))![0];

/** Everything but some sheets, to see that nothing else was touched. */
const without = (book: Book, ...names: readonly string[]): string =>
  JSON.stringify(book.filter(({ name }) => !names.includes(name)));

async function type(sidebar: Locator, label: string, text: string): Promise<void> {
  const field = sidebar.getByLabel(label, { exact: true });
  if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption(text);
  else await field.fill(text);
}

const pressFor = async (sidebar: Locator, words: string, more: string): Promise<void> => {
  await buttonNamed(sidebar, words + more).click();
  await stepOf(sidebar);
};

const said = (sidebar: Locator): Promise<string> => sidebar.getByRole('status').innerText();

inBrowser('managing the week', (browser) => {
  const left = new Map<string, Book>();

  describe.each(hosts)('in $name', (host) => {
    let opened: Opened;
    let sidebar: Locator;
    const toPlace = async (place: keyof typeof homeWords.placeNames): Promise<void> => {
      await press(sidebar, shellWords.home);
      await press(sidebar, homeWords.placeNames[place]);
    };
    const refresh = async (): Promise<void> =>
      expect((await press(sidebar, homeWords.refreshNow)).title).toBe(scorecardWords.done.refresh);

    beforeAll(async () => {
      const book = withSheets(await plannedSample(), [talksThere, triedThere]);
      opened = await host.open(browser(), book, { today: lastSampleDay });
      sidebar = opened.sidebar;
      await refresh();
    });
    afterAll(() => opened.close());

    it('a note is said in one’s own words, promised upon and kept, and nothing but its row is written', async () => {
      const before = await opened.read();
      await toPlace('notes');
      expect((await stepOf(sidebar)).title).toBe(notesWords.title);
      await press(sidebar, rep);
      const about = await sidebar.getByRole('heading', { level: 2 }).first().innerText();
      const note = sidebar.getByRole('region', { name: about, exact: true }).first();
      const lines = async () => linesIn(await opened.read(), 'Feedback');
      const line = async () => (await lines()).find((one) => one.Rep === rep && one.About === about);

      await note.getByRole('textbox', { name: notesWords.yourWords }).fill('Well done. Thank you.');
      await pressFor(sidebar, notesWords.keep, notesWords.of(about));
      expect(await said(sidebar)).toBe(notesWords.done.words);
      expect(await line()).toMatchObject({ 'Your words': 'Well done. Thank you.' });
      expect(await line()).not.toHaveProperty('Shared on');
      await pressFor(sidebar, notesWords.share, notesWords.of(about));
      expect(await said(sidebar)).toBe(notesWords.done.share);

      await note.getByRole('textbox', { name: notesWords.commitment }).fill('Two more by Friday');
      await note.getByLabel(notesWords.due).fill('2026-11-20');
      await pressFor(sidebar, notesWords.keepCommitment, notesWords.of(about));
      await press(sidebar, notesWords.all);
      await pressFor(sidebar, notesWords.kept.Partly, ' – Two more by Friday');
      expect(await line()).toMatchObject({
        'Your words': 'Well done. Thank you.',
        'Shared on': day(lastSampleDay),
        Commitment: 'Two more by Friday',
        Due: day('2026-11-20'),
        Kept: 'Partly',
      });

      // A promise of another rep that stays open.
      await press(sidebar, other);
      const second = await sidebar.getByRole('heading', { level: 2 }).first().innerText();
      await pressFor(sidebar, notesWords.share, notesWords.of(second));
      const shared = sidebar.getByRole('region', { name: second, exact: true }).first();
      await shared.getByRole('textbox', { name: notesWords.commitment }).fill('One name a day');
      await shared.getByLabel(notesWords.due).fill('2026-11-27');
      await pressFor(sidebar, notesWords.keepCommitment, notesWords.of(second));

      const after = await opened.read();
      expect(without(after, 'Feedback')).toBe(without(before, 'Feedback'));
      const isOther = (one: Readonly<Record<string, Cell>>): boolean =>
        !(one.Rep === rep && one.About === about) && !(one.Rep === other && one.About === second);
      expect(linesIn(after, 'Feedback').filter(isOther)).toEqual(linesIn(before, 'Feedback').filter(isOther));
    });

    it('a one-on-one is prepared in the order of the half hour, and answered in the line that was planned', async () => {
      await toPlace('talks');
      await press(sidebar, rep);
      const parts = await sidebar.getByRole('heading', { level: 2 }).allInnerTexts();
      expect(parts.slice(0, 4)).toEqual([
        talks.part('Yours to begin with', 12),
        talks.part('Results', 3),
        talks.part('Where to look', 6),
        talks.part('What was promised', 3),
      ]);
      expect(parts.at(-1)).toBe(talks.part('What we agree', 2));
      await pressFor(sidebar, notesWords.kept.Yes, ' – Call the two that went quiet');
      expect(await said(sidebar)).toBe(logsWords.noted);

      await press(sidebar, talks.log);
      expect(await sidebar.getByLabel('Projection', { exact: true }).inputValue()).toBe('Nine by month end');
      await type(sidebar, 'Commitment', 'One proposal by Monday');
      await type(sidebar, 'Due', '2026-11-23');
      await type(sidebar, 'Skill focus', 'Naming the price first');
      await type(sidebar, 'Review on', '2026-11-30');
      expect((await press(sidebar, logsWords.save)).title).toBe(logsWords.written);
      await press(sidebar, logsWords.goOn);

      await press(sidebar, rep);
      expect(await sidebar.getByText('One proposal by Monday').first().isVisible()).toBe(true);
      await press(sidebar, talks.log);
      await choose(sidebar.getByRole('radio', { name: talks.heldChoices[2].label }));
      await type(sidebar, 'Date', '2026-11-26');
      await press(sidebar, logsWords.save);
      expect(linesIn(await opened.read(), 'One-on-ones')).toEqual([
        {
          ...{ Date: day('2026-11-12'), Rep: rep, Held: 'Yes', Mood: 'good' },
          ...{ Commitment: 'Call the two that went quiet', Due: day('2026-11-18'), Kept: 'Yes' },
        },
        {
          ...{ Date: day(lastSampleDay), Rep: rep, Held: 'Yes', Projection: 'Nine by month end' },
          ...{ Commitment: 'One proposal by Monday', Due: day('2026-11-23') },
          ...{ 'Skill focus': 'Naming the price first', 'Review on': day('2026-11-30') },
        },
        { Date: day('2026-11-26'), Rep: rep },
      ]);
    });

    it('what a short form lacks is said beside its field, and nothing is written until it is there', async () => {
      const before = JSON.stringify(await opened.read());
      await toPlace('write');
      expect(await sidebar.getByText('Calls before ten').first().isVisible()).toBe(true);
      await press(sidebar, write.names.Observations);
      await type(sidebar, 'Seen', 'Asked three open questions');
      await press(sidebar, logsWords.save);
      const field = sidebar.getByLabel('Rep', { exact: true });
      expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
      const fault = (await field.getAttribute('aria-describedby'))!.split(' ').at(-1)!;
      expect(await sidebar.locator(`[id="${fault}"]`).innerText()).toContain('Rep is blank.');
      expect(JSON.stringify(await opened.read())).toBe(before);
    });

    it('each short form becomes a line of its sheet, as it was typed', async () => {
      await toPlace('write');
      for (const [log, words] of Object.entries(write.names)) {
        await press(sidebar, words);
        for (const [label, text] of Object.entries(typed[log as Form])) await type(sidebar, label, text);
        expect((await press(sidebar, logsWords.save)).title).toBe(logsWords.written);
        await press(sidebar, logsWords.goOn);
      }
      const after = await opened.read();
      for (const [log, form] of Object.entries(typed)) {
        const wanted = Object.entries({ ...filledIn[log as Form], ...form });
        expect(linesIn(after, log).at(-1), log).toEqual(
          Object.fromEntries(wanted.map(([label, text]) => [label, asCell(text)])),
        );
      }
    });

    it('the next refresh shows what was written down where it is talked about, and changes nothing of it', async () => {
      const written = ['Feedback', 'One-on-ones', ...Object.keys(write.names)];
      const before = await opened.read();
      await press(sidebar, shellWords.home);
      await refresh();
      const after = await opened.read();
      for (const name of written) expect(textOf(after, name), name).toBe(textOf(before, name));
      for (const text of [
        'One name a day',
        'One proposal by Monday',
        'Naming the price first',
        'Asked three open questions',
        'How do you open a first meeting? Due Fri 27 Nov, not answered yet.',
      ])
        expect(textOf(after, 'Rep pages'), text).toContain(text);
      expect(textOf(after, 'Huddle')).toContain('One proposal by Monday');
      expect(textOf(after, 'Rep pages')).not.toContain('Call the two that went quiet');
      expect(textOf(after, 'This week')).not.toContain(focusOn(before));
      await isScorecardOfTheCore(after, lastSampleDay);
    });

    it('undoing the last refresh takes nothing that a person wrote', async () => {
      const before = await opened.read();
      await toPlace('scorecard');
      await sidebar.getByText(takeBackWords.title).click();
      expect((await press(sidebar, takeBackWords.press)).title).toBe(takeBackWords.done);
      const after = await opened.read();
      expect(without(after, 'Feedback', 'Closed weeks')).toBe(without(before, 'Feedback', 'Closed weeks'));
      const isTouched = (line: Readonly<Record<string, Cell>>): boolean => 'Shared on' in line;
      expect(linesIn(after, 'Feedback').filter(isTouched)).toEqual(linesIn(before, 'Feedback').filter(isTouched));
      expect(linesIn(after, 'Feedback').length).toBeLessThan(linesIn(before, 'Feedback').length);
      expect(opened.trouble).toEqual([]);
      left.set(host.name, after);
    });
  });

  it('leaves the same cells on every sheet in every host', () => {
    expect([...left.keys()]).toEqual(hosts.map(({ name }) => name));
    const [first, ...others] = [...left.values()];
    const names = (book: Book): readonly string[] => book.map(({ name }) => name).sort();
    for (const book of others) {
      expect(names(book)).toEqual(names(first!));
      for (const { name } of first!) expect(textOf(book, name), name).toBe(textOf(first!, name));
    }
  });
});
