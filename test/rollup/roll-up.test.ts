import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layRollUp } from '../../core/rollup/lay-roll-up';
import { isKnown } from '../../core/rollup/roll-lines';
import { rollUp } from '../../core/rollup/roll-up';
import { told } from '../plan/drawn-table';
import { draw } from '../support/draw';
import { readBack, rolled, type DrawnLine, type DrawnPack } from './drawn-pack';

const meetings = (...values: number[]): DrawnLine => ({
  name: 'Meetings set',
  reps: values.map((value) => [value, 6] as const),
});
const packOf = (team: string, ...lines: DrawnLine[]): DrawnPack => ({ team, lines });
const codes = (findings: readonly { readonly code: string }[]): string[] => findings.map(({ code }) => code);

describe('the leader’s page', () => {
  it('has one line for each manager, then each behavior and result across them', () => {
    const won = (...values: number[]): DrawnLine => ({
      name: 'New business won',
      kind: 'Result',
      counts: 'Sum',
      per: 'per quarter',
      reps: values.map((value) => [value, 50_000] as const),
    });
    const { page, findings } = rolled(
      packOf('Team B', meetings(6, 3), won(40_000, 20_000)),
      packOf('Team A', meetings(7), won(60_000)),
    );
    expect(draw(layRollUp(page, findings))).toMatchInlineSnapshot(`
      "Roll-up · 2 teams
      Week Mon 16 Nov – Sun 22 Nov 2026  (ISO 2026-W47)   ·   as of Thu 19 Nov 2026, end of day
      LEAD   ·   how each team is planned, talked with (the last 13 weeks) and measured: what a leader can ask about this week.
      Team                       | Plan                 | One-on-ones      | Feedback              | Encourage : gap     | CRM data             | Behaviors
      as of, reps in the pack    | things to mend       | held / planned   | given within the week | of the notes shared | reps with fresh data | attained, on target
      Team A                     | ✓ none               | 5 / 8            | 6 / 9                 | 6 : 2               | ✓ 1 / 1              | 80 %
      as of Thu 19 Nov · 1 rep   | 1 result, 1 behavior | 63 %             | this week 1 of 1 rep  | 3 to 1              | 96 % of rows whole   | 1 of 1 on target
      Team B                     | ✓ none               | 5 / 8            | 6 / 9                 | 6 : 2               | ✓ 2 / 2              | 80 %
      as of Thu 19 Nov · 2 reps  | 1 result, 1 behavior | 63 %             | this week 1 of 2 reps | 3 to 1              | 96 % of rows whole   | 1 of 2 on target
      All teams                  | 2 / 2                | 10 / 16          | 12 / 18               | 12 : 4              | ✓ 3 / 3              | 2 / 3
      2 teams                    | sound plans          | 63 %             | 67 %                  | 3 to 1              | 96 % of rows whole   | 67 % on target

      MANAGE   ·   behaviors across the teams, where all count the same thing.
      Behavior                   | All teams            | Team A           | Team B                |                     |                      |
      Meetings set               | 16 / 18              | 7 / 6            | 9 / 12
      done / target, per week    | 2 of 3 on target     | 1 of 1 on target | 1 of 2 on target

      MONITOR   ·   results across the teams: the outcome of earlier weeks.
      Result                     | All teams            | Team A           | Team B                |                     |                      |
      New business won           | 120k / 150k          | 60k / 50k        | 60k / 100k
      done / target, per quarter | 1 of 3 on target     | 1 of 1 on target | 0 of 2 on target

      What does not agree, or could not be read
      Everything agrees: one day, one week, one way to count each line.
      Made from the packs that the managers have published, and from nothing else: no row of a CRM was read. What does not agree is left blank, never mixed."
    `);
  });

  it('keeps the numbers of each team and adds them up for all', () => {
    const { page } = rolled(packOf('A', meetings(6, 3)), packOf('B', meetings(7)));
    expect(page.all).toEqual({
      oneOnOnes: { value: 10, of: 16 },
      withinWeek: { value: 12, of: 18 },
      encouragements: 12,
      gaps: 4,
      freshReps: { value: 3, of: 3 },
      completeRows: { value: 192, of: 200 },
      onTarget: { value: 2, of: 3 },
    });
    expect(page.lines[0]!.all).toMatchObject({ value: 16, target: 18, onTarget: { value: 2, of: 3 } });
  });

  it.each<[string, DrawnLine['reps'][number], readonly [number | null, number | null]]>([
    ['a team of which nothing is known', [null, 20], [15, 20]],
    ['a team without a target', [10, null], [15, 20]],
    ['a team with both', [10, 20], [25, 40]],
  ])('lays what was done over the targets of the same teams: %s', (_, rep, [value, target]) => {
    const { page } = rolled(
      packOf('A', { name: 'Calls', reps: [[15, 20]] }),
      packOf('B', { name: 'Calls', reps: [rep] }),
    );
    expect(page.lines[0]!.all).toMatchObject({ value, target });
  });

  it('adds up what was done where no team has a target', () => {
    const bare = (value: number): DrawnLine => ({ name: 'Calls', reps: [[value, null]] });
    const { page } = rolled(packOf('A', bare(15)), packOf('B', bare(10)));
    expect(page.lines[0]!.all).toMatchObject({ value: 25, target: null });
  });

  it('adds no rates up: shares of different wholes have no sum', () => {
    const rate = (value: number): DrawnLine => ({
      name: 'Win rate',
      kind: 'Result',
      counts: 'Rate',
      reps: [[value, 0.3]],
    });
    const { page } = rolled(packOf('A', rate(0.2)), packOf('B', rate(0.4)));
    expect(page.lines[0]).toMatchObject({ isRate: true, all: { value: null, target: null } });
    expect(draw(layRollUp(page, []))).toContain('20 % / 30 %');
  });
});

describe('what does not agree is said with its place and left blank', () => {
  it('a pack of another day: only what is said of its plan stands, and it is in no sum', () => {
    const late: DrawnPack = { ...packOf('C', meetings(4321)), asOf: '2026-11-18' };
    const { page, findings } = rolled(packOf('A', meetings(6)), packOf('B', meetings(7)), late);
    expect(told(findings)).toEqual([
      'warning pack-day-differs | C, row 4, Value | The pack of "C" is as of 2026-11-18, this page as of 2026-11-19. What is measured by the day is left blank. Ask for a pack as of 2026-11-19.',
    ]);
    expect(page.managers.map(({ agrees }) => agrees)).toEqual([true, true, false]);
    expect(page.lines[0]!.cells[2]).toBe('other day');
    expect(page.lines[0]!.all!.value).toBe(13);
    expect(draw(layRollUp(page, findings))).not.toContain('4,321');
  });

  it('of as many packs of one day as of another the newer day is the page’s', () => {
    const { page } = rolled({ ...packOf('A', meetings(1)), asOf: '2026-11-18' }, packOf('B', meetings(2)));
    expect(page.asOf).toBe('2026-11-19');
  });

  it('a week that begins on another day', () => {
    const { page, findings } = rolled(packOf('A', meetings(6)), packOf('B', meetings(7)), {
      ...packOf('C', meetings(8)),
      week: '2026-11-15',
    });
    expect(findings).toEqual([expect.objectContaining({ code: 'pack-week-differs', where: 'C, row 5, Value' })]);
    expect(page.lines[0]!.all!.value).toBe(13);
  });

  it('a line that counts something else for one than for most', () => {
    const { page, findings } = rolled(
      packOf('A', meetings(6)),
      packOf('B', { ...meetings(7), way: 'held, not set' }),
      packOf('C', { ...meetings(8), name: 'MEETINGS  set', way: 'Meetings set' }),
    );
    expect(page.lines[0]!.cells.map((cell) => (isKnown(cell) ? cell.value : cell))).toEqual([6, 'differs', 8]);
    expect(page.lines[0]!.all!.value).toBe(14);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: 'pack-definition-differs',
      where: expect.stringMatching(/^B, row \d+, Print$/),
    });
  });

  it('a line that counts one thing for one and another thing for the other: nobody can say which is meant', () => {
    const { page, findings } = rolled(packOf('A', meetings(6)), packOf('B', { ...meetings(7), per: 'per month' }));
    expect(page.lines[0]!.cells).toEqual(['differs', 'differs']);
    expect(page.lines[0]!.all).toBeNull();
    expect(findings).toHaveLength(1);
    expect(findings[0]!.where).toMatch(/^A, row \d+, Print; B, row \d+, Print$/);
  });

  it('a line of which a pack does not say how it counts, whoever else does not say it', () => {
    const unsaid = { ...meetings(7), way: '' };
    const one = rolled(packOf('A', meetings(6)), packOf('B', unsaid), packOf('C', unsaid));
    expect(one.page.lines[0]!.cells.map((cell) => (isKnown(cell) ? cell.value : cell))).toEqual([
      6,
      'differs',
      'differs',
    ]);
    expect(one.findings.map(({ what }) => what)).toEqual([
      'The packs of "B", "C" do not say how "Meetings set" is counted. It is left blank there.',
    ]);
    expect(rolled(packOf('B', unsaid), packOf('C', unsaid)).page.lines[0]!.all).toBeNull();
    expect(rolled(packOf('B', unsaid)).page.lines[0]!.all!.value).toBe(7);
  });

  it('a number that is not the sum over its reps: a row went missing or was changed on the way', () => {
    const changed: DrawnPack = {
      ...packOf('A', meetings(6, 3)),
      more: [{ section: 'Rep', rep: 'Rep 2', about: 'Meetings set', kind: 'Behavior', value: 1, target: 6 }],
    };
    const { page, findings } = rolled(changed, packOf('B', meetings(7)));
    expect(codes(findings)).toEqual(['pack-sum-differs']);
    expect(page.lines[0]!.cells[0]).toBe('differs');
    expect(page.lines[0]!.all!.value).toBe(7);
  });

  it('a line that a plan does not have is no disagreement', () => {
    const { page, findings } = rolled(packOf('A', meetings(6)), packOf('B', { ...meetings(7), name: 'Calls' }));
    expect(page.lines.map(({ cells }) => cells.map((cell) => (isKnown(cell) ? cell.value : cell)))).toEqual([
      [6, 'absent'],
      ['absent', 7],
    ]);
    expect(findings).toEqual([]);
  });

  it('a line that was left out of a pack is not said to be missing from the plan', () => {
    const some: DrawnPack = {
      ...packOf('B', { ...meetings(7), name: 'Calls' }),
      more: [{ section: 'Pack', about: 'Lines', value: 1, target: 2 }],
    };
    const { page, findings } = rolled(packOf('A', meetings(6)), some);
    expect(page.lines.map(({ cells }) => cells.map((cell) => (isKnown(cell) ? cell.value : cell)))).toEqual([
      [6, 'left out'],
      ['absent', 7],
    ]);
    expect(draw(layRollUp(page, findings))).toContain('not in the pack');
  });

  it('what is to be cleared is not said to be done', () => {
    const deals: DrawnLine = { name: 'Deals without a next step', counts: 'Open items', reps: [[2, 0]] };
    const { page, findings } = rolled(packOf('A', deals, meetings(6)));
    const names = draw(layRollUp(page, findings))
      .split('\n')
      .map((line) => line.split('|')[0]!.trim());
    expect(names[names.indexOf('Deals without a next step') + 1]).toBe('open / at most');
    expect(names[names.indexOf('Meetings set') + 1]).toBe('done / target, per week');
  });

  it('a pack of some reps alone is shown, and it is said of how many', () => {
    const some: DrawnPack = {
      ...packOf('A', meetings(6)),
      more: [{ section: 'Pack', about: 'Reps', value: 1, target: 4 }],
    };
    const { findings } = rolled(some);
    expect(findings[0]).toMatchObject({ code: 'pack-partial', where: 'A' });
    expect(findings[0]!.what).toContain('1 of 4 reps');
  });
});

describe('several packs of one team', () => {
  const earlier: DrawnPack = { ...packOf('Team A', meetings(1)), asOf: '2026-11-18' };

  it('are one: the newest holds', () => {
    const { page, findings } = rolled(packOf('Team A', meetings(6)), earlier);
    expect(page.managers.map(({ pack }) => pack.asOf)).toEqual(['2026-11-19']);
    expect(codes(findings)).toEqual(['pack-older']);
  });

  it('are one: that of the day that most packs have, though there is a newer one', () => {
    const packs = [packOf('Team A', meetings(6)), earlier, { ...packOf('Team B', meetings(2)), asOf: earlier.asOf! }];
    const { page, findings } = rolled(...packs);
    expect([page.asOf, page.managers.map(({ agrees }) => agrees)]).toEqual(['2026-11-18', [true, true]]);
    expect(page.lines[0]!.all!.value).toBe(3);
    expect(codes(findings)).toEqual(['pack-newer']);
  });

  it('are counted once where they are the same pack', () => {
    const { page, findings } = rolled(
      packOf('Team A', meetings(6)),
      packOf('Team A', meetings(6)),
      packOf('Team A', meetings(6)),
    );
    expect(page.lines[0]!.all!.value).toBe(6);
    expect(codes(findings)).toContain('pack-twice');
  });

  it('are counted once where no team is said, so that a copy of the file is called otherwise', () => {
    const { page, findings } = rolled(packOf('', meetings(6)), packOf('', meetings(6)), packOf('', meetings(2)));
    expect(page.managers.map(({ pack }) => pack.team)).toEqual(['A', 'C']);
    expect(page.lines[0]!.all!.value).toBe(8);
    expect(codes(findings)).toEqual(['pack-twice']);
  });

  it('that say different things of one day are both left out: an error, and the others go on', () => {
    const { page, findings } = rolled(
      packOf('Team A', meetings(6)),
      packOf('Team A', meetings(7)),
      packOf('Team B', meetings(2)),
    );
    expect(page.managers.map(({ pack }) => pack.team)).toEqual(['Team B']);
    expect(findings).toEqual([expect.objectContaining({ severity: 'error', code: 'pack-team-twice', where: 'A; B' })]);
  });
});

const someLine = fc.record({
  name: fc.constantFrom('Meetings set', 'Calls', 'Referral asks'),
  kind: fc.constantFrom('Behavior' as const, 'Result' as const),
  way: fc.constantFrom('one', 'other'),
  reps: fc.array(fc.tuple(fc.option(fc.nat(50)), fc.option(fc.nat(50))), { minLength: 1, maxLength: 4 }),
});
const somePack = fc.record({
  team: fc.constantFrom('North', 'South', 'East', 'West', 'Mid'),
  asOf: fc.constantFrom('2026-11-18' as const, '2026-11-19' as const),
  week: fc.constantFrom('2026-11-15' as const, '2026-11-16' as const),
  lines: fc.uniqueArray(someLine, { maxLength: 4, selector: ({ name, kind }) => name + kind }),
});

describe('for all packs', () => {
  it('the order in which they are given changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(somePack, { maxLength: 6 }).chain((packs) =>
          fc.record({
            packs: fc.constant(readBack(packs)),
            order: fc.shuffledSubarray(
              packs.map((_, i) => i),
              { minLength: packs.length },
            ),
          }),
        ),
        ({ packs, order }) => {
          expect(rollUp(order.map((place) => packs[place]!))).toEqual(rollUp(packs));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('the sum over the managers equals the sum over their reps, of those with a number and a target where there are targets', () => {
    fc.assert(
      fc.property(fc.array(somePack, { minLength: 1, maxLength: 6 }), (packs) => {
        const { value: page } = rollUp(readBack(packs));
        for (const line of page?.lines ?? []) {
          const cells = line.cells.filter(isKnown);
          const targeted = cells.some(({ target }) => target !== null);
          const counted = page!.managers.filter((_, place) => {
            const cell = line.cells[place]!;
            return isKnown(cell) && (!targeted || (cell.value !== null && cell.target !== null));
          });
          const reps = counted.flatMap(({ pack }) =>
            pack.lines
              .find(({ name, kind }) => name === line.name && kind === line.kind)!
              .reps.map(({ value }) => value),
          );
          const known = reps.filter((value) => value !== null);
          expect(line.all?.value ?? null).toBe(
            known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
