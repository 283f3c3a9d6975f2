import { describe, expect, it } from 'vitest';
import { looks } from '../../core/sheets/looks';
import { layScorecard } from '../../core/sheets/scorecard';
import { signs } from '../../core/sheets/signs';
import { draw, looksOf } from '../support/draw';
import { blockOf } from '../../core/sheets/score-block';
import { fixtureScorecard, planRow, scoreCell } from './fixture-scorecard';

const rowWith = (drawing: string, text: string): string =>
  drawing.split('\n').find((line) => line.includes(text)) ?? '';

describe('the scorecard', () => {
  it('is drawn: behaviors to manage first, results to monitor after, every sign explained', () => {
    expect(draw(layScorecard(fixtureScorecard({ reps: 3, behaviors: 4 }), { team: 'North' }))).toMatchInlineSnapshot(`
      "Scorecard · North
      Week Mon 16 Nov – Sun 22 Nov 2026  (ISO 2026-W47)   ·   as of Thu 19 Nov 2026, end of day
      ✓ Data: 3 of 3 reps fresh, 96 % of rows complete
      MANAGE   ·   behaviors: what the team does this week, and can still change.   Team 81 % attained, 7 of 8 on target.
                            | feeds  New business won                                                                        |
      Rep                   | Territory plan   | Account plans     | First-time meetings set    | Qualified opportunities ad | Attainment
      done / target         | 1 by 20 Nov      | 3 a quarter       | 6 a week ⏎ guard: at least | 4 a week                   | weighted, capped
      Ana Torres            | ✓ 2 / 1          | ✓ 4 / 3           | ✓ 8 / 6                    | ✓ 5 / 4                    | 112 %
      4 of 4 on target      | Met              | Met               | Met, guard 72 %            | Met                        |
      newest row 19 Nov     | ▅▅·▁▅▅▅▅▅▅▁▁█ ✓3 | ▆·▃▆▆█▆▅▃▃▆██     | ·▅▇▇█▅▄▃▅▇███ ✓9           | ███▅▂▄▅██▇▇▄█ ✓4           | ██████████
      Ben Okafor            | ✓ 1 / 1          | ● 2 / 3           | ✓ 11 / 6                   | ▲ 2 / 4                    | 94 %
      3 of 4 on target      | Met              | On track, 1 to go | guard 41 % < 60 %          | 2 to go, catchable         |
      newest row 19 Nov     | ▁██████▁██·██    | ▅▆█▆▆▃▃▆▆·▆▅▅     | ▇▅▄▃▂▄▅▅·▄▃▃█              | ▅▄▄▄███·▂▄▅█▄ ✗✗           | █████████░
      Chloé Martin          | ○                | ○                 | ○                          | ○                          | –
      not counted this week | Off              | Off               | Off                        | Off                        | nothing counted
      ○ off this week       | █·██▁██████▁·    | ·▅▃▅▅▆█▆▅▃▃▆·     | ▃▃▅▆█▆▄▃▃▅▆▆·              | ▅███▅▄▄▄███▅·              |
      Team                  | 3 / 2            | 6 / 6             | 19 / 12                    | 7 / 8                      | 81 %
      7 of 8 on target      | 2 of 2 on target | 2 of 2 on target  | 2 of 2 on target           | 1 of 2 on target           |
                            | ▆▆▆▆▆██▆██▃▃█    | ▅▅▆▇▇▇▇▇▆▃▆█▆     | ▅▆▇▇█▇▆▅▃▇███              | ▇██▇▆▆▇▅▇▇█▇▅              | ████████░░

      MONITOR   ·   results: the outcome of earlier weeks. Watch them, manage what feeds them.
      Rep                   | New business won                                                  | Pipeline added
      actual / target       | 4 a quarter each; too early to judge: week 7 of 12                | 150k a quarter each; time enough to judge
      Team                  | 4 / 12           | 9.6 expected      | ▅▅▇▇▇▇▆▆▆▆█▇▃              | 171.8k / 450k              | 360k expected    | ██▇▆▆▇▇██▇▇▄▄
      Ana Torres            | ★ 0 / 4          | Ahead             | ▅·▂▅▇█▇▃▃▂▆▇▁              | … 40k / 150k               | Too early        | ▄▆▇█▅▄▃▃▆▇█▆▂
      Ben Okafor            | … 3 / 4          | Too early         | ·▅███▅▄▄▄███▅              | … 57.3k / 150k             | Too early        | ▇█▆▃▃▃▆▇▇▆▄▃▃
      Chloé Martin          | … 1 / 4          | Too early         | ███▅▂▄▅██▇▇▄▂              | … 74.5k / 150k             | Too early        | ▇▄▄▄▅██▇▄▂▄·▄

      Signs                 | ✓ Met            | ● On track        | ▲ Catchable                | ◆ A stretch                | ▼ Out of reach   | ✗ Missed
                            | ○ Off            | ? No fresh data   | · Not started              | – No target
      Catchable: what remains is at most what this rep usually does in the days left; a stretch: at most the best so far; out of reach: more than that, agree what is realistic. Trend: week by week, oldest first, each on its own scale from zero; · is a week that does not count. ✓5 = five weeks in a row on target, of the last 13; ✗✗ = missed twice; ✗✗✗ = a miss pattern (three in a row, or more than half of 13). Weeks off and weeks without fresh data never count as a miss."
    `);
  });

  it('says done / target, what to do and the trend of a whole team on one page', () => {
    const layout = layScorecard(fixtureScorecard());
    expect(draw(layout, 7, 34)).toMatchInlineSnapshot(`
      "Ana Torres            | ✓ 2 / 1           | ✓ 4 / 3            | ✓ 8 / 6               | ✓ 5 / 4            | ✓ 12 / 10             | ● 2 / 3            | ✓ 6 / 5               | ✓ 21 / 20          | ✓ 0 / 0           | 112 %
      9 of 9 on target      | Met               | Met                | Met, guard 72 %       | Met                | Met                   | On track, 1 to go  | Met                   | Met                | Met               |
      newest row 19 Nov     | ▅▅·▁▅▅▅▅▅▅▁▁█ ✓3  | ▆·▃▆▆█▆▅▃▃▆██      | ·▅▇▇█▅▄▃▅▇███ ✓9      | ███▅▂▄▅██▇▇▄█ ✓4   | ▇▆▃▄▄▆█▇▆▄▃▅▇         | ▅▃▅▆██▅▅▃▅▆█▅      | ▄▆▇█▆▄▃▃▆▇█▆▇ ✓3      | ▇█▆▃▃▃▆▇▇▆▃▃▆      | ▆▅▃▃▅███▅▃▅·▁     | ██████████
      Ben Okafor            | ✓ 1 / 1           | ● 2 / 3            | ✓ 11 / 6              | ▲ 2 / 4            | ✓ 14 / 10             | ✓ 4 / 3            | ▲ 2 / 5               | ✓ 31 / 20          | ✗ 4 / 0           | 94 %
      6 of 9 on target      | Met               | On track, 1 to go  | guard 41 % < 60 %     | 2 to go, catchable | Met                   | Met                | 3 to go, catchable    | Met                | 4 too many        |
      newest row 19 Nov     | ▁██████▁██·██     | ▅▆█▆▆▃▃▆▆·▆▅▅      | ▇▅▄▃▂▄▅▅·▄▃▃█         | ▅▄▄▄███·▂▄▅█▄ ✗✗   | ▃▄▇█▇▆·▄▅▆█▇█         | ▆██▆▅·▅▆██▅▅█      | █▅▄▃·▆▇█▅▄▃▃▃         | ▄▃▃·▇█▆▃▃▃▆▇█ ✓6   | ▃▆·█▆▅▃▅▅██▆█ ✗✗✗ | █████████░
      Chloé Martin          | ○                 | ○                  | ○                     | ○                  | ○                     | ○                  | ○                     | ○                  | ○                 | –
      not counted this week | Off               | Off                | Off                   | Off                | Off                   | Off                | Off                   | Off                | Off               | nothing counted
      ○ off this week       | █·██▁██████▁·     | ·▅▃▅▅▆█▆▅▃▃▆·      | ▃▃▅▆█▆▄▃▃▅▆▆·         | ▅███▅▄▄▄███▅·      | ██▅▃▄▄▇█▇▆▃▄·         | ▆▃▃▅▆██▆▃▃▅▆·      | ▂▄▆█▇▅▄▃▅▆▇█·         | ▆▇█▅▄▃▃▆▇█▆··      | █▆▃▃▃▆██▆▅·▅·     |
      Dev Patel             | · 0 / 0.5         | ● 1 / 1.5          | ✓ 3 / 3               | ▲ 1 / 2            | ● 3 / 5               | ◆ 0 / 1.5          | ● 2 / 2.5             | ● 7 / 10           | ✓ 0 / 0           | 81 %
      6 of 8 on target      | Not started       | On track, 1 to go  | Met, guard 72 %       | 1 to go, catchable | On track, 2 to go     | 2 to go, a stretch | On track, 1 to go     | On track, 3 to go  | Met               |
      newest row 18 Nov     | ▁▁▁▁███▁▁·▁█▁     | ▅▅██▅▅▁▅·███▅      | ▆█▆▆▃▃▆·█▆▅▃▆         | █▅▅▅██·█▅▅▅▅▅      | ▄▃▄▇█·▅▃▃▄▇█▄         | ▅███·▅▅▅▅██▅▁      | █▆▆·▃▅▅█▆▅▃▃▅         | ▅▄·▅▆▇█▆▅▃▄▇▅      | ▃·▆██▆▃▃▃▆██▁     | ████████░░
      Erik Lund             | ? 1 / 1           | ? 1 / 3            | ? 2 / 6               | ? – / 4            | ? 4 / 10              | ? – / 3            | ? 1 / 5               | ? 6 / 20           | ? 3 / 0           | –
      not counted this week | No fresh data     | No fresh data      | No fresh data         | No fresh data      | No fresh data         | No fresh data      | No fresh data         | No fresh data      | No fresh data     | nothing counted
      ? newest row 2 Nov    | ·████▁███████     | ██▅▃▅▅██▆▅▃▅▃      | ▅▃▃▅▆█▆▅▃▃▅▆▃         | ▂▅▇█▇▅▃▂▆▇▇▇▁      | ▇▇█▅▄▃▄▇██▅▃▃         | █▆▃▃▅██▆▆▃▅▅▁      | ▃▃▄▆█▇▆▃▂▄▆·▂         | ▄▆█▇▅▄▂▄▆▇·▅▂      | ██▆▅▃▃▆██·▃▃▆     |
      Fatima Zahra          | ✗ 0 / 1           | ◆ 1 / 3            | ▼ 1 / 6               | ◆ 1 / 4            | ▼ 2 / 10              | ▲ 1 / 3            | ▼ 0 / 5               | ▲ 14 / 20          | ▲ 2 / 0           | 34 %
      0 of 9 on target      | 1 late            | 2 to go, a stretch | 5 to go, out of reach | 3 to go, a stretch | 8 to go, out of reach | 2 to go, catchable | 5 to go, out of reach | 6 to go, catchable | 2 too many        |
      newest row 19 Nov     | █▁▁▁████·▁██▁ ✗✗✗ | ▅▃▅███▅·▅▅██▃      | ▅▇▇▆▄▃·▅▆█▆▅▂ ✗✗✗     | █▆▅▃▂·▇█▇▃▃▃▂ ✗✗   | ▅▄▃▆·▇█▅▄▃▄▇▂ ✗✗✗     | ▃▅█·█▅▃▃▅██▆▃      | ▇█·▆▃▄▄▆█▇▆▃▁ ✗✗✗     | ▇·▃▂▄▆█▇▅▄▂▅▄      | ·▃▅▆██▆▅▃▃▆█▅     | ███░░░░░░░
      Grace Kim             | ● 0 / 1           | ● 2 / 3            | ▲ 3 / 6               | ● 3 / 4            | ● 7 / 10              | ✓ 3 / 3            | ● 4 / 5               | ● 15 / 20          | ✓ 0 / 0           | 86 %
      8 of 9 on target      | On track, 1 to go | On track, 1 to go  | 3 to go, catchable    | On track, 1 to go  | On track, 3 to go     | Met                | On track, 1 to go     | On track, 5 to go  | Met               |
      newest row 19 Nov     | ▁████▁▁▁████▁     | ██▆▅▃▅▅███▅▃▅      | ▇▅▃▄▅██▆▅▃▅▅▄         | ▂▃▅▆█▆▅▃▂▅▇█▅      | ▅▆█▇▄▃▃▅▇▇▇▄▄         | ██▅▅▃▅███▅▃·▆      | ▅▃▃▄▇█▇▆▃▄·▆▅         | ▃▄▆█▇▆▃▂▄·█▇▅      | ▆██▅▅▃▅▆·█▆▅▁     | █████████░
      Hugo Brandt           | ✓ 1 / 1           | ● 2 / 3            | ● 4 / 6               | ▲ 2 / 4            | ▲ 5 / 10              | ✓ 3 / 3            | ▲ 2 / 5               | ✓ 20 / 20          | ▲ 1 / 0           | 79 %
      5 of 9 on target      | Met               | On track, 1 to go  | On track, 2 to go     | 2 to go, catchable | 5 to go, catchable    | Met                | 3 to go, catchable    | Met                | 1 too many        |
      newest row 18 Nov     | ███▁▁██·█▁▁▁█     | ▃▃▃▆██·▅▃▅▅█▅      | ▄▅██▇·▃▄▅██▆▅         | ▇▇▆▅·▃▅▆█▆▅▃▃      | ▆▅▃·▅▆█▇▄▃▃▅▃         | ▃▃·▆██▅▅▃▅██▆ ✓3   | ▄·██▅▃▃▄▇█▇▅▃         | ·▇▆▃▄▄▆█▇▆▄▂▆      | ▆▅▃▅▆██▅▅▃▅▆▃     | ████████░░
      Team                  | 5 / 6.5           | 13 / 19.5          | 32 / 39               | 14 / 26            | 47 / 65               | 13 / 19.5          | 17 / 32.5             | 114 / 130          | 10 / 0            | 81 %
      34 of 53 on target    | 4 of 5 on target  | 5 of 6 on target   | 4 of 6 on target      | 2 of 6 on target   | 4 of 6 on target      | 4 of 6 on target   | 3 of 6 on target      | 5 of 6 on target   | 3 of 6 on target  |
                            | ▅▆▆▅▇▇█▅▇▆▅▆▆     | ▆▆▆▇▇█▆▇▆▅▇█▅      | ▇▇███▇▆▆▆███▆         | ████▇▆▇▇████▅      | ██▇▆▆▆██▇▇▆▇▆         | ▇▇▆▆███▇▇▇█▇▅      | ▇▆▇█▇▇▇▇▇█▇▆▄         | ▇▇█▆▇▇▇██▇▆▆▇      | ▇▇▆▇▇███▆▆▇▇▄     | ████████░░"
    `);
    expect(layout.onePage).toBe(true);
    expect(layout.orientation).toBe('landscape');
  });

  it('shows a guard that does not hold, beside a volume that is met', () => {
    const drawing = draw(layScorecard(fixtureScorecard()));
    expect(drawing).toContain('✓ 11 / 6');
    expect(drawing).toContain('guard 41 % < 60 %');
  });

  it('never calls a week off or without fresh data a miss', () => {
    const layout = layScorecard(fixtureScorecard());
    const [off, stale] = ['Chloé Martin', 'Erik Lund'].map((rep) =>
      layout.rows.findIndex((row) => row[0]?.value === rep && row[0]?.part === 'figure'),
    );
    expect(new Set(looksOf(layout)[off!]!.slice(1, 10))).toEqual(new Set(['off']));
    expect(new Set(looksOf(layout)[stale!]!.slice(1, 10))).toEqual(new Set(['noData']));
  });

  it('says of somebody off what was done all the same, for it is in the total below', () => {
    const row = planRow({ counts: 'Open items', target: 0, better: 'less' });
    const cell = scoreCell('Priya', row, 'F -', 1);
    const off = (actual: number | null) => blockOf({ ...cell, measure: { ...cell.measure, actual, rows: 1 } }, row);
    expect([null, 0, 1].map((actual) => off(actual)[0].value)).toEqual(['○', '○', '○ 1']);
    expect(off(1)[1].value).toBe('Off');
  });

  it('says every status by a sign and a word, never by color alone', () => {
    const words = Object.values(signs).map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
    const colored = new Map(Object.values(signs).map(({ sign, look }) => [`${sign} ${look}`, sign]));
    for (const { sign, word, look } of Object.values(signs)) {
      expect(sign.length).toBe(1);
      expect(word).not.toBe('');
      expect(looks).toContain(look);
    }
    expect(colored.size).toBeGreaterThan(9);
  });

  it('repeats the header for a long team, cuts between reps, and starts the results on a new page', () => {
    const layout = layScorecard(fixtureScorecard({ reps: 20 }));
    expect(layout.onePage).toBe(false);
    expect(layout.rows.filter((row) => row[0]?.value === 'done / target')).toHaveLength(2);
    const breaks = layout.pageBreaks!.map((row) => [layout.rows[row - 1]?.[0]?.part, layout.rows[row]?.[0]?.look]);
    expect(breaks[0]).toEqual(['trend', 'band']);
    expect(layout.rows[layout.pageBreaks!.at(-1)!]?.[0]?.look).toBe('monitorHeading');
  });

  it('has a sentence where there is nobody, nothing to manage or nothing to monitor', () => {
    expect(draw(layScorecard(fixtureScorecard({ reps: 0 })))).toContain('Nobody is on the team yet.');
    expect(draw(layScorecard(fixtureScorecard({ behaviors: 0 })))).toContain('no behavior to manage yet');
    expect(draw(layScorecard({ ...fixtureScorecard(), results: [] }))).toContain('no result to monitor');
  });

  it('names who is not fresh on its badge', () => {
    expect(rowWith(draw(layScorecard(fixtureScorecard())), 'Data:')).toBe(
      '▲ Data: 7 of 8 reps fresh (not Erik Lund), 96 % of rows complete',
    );
  });

  it('is the same when drawn again, and every row is as wide as the sheet', () => {
    for (const story of [{}, { reps: 3, behaviors: 4 }, { reps: 20 }, { reps: 0 }]) {
      const layout = layScorecard(fixtureScorecard(story));
      expect(layScorecard(fixtureScorecard(story))).toEqual(layout);
      for (const row of layout.rows)
        expect(row.reduce((sum, cell) => sum + (cell?.across ?? 1), 0)).toBeLessThanOrEqual(layout.widths.length);
    }
  });
});

describe('a piece of work', () => {
  it('is late when it was expected by now; what is due later is not called late', () => {
    const row = planRow({ counts: 'Deliverable', from: 'Deliverables', per: 'date', target: 4 });
    const cell = scoreCell('Gavin Strand', row, 'X 1/4', 1);
    const expecting = (expected: number) => blockOf({ ...cell, measure: { ...cell.measure, expected } }, row)[1].value;
    expect([expecting(2), expecting(4), expecting(1)]).toEqual(['1 late', '3 late', 'Missed']);
  });
});
