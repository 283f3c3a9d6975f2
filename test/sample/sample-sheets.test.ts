import { describe, expect, it } from 'vitest';
import { gridOfCells, tableBelow, type Table } from '../../core/cells';
import { openCommitments } from '../../core/logs/commitments';
import { skillFocusOf } from '../../core/logs/skill-focus';
import { readIntent } from '../../core/plan/read-intent';
import { scoreWeek } from '../../core/tasks/score-week';
import { makeSample } from '../../sample/make-sample';
import { csvRows } from './sample-rows';

const made = makeSample();

function sheet(name: string): Table {
  const rows = csvRows(made.get(`${name}.csv`)!);
  return tableBelow(gridOfCells(name, rows), 0, rows[0]!);
}

it("what the sample's manager wrote down is read without a single finding", () => {
  const { value, findings } = readIntent({
    plan: sheet('Plan'),
    team: sheet('Team'),
    targets: sheet('Targets'),
    timeOff: sheet('Time off'),
    deliverables: sheet('Deliverables'),
    settings: sheet('Settings'),
  });
  expect(findings).toEqual([]);
  expect(value.plan.rows.map((row) => `${row.kind}: ${row.name} (${row.counts})`)).toEqual([
    'Result: New customers won (Count)',
    'Result: New business won (USD) (Sum)',
    'Behavior: Territory plan (Deliverable)',
    'Behavior: Account plans (Deliverable)',
    'Behavior: First-time meetings set (First)',
    'Behavior: Qualified opportunities added (Count)',
    'Behavior: Accounts touched (Distinct)',
    'Behavior: Prospecting calls (Count)',
    'Behavior: Referral asks (Count)',
    'Behavior: Recaps sent (Count)',
    'Behavior: Deals without a next step (Open items)',
  ]);
  expect(value.plan.rows.filter((row) => row.guard?.kind === 'share').length).toBe(3);
  expect(value.team.find((rep) => rep.name === 'Jonas Feldkamp')!.ramp).toEqual([0.2, 0.35, 0.5, 0.65, 0.8]);
  expect(value.team.find((rep) => rep.name === 'Aiko Tanabe')!.workdays).toEqual([0, 1, 2, 3]);
  expect(value.timeOff.filter((time) => time.rep === '').length).toBe(2);
  expect([value.deliverables.length, value.targets.length]).toEqual([39, 4]);
});

describe('what was said and learned along the way, on Thursday 2026-11-19', () => {
  const asOf = '2026-11-19';
  const grids = [...made].map(([file, text]) => gridOfCells(file.replace('.csv', ''), csvRows(text)));
  const scored = scoreWeek({ grids }, { asOf, today: asOf, weeks: 13 });
  if (!scored.ok) throw new Error('The sample is not scored.');
  const { logs, commitments, verdicts, known } = scored.answer;

  it('is read without a finding but that the last step of the process has too few ways', () => {
    const sheets = ['Feedback', 'One-on-ones', 'Observations', 'Experiments', 'Process', 'Coaching', 'Settings'];
    const found = scored.findings.filter(({ where }) => sheets.some((name) => where.startsWith(name)));
    expect(found.map(({ where, what }) => `${where}: ${what}`)).toEqual([
      'Process, row 25, Step: Recaps has 3 ways; five to ten are what a rep can choose from and know.',
    ]);
  });

  it('two reps work on a skill, one promise is overdue, one one-on-one was missed', () => {
    const reps = [...new Set(logs.oneOnOnes.map(({ rep }) => rep))];
    expect(reps.filter((rep) => skillFocusOf(logs.oneOnOnes, rep, asOf) !== null)).toEqual([
      'Colin Ashdown',
      'Gavin Strand',
    ]);
    const open = reps.flatMap((rep) => openCommitments(commitments, rep, asOf));
    expect(open.filter(({ due }) => due !== null && due < asOf).map(({ rep, text }) => `${rep}: ${text}`)).toEqual([
      'Teresa Montalvo: Log the calls and meetings since October 29',
    ]);
    expect(logs.oneOnOnes.filter(({ held }) => held === 'No').map(({ rep }) => rep)).toEqual(['Teresa Montalvo']);
  });

  it('the older experiment has moved what it was made for, for the newer one it is too early', () => {
    expect(verdicts.map(({ verdict }) => verdict?.word)).toEqual(['Moved', 'Too early']);
  });

  it('who hears of gaps most has gone longest without praise', () => {
    expect(known.unrecognized.map(({ rep }) => rep)).toEqual(['Colin Ashdown', 'Teresa Montalvo', 'Gavin Strand']);
  });
});
