import { describe, expect, it } from 'vitest';
import { openChallenges } from '../../core/plan/challenges';
import type { Deliverable, Intent } from '../../core/plan/plan';
import type { Scorecard } from '../../core/score/scorecard';
import { diagnose } from '../../core/score/diagnosis';
import { nothingBeside, type BesideTeam } from '../../core/sheets/beside';
import type { SheetLayout } from '../../core/sheets/layout';
import { uprightHeightFor } from '../../core/sheets/page';
import { layRepPages } from '../../core/sheets/rep-pages';
import { crmOf, intentOf, rep, settings } from '../score/drawn';
import { draw } from '../support/draw';
import { sampleTeam } from '../feedback/sample-week';
import { fixtureScorecard } from './fixture-scorecard';

const intentFor = (card: Scorecard, said: Partial<Intent> = {}): Intent =>
  intentOf(
    [...card.results, ...card.behaviors].map(({ row }) => row),
    card.reps.map((name) => rep(name)),
    said,
  );

const pages = (card: Scorecard, intent = intentFor(card), beside: BesideTeam = nothingBeside): SheetLayout =>
  layRepPages(card, intent, crmOf(), diagnose(card), { team: 'North', beside });

/** As much as a page shows of what was written down about each. */
const muchBeside = ({ reps }: Scorecard): BesideTeam => ({
  ...nothingBeside,
  reps: new Map(
    reps.map((name) => [
      name,
      {
        skill: { what: 'Ending a first meeting with a next step and a day', reviewOn: '2026-12-04' },
        commitments: [1, 2, 3].map((n) => ({ what: `Give ${n} of the six deals a next step`, due: '2026-11-20' })),
        record:
          'One-on-ones: 5 of 9 held in 13 weeks, 2 not marked yet. Commitments: 3 of 8 kept, 2 in part, 2 due and open.',
        observations: [1, 2, 3].map((n) => ({
          on: '2026-11-12',
          about: 'Prospecting calls',
          seen: `Asked ${n} times`,
        })),
        challenges: [],
      },
    ]),
  ),
});

/** The rows of each page. */
function cut({ rows, pageBreaks = [] }: SheetLayout): SheetLayout['rows'][] {
  const starts = [0, ...pageBreaks, rows.length];
  return starts.slice(0, -1).map((from, i) => rows.slice(from, starts[i + 1]));
}

const heights = (layout: SheetLayout): number[] => {
  const starts = [0, ...(layout.pageBreaks ?? []), layout.rows.length];
  return starts.slice(0, -1).map((from, i) => {
    let height = 0;
    for (let row = from; row < starts[i + 1]!; row += 1) height += layout.heights?.get(row) ?? 15;
    return height;
  });
};

const text = (rows: SheetLayout['rows']): string =>
  rows.map((row) => row.map((cell) => String(cell?.value ?? '')).join(' | ')).join('\n');

const { intent: sample, scorecardOn } = sampleTeam();
const week = scorecardOn('2026-11-19');

describe('the page of a rep', () => {
  it('is drawn: the own words first, the same numbers with their rows, where to look first, what was agreed', () => {
    const layout = pages(week, sample);
    const at = layout.pageBreaks![0]!;
    expect(draw(layout, at, layout.pageBreaks![1])).toMatchInlineSnapshot(`
      "Colin Ashdown · North
      Week Mon 16 Nov – Sun 22 Nov 2026  (ISO 2026-W47)   ·   as of Thu 19 Nov 2026, end of day
      ✓ Your log: newest row Thu 19 Nov, 99 % of 761 rows complete
      Yours to fill
      My projection              |
      The behaviors behind it    |
      What I tried               |
      What I need                |
      Your numbers: what your manager sees, too
      This week                  | Done / target    | Status                | 13 weeks          | The rows behind it
      Territory plan             | ✓ 1 / 1          | Met                   | ▁▁▁▁▁▁███████     | 1 piece on Deliverables
      Account plans              | ● 2 / 4          | On track, 2 to go     | ▁▁▁▁▁▁▁▁▅▅▅██     | 4 pieces on Deliverables
      First-time meetings set    | ✓ 6 / 4          | guard 35 % < 60 %     | ▇▆▆██▇▇▇▆▇▇█▇ ✓13 | 6 rows on Activities, Created from 16 Nov
      Qualified opportunities ad | ▼ 0 / 2          | 2 to go, out of reach | █▁▁██▁██▁▁▁█▁ ✗✗✗ | no row on Opportunities, Created from 16 Nov
      Accounts touched           | ✓ 18 / 15        | Met                   | ██▆▇▇█▇█▇█▇▆▇ ✓13 | 30 rows on Activities, Date from 16 Nov
      Prospecting calls          | ✓ 24 / 12        | Met, guard 21 %       | ▇▆▅██▆██▇█▇▆▇ ✓13 | 24 rows on Activities, Date from 16 Nov
      Referral asks              | ▼ 1 / 3          | 2 to go, out of reach | ▆▃▆▃▆▆████▆▆▃ ✗✗✗ | 1 row on Activities, Date from 16 Nov
      Recaps sent                | ▼ 1 / 4          | 3 to go, out of reach | ██▃▆█▆▆█▃▃▃▃▃ ✗✗✗ | 1 row on Activities, Date from 16 Nov
      Deals without a next step  | ▲ 6 / 0          | 6 too many            | ············█     | 6 rows on Opportunities, as it stands
      New customers won          | ▼ 0 / 5.8        | Behind                | ▁▁▁▁▁▁▁▁▁▁▁▁▁     | no row on Opportunities, Closed from 1 Oct
      New business won (USD)     | ▼ 0 / 72.7k      | Behind                | ▁▁▁▁▁▁▁▁▁▁▁▁▁     | no row on Opportunities, Closed from 1 Oct
      What decides a number                         | Only these columns decide a number: Account, Amount, Closed, Created, Date, Next step, Outcome, Owner, Rep, Status, Subject, Submitted, Type. Not tracked: when you log on, how long you work, where you are, and anything outside this workbook. Weeks off and weeks without fresh data never count as a miss.
      Where to look first
      Conversion: the work is done, and too little comes of it.
      1  Volume                  | ✓ as agreed      | First-time meetings set: 6 of 4 this week; 77 of 51.2 over 13 counted weeks, none missed. Below as well, and of less weight: Referral asks, Recaps sent.
      2  Conversion              | ▼ below          | 30 first-time meetings set, one qualified opportunity added in the last 5 weeks (3 %); own share over all weeks 8 %; team median 46 % (8 reps). 29 of 83 first-time meetings set are completed (35 %); team median 74 % (8 reps).
      3  Process step            | ▼ below          | Deals without a next step: 6 open, at most 0 agreed.
      4  Skill                   | · looked at last | Nobody doubts a skill before all above is as agreed.
      Three questions                               | Which of the last first-time meetings could have led to more, and what was missing?
                                                    | How do you choose whom first-time meetings are with?
                                                    | What do you ask early on that tells you whether there is something in it?
      What we agreed
      Qualified opportunities added                 | A pattern: missed in 13 of 13 counted weeks, 13 in a row now.
      Referral asks                                 | A pattern: missed in 9 of 13 counted weeks, 2 in a row now.
      Recaps sent                                   | A pattern: missed in 13 of 13 counted weeks, 13 in a row now.
      After a pattern, we agreed                    | Not agreed yet: write it on Settings, After a pattern.
      Skill in focus                                | None open. Agree on one, and on the day to look at it again.
      Open commitments                              | None open."
    `);
  });

  it('is one for each rep, and each fits on one upright page of A4 and of Letter', () => {
    for (const card of [week, fixtureScorecard(), fixtureScorecard({ reps: 40 })]) {
      const layout = pages(card, card === week ? sample : intentFor(card), muchBeside(card));
      expect(cut(layout).map(([first]) => first![0]!.value)).toEqual(card.reps.map((name) => `${name} · North`));
      const most = uprightHeightFor(layout.widths.reduce((sum, width) => sum + width, 0));
      expect(Math.max(...heights(layout))).toBeLessThanOrEqual(most);
    }
  });

  it('names no other rep', () => {
    const layout = pages(week, sample);
    cut(layout).forEach((rows, place) => {
      for (const other of week.reps.filter((_, i) => i !== place)) expect(text(rows)).not.toContain(other);
    });
  });

  it('says what was agreed for a miss pattern, or that nothing was', () => {
    const card = fixtureScorecard();
    const place = card.reps.indexOf('Fatima Zahra');
    expect(text(cut(pages(card))[place]!)).toContain('Not agreed yet: write it on Settings, After a pattern.');
    const agreed = intentFor(card, { settings: settings({ afterPattern: 'Four Fridays together.' }) });
    expect(text(cut(pages(card, agreed))[place]!)).toContain('After a pattern, we agreed | Four Fridays together.');
  });

  it('judges nobody by a log that is not fresh: no step, no pattern, and a question how to bring it up to date', () => {
    const place = week.reps.indexOf('Teresa Montalvo');
    const page = text(cut(pages(week, sample))[place]!);
    expect(page).toContain('The log is not fresh, so nobody can say.');
    expect(page).not.toMatch(/pattern:|1 {2}Volume/);
    expect(page).toContain('When today can we bring the last days up to date?');
  });

  it('puts what somebody wrote beside the counts, and the ways of the weak step', () => {
    const asked: Deliverable = {
      rep: 'Gavin Strand',
      behavior: 'Prospecting calls',
      item: 'Challenge: What do you ask first?',
      due: '2026-11-20',
      submitted: null,
      accepted: null,
      link: '',
      note: 'Asks before he tells',
      row: 2,
    };
    const beside: BesideTeam = {
      ways: new Map([['first-time meetings set', ['Ask a customer', 'Bring a case']]]),
      reps: new Map([
        [
          'Gavin Strand',
          {
            skill: { what: 'Opening a call', reviewOn: '2026-12-04' },
            commitments: [{ what: 'Two mornings for calls', due: '2026-11-20' }],
            record: 'One-on-ones: 5 of 6 held in 13 weeks.',
            observations: [{ on: '2026-11-12', about: 'Prospecting calls', seen: 'listened well' }],
            challenges: openChallenges([asked], sample.team, week.asOf),
          },
        ],
      ]),
    };
    const place = week.reps.indexOf('Gavin Strand');
    const before = cut(pages(week, sample))[place]!;
    const after = text(cut(pages(week, sample, beside))[place]!);
    for (const said of [
      'Our ways | 1. Ask a customer   2. Bring a case',
      'Opening a call; we look at it again on Fri 4 Dec.',
      'Two mornings for calls (by Fri 20 Nov)',
      'Held and kept | One-on-ones: 5 of 6 held in 13 weeks.',
      'Seen, not counted | 12 Nov, Prospecting calls: listened well',
      'Challenge | What do you ask first? Due Fri 20 Nov, not answered yet. To look at: Asks before he tells.',
    ])
      expect(after).toContain(said);
    // The numbers are the same with and without.
    const numbers = (said: string): string | undefined => /This week \|[^]*?Only these columns/.exec(said)?.[0];
    expect(numbers(after)).toBe(numbers(text(before)));
  });

  it('of nobody says where to write the team', () => {
    expect(text(pages(fixtureScorecard({ reps: 0 })).rows)).toContain('Write the reps into the sheet Team.');
  });
});
