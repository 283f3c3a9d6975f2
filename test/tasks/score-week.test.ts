import { describe, expect, it } from 'vitest';
import { gridOfCells, type Cells, type Grid } from '../../core/cells';
import { scoreWeek, type ScoreChoices, type SheetsToScore } from '../../core/tasks/score-week';

/** A sheet drawn as text: cells between bars. */
const sheet = (name: string, drawing: string): Grid =>
  gridOfCells(
    name,
    drawing
      .trim()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim())) satisfies Cells,
  );

const plan = sheet(
  'Plan',
  `Kind     | Name  | Drives | Counts | From       | Where          | Target | Per
   Result   | Talks |        | Count  | Activities | Type = Meeting | 1      | month
   Behavior | Calls | Talks  | Count  | Activities | Type = Call    | 4      | week`,
);
const otherPlan = sheet(
  'Another plan',
  `Kind     | Name   | Counts | From       | Where        | Target | Per
   Behavior | E-mail | Count  | Activities | Type = Email | 2      | week`,
);
const activities = sheet(
  'Activities',
  `Id | Owner    | Type    | Subject | Date
   1  | Ada Lund | Call    | Intro   | 2026-03-02
   2  | Ada Lund | Call    | Intro   | 2026-03-03
   3  | Bob Ny   | Meeting | First   | 2026-03-04`,
);
const team = sheet('Team', 'Rep | Manager\nAda Lund | Dana Ek');

const choices: ScoreChoices = { weeks: 2, today: '2026-03-06', asOf: '2026-03-05' };

function scored(sheets: SheetsToScore, chosen: ScoreChoices = choices) {
  const scoring = scoreWeek(sheets, chosen);
  if (!scoring.ok) throw new Error(scoring.findings.map(({ where, what }) => `${where}: ${what}`).join('\n'));
  return scoring;
}

/** Why a scoring was refused, gravest reasons only. */
function refused(sheets: SheetsToScore, chosen: ScoreChoices = choices): string[] {
  const scoring = scoreWeek(sheets, chosen);
  expect(scoring.ok).toBe(false);
  return scoring.findings.filter(({ severity }) => severity === 'error').map(({ code, where }) => `${code}: ${where}`);
}

const names = (sheets: SheetsToScore): string[] => [
  ...new Set(
    scored(sheets)
      .answer.measures.slice(1)
      .map((row) => String(row[2])),
  ),
];
const codesOf = (sheets: SheetsToScore): string[] => scored(sheets).findings.map(({ code }) => code);

describe('scoring a week', () => {
  it('needs nothing but an export and a plan: everybody who owns a row is on the team, and that is said', () => {
    const { answer, findings } = scored({ grids: [plan, activities] });
    expect(answer.scorecard.reps).toEqual(['Ada Lund', 'Bob Ny']);
    expect(findings.map(({ code }) => code)).toContain('team-proposed');
  });

  it('counts those on the Team sheet where there is one, and says who is not on it', () => {
    const { answer, findings } = scored({ grids: [plan, activities, team] });
    expect(answer.scorecard.reps).toEqual(['Ada Lund']);
    expect(findings.find(({ what }) => what.includes('not on the team'))?.what).toContain('"Bob Ny"');
  });

  it('takes the first of two plans, unless one is named for it, and says so', () => {
    expect(names({ grids: [plan, otherPlan, activities] })).toEqual(['Talks', 'Calls']);
    expect(names({ grids: [otherPlan, activities, plan] })).toEqual(['E-mail']);
    expect(names({ grids: [plan, activities], plan: [otherPlan] })).toEqual(['E-mail']);
    expect(codesOf({ grids: [plan, otherPlan, activities] })).toContain('several-sheets');
    expect(codesOf({ grids: [plan, activities] })).not.toContain('several-sheets');
  });

  it('takes the day that is chosen, else that of the Settings, else the newest day that is not to come', () => {
    const open: ScoreChoices = { weeks: 1, today: '2026-03-03' };
    const settings = sheet('Settings', 'Name | Value\nAs of | 2026-03-02');
    const asOf = (grids: Grid[], chosen: ScoreChoices): string => scored({ grids }, chosen).answer.scorecard.asOf;
    expect(asOf([plan, activities, settings], choices)).toBe('2026-03-05');
    expect(asOf([plan, activities, settings], open)).toBe('2026-03-02');
    expect(asOf([plan, activities], open)).toBe('2026-03-03');
    expect(asOf([plan, activities], { weeks: 1, today: '2026-03-06' })).toBe('2026-03-04');
  });

  it('is not stopped by sheets that nobody knows, that are empty, or that nobody has filled in yet', () => {
    const grids = [
      plan,
      activities,
      sheet('Notes', 'Remember\nthe projector'),
      gridOfCells('Sheet3', []),
      sheet('Time off', 'Rep | From | To | Reason'),
      sheet('Targets', 'Rep | Behavior | From | Target'),
    ];
    const { findings } = scored({ grids });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ where }) => /^(Time off|Targets)/.test(where))).toEqual([]);
    expect(findings.find(({ where }) => where === 'Sheet3')).toMatchObject({ severity: 'info', code: 'sheet-empty' });
  });
});

describe('what cannot be scored says why, and only that', () => {
  it.each<[string, SheetsToScore, string[]]>([
    ['no sheet at all', { grids: [] }, ['nothing-to-count: The files']],
    ['a plan alone', { grids: [plan] }, ['nothing-to-count: The files']],
    [
      'an export without rows',
      { grids: [plan, sheet('Activities', 'Id | Owner | Type | Date')] },
      ['no-rows: Activities, row 1', 'nothing-to-count: The files'],
    ],
    [
      'a sheet that nobody knows',
      { grids: [plan, sheet('Zoo', 'Animal | Legs\nHorse | 4')] },
      ['table-unknown: Zoo, row 1', 'nothing-to-count: The files'],
    ],
    [
      'a plan without a needed column',
      { grids: [activities], plan: [sheet('My plan', 'Kind | Name\nBehavior | Calls')] },
      ['column-missing: My plan, row 1', 'column-missing: My plan, row 1', 'column-missing: My plan, row 1'],
    ],
    [
      'a plan that asks for a field that is none',
      {
        grids: [activities],
        plan: [sheet('P', 'Kind|Name|Counts|From|Where\nBehavior|Calls|Count|Activities|Typ = Call')],
      },
      ['field-unknown: P, row 2, Where'],
    ],
    [
      'a Sources line that says nothing we know',
      { grids: [plan, activities], sources: [sheet('S', 'Sheet|Field|Reads as\nActivities|Date|by the moon')] },
      ['source-reading-unknown: S, row 2, Reads as'],
    ],
    [
      'the same line on a Sources sheet among the files',
      { grids: [plan, activities, sheet('Sources', 'Sheet|Table|Field|Column|Reads as\nActivities||Dat|Date|')] },
      ['source-field-unknown: Sources, row 2, Field'],
    ],
  ])('%s', (_, sheets, reasons) => {
    expect(refused(sheets)).toEqual(reasons);
  });

  it('an export in which no row has a day asks for one', () => {
    const deals = sheet('Deals', 'Id | Owner | Name | Stage | Amount\n1 | Ada Lund | Acme | Closed Won | 100');
    expect(refused({ grids: [plan, deals] }, { weeks: 1, today: '2026-03-06' })).toEqual(['no-day: The files']);
  });
});

describe('answers for a sheet that did not come this time', () => {
  const answers = (name: string): Grid =>
    sheet('Sources', `Sheet | Table | Field | Column | Reads as\n${name} | Activities | Date | Date | year-month-day`);
  const heard = (name: string) =>
    scored({ grids: [plan, activities], sources: [answers(name)] }).findings.find(
      ({ code }) => code === 'source-sheet-absent',
    );

  it('are said to be unheard, with the sheet that is probably meant', () => {
    expect(heard('Activities 2026-02')).toMatchObject({
      severity: 'warning',
      where: 'Sources, row 2, Sheet',
      fix: 'If "Activities" is meant, write that name under Sheet.',
    });
    expect(heard('Invoices')).toMatchObject({ severity: 'info' });
  });

  it('and nothing is said when they are heard', () => {
    expect(heard('activities')).toBeUndefined();
  });
});
