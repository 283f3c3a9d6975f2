import { describe, expect, it } from 'vitest';
import { nothingBeside, type BesideTeam } from '../../core/sheets/beside';
import { layHuddle } from '../../core/sheets/huddle';
import { settings } from '../score/drawn';
import { draw } from '../support/draw';
import { fixtureScorecard } from './fixture-scorecard';

const huddle = (scorecard = fixtureScorecard(), said: Parameters<typeof settings>[0] = {}, beside = nothingBeside) =>
  layHuddle(scorecard, { team: 'North', settings: settings(said), beside });

const promised: BesideTeam = {
  ...nothingBeside,
  reps: new Map([
    [
      'Ben Okafor',
      {
        skill: null,
        record: '',
        observations: [],
        challenges: [],
        commitments: [
          { what: 'Ring the three oldest deals', due: '2026-11-20' },
          { what: 'Later', due: '2026-11-27' },
        ],
      },
    ],
  ]),
};

/** The names in the order in which they stand. */
const names = (layout: ReturnType<typeof huddle>): unknown[] =>
  layout.rows.slice(5, -2).map((row) => row[0]?.value ?? null);

describe('the huddle', () => {
  it('is drawn: reps in the order of names, done of target with its sign, one commitment each or a line to write on', () => {
    expect(draw(huddle(fixtureScorecard({ behaviors: 3 }), {}, promised))).toMatchInlineSnapshot(`
      "Huddle · North
      Week Mon 16 Nov – Sun 22 Nov 2026  (ISO 2026-W47)   ·   as of Thu 19 Nov 2026, end of day
      ▲ Data: 7 of 8 reps fresh (not Erik Lund), 96 % of rows complete
      Rep             | Territory plan | Account plans | First-time meetings set |  | One commitment until the next huddle
      done / target   | 1 by 20 Nov    | 3 a quarter   | 6 a week                |  | what, and by when
      Ana Torres      | ✓ 2 / 1        | ✓ 4 / 3       | ✓ 8 / 6                 |  |
      Ben Okafor      | ✓ 1 / 1        | ● 2 / 3       | ✓ 11 / 6                |  | Ring the three oldest deals (by Fri 20 Nov)
      Chloé Martin    | ○              | ○             | ○                       |  |
      Dev Patel       | · 0 / 0.5      | ● 1 / 1.5     | ✓ 3 / 3                 |  |
      Erik Lund       | ? 1 / 1        | ? 1 / 3       | ? 2 / 6                 |  |
      Fatima Zahra    | ✗ 0 / 1        | ◆ 1 / 3       | ▼ 1 / 6                 |  |
      Grace Kim       | ● 0 / 1        | ● 2 / 3       | ▲ 3 / 6                 |  |
      Hugo Brandt     | ✓ 1 / 1        | ● 2 / 3       | ● 4 / 6                 |  |
      Team, on target | 4 of 5         | 5 of 6        | 4 of 6                  |  |
      In the order of names. Each: one thing that worked, one thing that is next, one commitment.   ✓ met   ● on track   ▲ catchable   ◆ a stretch   ▼ out of reach   ✗ missed   ○ off   ? not fresh"
    `);
  });

  it('ranks nobody unless the team has turned it on', () => {
    const backwards = fixtureScorecard({ names: (rep, index) => `${'HGFEDCBA'[index]} ${rep}` });
    const inOrder = names(huddle(backwards)) as string[];
    expect(inOrder).toEqual([...inOrder].sort());
    expect(names(huddle(fixtureScorecard(), { ranking: true }))).toEqual([
      '1  Ana Torres, 112 %',
      '2  Ben Okafor, 94 %',
      '3  Grace Kim, 86 %',
      '4  Dev Patel, 81 %',
      '5  Hugo Brandt, 79 %',
      '6  Fatima Zahra, 34 %',
      'Chloé Martin',
      'Erik Lund',
    ]);
  });

  it('stands on one landscape page for a dozen reps, and repeats its header for a long team', () => {
    expect(huddle(fixtureScorecard({ reps: 12 }))).toMatchObject({ onePage: true, orientation: 'landscape' });
    expect(huddle(fixtureScorecard({ reps: 40 }))).toMatchObject({ onePage: false, repeatRows: 5 });
  });

  it('of nobody says where to write the team', () => {
    expect(draw(huddle(fixtureScorecard({ reps: 0 })))).toContain('Write the reps into the sheet Team.');
  });

  it('has no number of a rep who is off, and no zero for one whose log is not fresh', () => {
    const rows = huddle().rows.slice(5, -2);
    const of = (name: string): unknown[] =>
      rows
        .find((row) => row[0]?.value === name)!
        .slice(1, -1)
        .map((cell) => cell?.value);
    expect(new Set(of('Chloé Martin'))).toEqual(new Set(['○']));
    expect(of('Erik Lund')[3]).toBe('? – / 4');
  });
});
