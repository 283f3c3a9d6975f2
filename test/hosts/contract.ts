import { describe, expect, it } from 'vitest';
import type { Day } from '../../core/calendar/day';
import type { Cell, Cells } from '../../core/cells';
import type { Answer } from '../../core/tasks/task';
import { isUnfinished, isUnsaved, unfinishedWords, type WorkbookCells, type Writes } from '../../core/tasks/workbook';
import { drawn, trimmed } from './cells';
import type { LaidRow } from '../../core/sheets/layout';
import { lay } from './layouts';

/** How a host call can go wrong. `gone`: the call works and nothing after it runs, as when a tab is closed or time is up. */
export const faults = ['before', 'after', 'half', 'gone'] as const;
export type Fault = (typeof faults)[number];

/** Lets a test count the calls to the host and make one of them fail. */
export interface FaultSwitch {
  /** Calls to the host since the last `arm` or `disarm`. */
  calls(): number;
  /** From now on the k-th call (from 1) goes wrong in this way. */
  arm(k: number, fault: Fault): void;
  disarm(): void;
}

/** A host as its promises see it: a workbook that people use, and our hand in it. */
export interface HostUnderTest {
  /** Arranges a sheet as a person would have it. Texts are stored as texts; days as the host's own dates. */
  put(sheet: string, cells: Cells): Promise<void>;
  read(): Promise<WorkbookCells>;
  write(writes: Writes): Promise<void>;
  /** What comes alive in a sheet: the formula of each cell that has one, else null. */
  formulas(sheet: string): Promise<readonly (readonly (string | null)[])[]>;
  /** Merged cells of a sheet in A1 notation, such as `A1:C1`. */
  merges(sheet: string): Promise<readonly string[]>;
  /** A person types a formula in a cell (counted from 0); a host without formulas cannot spoil one. */
  enter?(sheet: string, row: number, column: number, formula: string): Promise<void>;
  /** Changes that reached the workbook so far, however the host counts them. */
  changes(): Promise<number>;
  /** The one door. What comes back has crossed it, so it is JSON. */
  perform(name: string, input: unknown): Promise<Answer<unknown>>;
  readonly faults?: FaultSwitch;
  /** What stands beside the cells; a host without it cannot spoil it. */
  readonly beside?: Beside;
  /** The same host again, with everything in it: so that arranging a thousand equal workbooks does not take minutes. */
  copy?(): Promise<HostUnderTest>;
}

/** What a sheet has beside its cells that people care for. Columns are counted from 0. */
export interface Beside {
  /** The columns with words to choose from, and the words: `0: Result, Behavior`. */
  choices(sheet: string): Promise<readonly string[]>;
  /** A person gives a column this width, in the measure of the host. */
  widen(sheet: string, column: number, width: number): Promise<void>;
  widthOf(sheet: string, column: number): Promise<number>;
}

export interface HostSetting {
  /** The zone of the workbook. */
  readonly zone: string;
  /** The day on the host's clock. */
  readonly today: Day;
}

export type MakeHost = (setting: HostSetting) => Promise<HostUnderTest>;

/** Far apart, on both sides of the day line, with daylight saving at midnight and with odd offsets. */
export const zones = [
  'Etc/UTC',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Australia/Lord_Howe',
] as const;

/** Texts that a spreadsheet takes for something else when they are typed into it. */
export const temptingTexts = [
  '=1+1',
  '=HYPERLINK("https://example.invalid","click")',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  ' =1+1',
  '\t=1+1',
  "'=1+1",
  "'quoted",
  "''",
  '1/2',
  '0012',
  '1e5',
  '1E+15',
  '50%',
  '$5',
  '2026-03-02',
  '3/4/2026',
  '12:30',
  'TRUE',
  'false',
  '1,234.5',
  '#REF',
  '-',
  '=',
  "'",
  'two\nlines',
  ' blanks around ',
  '{=1}',
  'Zoë 🙂 ملف',
];

const setting: HostSetting = { zone: 'Etc/UTC', today: '2026-03-06' };

/** The promises that every host keeps. One list, run against each of them. */
export function keepsTheContract(name: string, make: MakeHost): void {
  const sheetOf = async (host: HostUnderTest, sheet: string): Promise<Cells | undefined> => {
    const found = (await host.read()).sheets.find((one) => one.name === sheet);
    return found && trimmed(found.cells);
  };

  describe(`${name}: reading`, () => {
    it('gives every sheet in order, a missing one reads as none', async () => {
      const host = await make(setting);
      await host.put('Deals', [['Owner'], ['Ana']]);
      await host.put('Calls', [['Who'], ['Bo']]);
      const names = (await host.read()).sheets.map((sheet) => sheet.name);
      expect(names.filter((one) => one === 'Deals' || one === 'Calls')).toEqual(['Deals', 'Calls']);
      expect(names).not.toContain('Scorecard');
    });

    it('gives an empty sheet no cells, and blanks as null', async () => {
      const host = await make(setting);
      await host.put('Empty', []);
      await host.put('Gaps', [
        ['a', null, 'c'],
        [null, null, null],
        [null, 2, ''],
      ]);
      expect(await sheetOf(host, 'Empty')).toEqual([]);
      expect(await sheetOf(host, 'Gaps')).toEqual([['a', null, 'c'], [], [null, 2]]);
    });

    it('tells numbers, texts, truths and errors apart', async () => {
      const host = await make(setting);
      const cells: Cells = [
        [0, -1.5, 1e15, 0.1],
        [true, false, 'true', '0'],
        [{ error: '#N/A' }, { error: '#DIV/0!' }, { error: '#REF!' }, 'none'],
      ];
      await host.put('Kinds', cells);
      expect(await sheetOf(host, 'Kinds')).toEqual(cells);
    });

    it.each(zones)('gives a day of the workbook as that day, in %s', async (zone) => {
      const host = await make({ ...setting, zone });
      await host.put(
        'Days',
        theDays.map((day): Cell[] => [{ day }]),
      );
      expect(drawn(await sheetOf(host, 'Days'))).toEqual(drawn(theDays.map((day): Cell[] => [{ day }])));
    });

    it('gives a moment as its day and minutes', async () => {
      const host = await make({ ...setting, zone: 'America/Santiago' });
      await host.put('Moments', [
        [
          { day: '2026-03-02', minutes: 23 * 60 + 59 },
          { day: '2026-07-01', minutes: 1 },
        ],
      ]);
      expect(await sheetOf(host, 'Moments')).toEqual([
        [
          { day: '2026-03-02', minutes: 23 * 60 + 59 },
          { day: '2026-07-01', minutes: 1 },
        ],
      ]);
    });
  });

  describe(`${name}: writing`, () => {
    it('creates a missing sheet and reads back what was written', async () => {
      const host = await make(setting);
      const cells: Cells = [
        ['Rep', 'Meetings', 'Share', 'Fresh'],
        ['Ana', 12, 0.25, true],
        ['Bo', 0, -3.75, false],
        [null, null, null, null],
        ['Team', 12, 1e15, null],
      ];
      await host.write({ sheets: [lay('Scorecard', cells)] });
      expect(await sheetOf(host, 'Scorecard')).toEqual(trimmed(cells));
    });

    it.each(zones)('writes a day so that it reads back as that day, in %s', async (zone) => {
      const host = await make({ ...setting, zone });
      const cells = theDays.map((day): Cell[] => [{ day }]);
      await host.write({ sheets: [lay('Scorecard', cells)] });
      expect(drawn(await sheetOf(host, 'Scorecard'))).toEqual(drawn(cells));
    });

    it('keeps text text, whatever a spreadsheet would make of it', async () => {
      const host = await make(setting);
      const cells = temptingTexts.map((text): Cell[] => [text]);
      await host.write({ sheets: [lay('Scorecard', cells)] });
      expect(await sheetOf(host, 'Scorecard')).toEqual(cells);
      expect((await host.formulas('Scorecard')).flat().filter((formula) => formula !== null)).toEqual([]);
    });

    it('keeps text text where a number or a formula stood before', async () => {
      const host = await make(setting);
      await host.put(
        'Scorecard',
        temptingTexts.map((_, row): Cell[] => [row]),
      );
      const cells = temptingTexts.map((text): Cell[] => [text]);
      await host.write({ sheets: [lay('Scorecard', cells)] });
      expect(await sheetOf(host, 'Scorecard')).toEqual(cells);
    });

    it('writes numbers, days and truths as such where text stood before', async () => {
      const host = await make(setting);
      await host.write({ sheets: [lay('Scorecard', [['0012', '=1', '1/2', 'TRUE']])] });
      const cells: Cells = [[12, { day: '2026-03-02' }, 0.5, true]];
      await host.write({ sheets: [lay('Scorecard', cells)] });
      expect(await sheetOf(host, 'Scorecard')).toEqual(cells);
    });

    it('shortens a text that no cell of either host can hold, and says so with an ellipsis', async () => {
      const host = await make(setting);
      await host.write({ sheets: [lay('Scorecard', [['x'.repeat(60_000)]])] });
      const cell = (await sheetOf(host, 'Scorecard'))?.[0]?.[0] as string;
      expect(cell.length).toBeLessThanOrEqual(32_767);
      expect(cell.endsWith('…')).toBe(true);
    });

    it('replaces the whole sheet: nothing stale stays, no cell, no merge', async () => {
      const host = await make(setting);
      await host.write({
        sheets: [
          lay(
            'Scorecard',
            [
              ['Title', null, null],
              ['a', 'b', 'c'],
              ['d', 'e', 'f'],
              ['g', 'h', 'i'],
            ],
            { title: 3 },
          ),
        ],
      });
      expect(await host.merges('Scorecard')).toEqual(['A1:C1']);
      await host.write({
        sheets: [
          lay(
            'Scorecard',
            [
              ['Title', null],
              ['only', 1],
            ],
            { title: 2 },
          ),
        ],
      });
      expect(await sheetOf(host, 'Scorecard')).toEqual([['Title'], ['only', 1]]);
      expect(await host.merges('Scorecard')).toEqual(['A1:B1']);
    });

    it('grows again after it has shrunk', async () => {
      const host = await make(setting);
      const wide: Cells = Array.from({ length: 120 }, (_, row) =>
        Array.from({ length: 40 }, (_, column) => row * column),
      );
      await host.write({ sheets: [lay('Scorecard', [['small']])] });
      await host.write({ sheets: [lay('Scorecard', wide)] });
      expect(await sheetOf(host, 'Scorecard')).toEqual(wide);
    });

    it('leaves the sheets of everybody else alone', async () => {
      const host = await make(setting);
      const theirs: Cells = [
        ['Owner', 'Date'],
        ['Ana', { day: '2026-03-02' }],
        ['=not ours', '0012'],
      ];
      await host.put('Activities', theirs);
      await host.put('Plan', [['Name'], ['Meetings']]);
      await host.write({ sheets: [lay('Scorecard', [['x']]), lay('Measures', [['y']])] });
      expect(await sheetOf(host, 'Activities')).toEqual(theirs);
      expect(await sheetOf(host, 'Plan')).toEqual([['Name'], ['Meetings']]);
    });

    it('finds its sheet whatever the case of its name', async () => {
      const host = await make(setting);
      await host.put('SCORECARD', [['old']]);
      await host.write({ sheets: [lay('Scorecard', [['new']])] });
      const names = (await host.read()).sheets.map((sheet) => sheet.name.toLowerCase());
      expect(names.filter((one) => one === 'scorecard')).toHaveLength(1);
      expect(await sheetOf(host, 'SCORECARD')).toEqual([['new']]);
    });

    it('puts new sheets of ours first and in order, those of people last', async () => {
      const host = await make(setting);
      await host.put('Deals', [['Owner']]);
      await host.write({
        sheets: [lay('This week', [['t']]), lay('Scorecard', [['s']]), lay('Plan', [['p']])],
      });
      const names = (await host.read()).sheets.map((sheet) => sheet.name);
      expect(names.slice(0, 2)).toEqual(['This week', 'Scorecard']);
      expect(names.at(-1)).toBe('Plan');
    });

    it('rewrites a sheet that people saved whole and where it stands: no row and no column of before stays', async () => {
      const host = await make(setting);
      await host.put('Plan', [
        ['Kind', 'Name', 'Target', 'My notes'],
        ['Behavior', 'Calls', 10, '=mine'],
        ['Behavior', 'Meetings', 4, null],
        ['Result', 'Won', 2, 'x'],
      ]);
      await host.put('Deals', [['Owner']]);
      const names = async (): Promise<string[]> => (await host.read()).sheets.map((sheet) => sheet.name);
      const before = await names();
      const cells: Cells = [
        ['Kind', 'Name'],
        ['Behavior', 'Demos'],
      ];
      await host.write({ saves: true, sheets: [lay('Plan', cells)] });
      expect(await sheetOf(host, 'Plan')).toEqual(cells);
      expect(await names()).toEqual(before);
    });

    it('keeps the widths that people gave to the columns of their sheet, and no words to choose from but the new ones', async (test) => {
      const host = await make(setting);
      if (host.beside === undefined) return test.skip('this host shows nothing beside the cells');
      const { choices, widen, widthOf } = host.beside;
      const kinds = { column: 0, words: ['Result', 'Behavior'] };
      const counts = { column: 1, words: ['Count', 'Sum'] };
      const long: Cells = Array.from({ length: 30 }, () => ['Behavior', 'Count']);
      await host.write({ saves: true, sheets: [{ ...lay('Plan', long), choices: [kinds, counts] }] });
      expect(await choices('Plan')).toEqual(['0: Result, Behavior', '1: Count, Sum']);
      await widen('Plan', 1, 77);
      await host.write({
        saves: true,
        sheets: [{ ...lay('Plan', [['Name', 'Kind']]), choices: [{ ...kinds, column: 1 }] }],
      });
      expect(await choices('Plan')).toEqual(['1: Result, Behavior']);
      expect(await widthOf('Plan', 1)).toBe(77);
    });

    it('puts rows below those that are there, whatever they say, and changes nothing else', async () => {
      const host = await make(setting);
      const theirs: Cells = [['Week', 'Rep', 'Mine'], [{ day: '2026-03-02' }, 'Ana', 'a note'], [], ['0012', '=1']];
      await host.put('Closed weeks', theirs);
      await host.put('Plan', [['Name'], ['Meetings']]);
      const rows: Cells = [
        [{ day: '2026-03-09' }, '=1+1', null, 12],
        [{ day: '2026-03-09' }, '0012', '-1+1', 0.25],
      ];
      await host.write({ sheets: [], below: [{ sheet: 'Closed weeks', rows: lay('Closed weeks', rows).rows }] });
      expect(drawn(await sheetOf(host, 'Closed weeks'))).toEqual(drawn([...theirs, ...rows]));
      expect(await sheetOf(host, 'Plan')).toEqual([['Name'], ['Meetings']]);
      expect((await host.formulas('Closed weeks')).flat().filter((formula) => formula !== null)).toEqual([]);
    });

    it('puts no row below the others that is not whole, and none out of turn, whatever call goes wrong', async (test) => {
      const host = await make(setting);
      const { faults: calls } = host;
      if (calls === undefined) return test.skip();
      const there: Cells = [['Week', 'Rep']];
      const rows = Array.from({ length: 30 }, (_, row): Cell[] => [{ day: '2026-03-09' }, `Rep ${row}`]);
      const put = (): Promise<void> =>
        host.write({ sheets: [], below: [{ sheet: 'Closed weeks', rows: lay('Closed weeks', rows).rows }] });
      await host.put('Closed weeks', there);
      calls.disarm();
      await put();
      const most = calls.calls();
      expect(most).toBeGreaterThan(0);
      for (let k = 1; k <= most; k += 1)
        for (const fault of ['half', faults[k % faults.length]!] as const) {
          await host.put('Closed weeks', there);
          calls.arm(k, fault);
          await put().catch(() => undefined);
          calls.disarm();
          const now = (await sheetOf(host, 'Closed weeks'))!;
          expect(drawn(now), `${fault} at call ${k}`).toEqual(drawn([...there, ...rows].slice(0, now.length)));
          expect(now.length, `${fault} at call ${k}`).toBeGreaterThanOrEqual(there.length);
        }
    });

    it('over rows that stand there it writes the cells meant, and leaves every other as it is', async () => {
      const host = await make(setting);
      const day: Cell = { day: '2026-03-09' };
      await host.put('Talks', [
        ['Who', 'What', 'Mood', 'Due'],
        ['Ana', '=old', 'good', 7],
        ['Bo', 'x', { day: '2026-03-02' }, true],
        ['Cy', 'y', 'fine', null],
      ]);
      const rows: LaidRow[] = [
        [null, { value: '=1+1' }, null, { value: day }],
        [{ value: null }, { value: null }, null, { value: 12, look: 'input' }],
      ];
      await host.write({ sheets: [], saves: true, below: [{ sheet: 'Talks', rows, at: 2 }] });
      expect(drawn(await sheetOf(host, 'Talks'))).toEqual(
        drawn([
          ['Who', 'What', 'Mood', 'Due'],
          ['Ana', '=1+1', 'good', day],
          [null, null, { day: '2026-03-02' }, 12],
          ['Cy', 'y', 'fine'],
        ]),
      );
      await host.write({ sheets: [], saves: true, below: [{ sheet: 'Talks', rows: [[null, { value: 'z' }]], at: 4 }] });
      expect(drawn((await sheetOf(host, 'Talks'))?.slice(3))).toEqual(drawn([['Cy', 'z', 'fine']]));
    });

    it('leaves a formula beside the cells that it writes, and none in those', async (test) => {
      const host = await make(setting);
      if (host.enter === undefined) return test.skip('this host has no formulas');
      await host.put('Talks', [
        ['Who', 'What', 'Mood'],
        ['Ana', 'x', 'y'],
        ['Bo', 'x', 'y'],
      ]);
      await host.enter('Talks', 1, 1, '=1+1');
      await host.enter('Talks', 1, 2, '=2+2');
      await host.enter('Talks', 2, 2, '=3+3');
      const rows: LaidRow[] = [[{ value: 'Cy' }, { value: 'z' }, null]];
      await host.write({ sheets: [], below: [{ sheet: 'Talks', rows, at: 2 }] });
      const formulas = await host.formulas('Talks');
      expect(formulas.flat().filter((one) => one !== null)).toEqual(['=2+2', '=3+3']);
      expect([formulas[1]?.[2], formulas[2]?.[2]]).toEqual(['=2+2', '=3+3']);
      expect((await sheetOf(host, 'Talks'))?.[1]?.slice(0, 2)).toEqual(['Cy', 'z']);
    });

    it('puts rows below the last one of a sheet that is full to its edge', async () => {
      const host = await make(setting);
      await host.write({ sheets: [lay('Closed weeks', [['Week', 'Rep']])] });
      const rows = Array.from({ length: 1200 }, (_, row): Cell[] => [row, 'Ana']);
      await host.write({ sheets: [], below: [{ sheet: 'Closed weeks', rows: lay('Closed weeks', rows).rows }] });
      await host.write({ sheets: [], below: [{ sheet: 'Closed weeks', rows: lay('Closed weeks', [[1, 'Bo']]).rows }] });
      expect(await sheetOf(host, 'Closed weeks')).toEqual([['Week', 'Rep'], ...rows, [1, 'Bo']]);
    });

    it('writes nothing when there is nothing to write', async () => {
      const host = await make(setting);
      await host.put('Deals', [['Owner']]);
      const before = await host.changes();
      await host.write({ sheets: [] });
      expect(await host.changes()).toBe(before);
    });

    it('writes nothing the second time', async () => {
      const host = await make(setting);
      const writes: Writes = {
        sheets: [
          lay(
            'Scorecard',
            [
              ['Title', null],
              ['0012', { day: '2026-03-02' }],
            ],
            { title: 2 },
          ),
        ],
      };
      await host.write(writes);
      const before = await host.changes();
      await host.write(writes);
      expect(await host.changes()).toBe(before);
    });

    it('leaves no mark of being unfinished', async () => {
      const host = await make(setting);
      await host.write({ sheets: [lay('Scorecard', [['Title']]), lay('Measures', [['Week']])] });
      expect(JSON.stringify(await host.read())).not.toContain(unfinishedWords);
    });
  });

  describe(`${name}: the door`, () => {
    it('answers an unknown task and unreadable input with a finding, and touches nothing', async () => {
      const host = await make(setting);
      const before = await host.changes();
      for (const [task, input] of [
        ['nonsense', {}],
        ['__proto__', {}],
        ['refresh', { asOf: 'soon' }],
        ['refresh', 7],
        ['refresh', { other: 1 }],
      ]) {
        const answer = await host.perform(task as string, input);
        expect(answer.ok).toBe(false);
        expect(answer.findings).toHaveLength(1);
      }
      expect(await host.changes()).toBe(before);
    });

    it('says what is missing in an empty workbook, and writes nothing', async () => {
      const host = await make(setting);
      const before = await host.changes();
      const answer = await host.perform('refresh', {});
      expect(answer.ok).toBe(false);
      expect(answer.findings.map(({ code }) => code)).toContain('nothing-to-count');
      expect(await host.changes()).toBe(before);
    });
  });

  describe(`${name}: failing`, () => {
    it('leaves each sheet old, new or plainly unfinished at whatever call it fails, and recovers', async () => {
      const ours = ['This week', 'Scorecard'];
      const old = ours.map((sheet) =>
        lay(
          sheet,
          [
            [`${sheet} of last week`, null],
            ['Ana', 1],
            ['Bo', 2],
            ['Cy', 3],
          ],
          { title: 2 },
        ),
      );
      const next = ours.map((sheet) =>
        lay(
          sheet,
          [
            [`${sheet} of this week`, null, null],
            ['Ana', 4, '0012'],
          ],
          { title: 3 },
        ),
      );
      const theirs: Cells = [['Owner'], ['=Ana'], [{ day: '2026-03-02' }]];
      const arrange = async (): Promise<HostUnderTest> => {
        const host = await make(setting);
        await host.put('Activities', theirs);
        await host.write({ sheets: old });
        return host;
      };
      const arranged = await arrange();
      const again = arranged.copy ? (): Promise<HostUnderTest> => arranged.copy!() : arrange;
      const undisturbed = await again();
      if (undisturbed.faults === undefined) return;
      const before = await cellsOf(undisturbed, ours);
      undisturbed.faults.disarm();
      await undisturbed.write({ sheets: next });
      const calls = undisturbed.faults.calls();
      const after = await cellsOf(undisturbed, ours);
      expect(calls).toBeGreaterThan(3);
      for (const fault of faults)
        for (let k = 1; k <= calls; k += 1) {
          const point = `${fault} at call ${k} of ${calls}`;
          const host = await again();
          host.faults!.arm(k, fault);
          await host.write({ sheets: next }).catch(() => undefined);
          host.faults!.disarm();
          const [activities, ...left] = await cellsOf(host, ['Activities', ...ours]);
          expect(activities, point).toEqual(theirs);
          left.forEach((cells, index) => {
            if (!isUnfinished(cells))
              expect([before[index], after[index]], `${point}, ${ours[index]}`).toContainEqual(cells);
          });
          await host.write({ sheets: next });
          expect(await cellsOf(host, ['Activities', ...ours]), `again after ${point}`).toEqual([theirs, ...after]);
          for (const sheet of ours) expect(await host.merges(sheet)).toEqual(['A1:C1']);
        }
    }, 180_000);
  });

  describe(`${name}: failing`, () => {
    it('leaves a sheet that people saved old, new or plainly unsaved, never for a refresh to fill, and saving again mends it', async () => {
      const old: Cells = [
        ['Kind', 'Name', 'My notes'],
        ['Behavior', 'Calls', 'x'],
        ['Behavior', 'Meetings', null],
      ];
      const writes: Writes = {
        saves: true,
        sheets: [
          lay('Plan', [
            ['Kind', 'Name'],
            ['Behavior', 'Demos'],
          ]),
        ],
      };
      const arranged = await make(setting);
      await arranged.put('Plan', old);
      const again = async (): Promise<HostUnderTest> => {
        if (arranged.copy) return arranged.copy();
        const host = await make(setting);
        await host.put('Plan', old);
        return host;
      };
      const undisturbed = await again();
      if (undisturbed.faults === undefined) return;
      undisturbed.faults.disarm();
      await undisturbed.write(writes);
      const calls = undisturbed.faults.calls();
      const [after] = await cellsOf(undisturbed, ['Plan']);
      let unsaved = 0;
      for (const fault of faults)
        for (let k = 1; k <= calls; k += 1) {
          const point = `${fault} at call ${k} of ${calls}`;
          const host = await again();
          host.faults!.arm(k, fault);
          await host.write(writes).catch(() => undefined);
          host.faults!.disarm();
          const [left] = await cellsOf(host, ['Plan']);
          if (isUnsaved(left!)) unsaved += 1;
          else expect([trimmed(old), after], point).toContainEqual(left);
          await host.write(writes);
          expect(await cellsOf(host, ['Plan']), `again after ${point}`).toEqual([after]);
        }
      expect(unsaved).toBeGreaterThan(0);
    }, 180_000);
  });

  const cellsOf = async (host: HostUnderTest, sheets: readonly string[]): Promise<Cells[]> => {
    const read = await host.read();
    return sheets.map((sheet) => trimmed(read.sheets.find((one) => one.name === sheet)?.cells ?? []));
  };
}

/** Month ends, leap day, and days whose midnight some of the zones do not have. */
const theDays: readonly Day[] = [
  '1999-12-31',
  '2024-02-29',
  '2025-12-30',
  '2026-03-08',
  '2026-03-29',
  '2026-04-24',
  '2026-09-06',
  '2026-12-31',
];
