import type { PlanRow } from '../plan/plan';
import type { RepHealth, Scorecard, ScoreCell } from '../score/scorecard';
import { isAway } from './away';
import { figureOf, percent, shortDay } from './figures';
import type { LaidCell, LaidRow } from './layout';
import type { Look } from './looks';
import { blockOf, teamBlockOf } from './score-block';
import { signs } from './signs';
import { bar } from './sparkline';

const blank = (look: Look): LaidCell => ({ value: null, look });

/** The header above the behaviors: which result each group feeds, the names, and what is expected. */
export function manageHeader(scorecard: Scorecard): LaidRow[] {
  const { behaviors } = scorecard;
  const bands: LaidCell[] = [];
  for (let i = 0; i < behaviors.length;) {
    const drives = behaviors[i]!.row.drives;
    let across = 1;
    while (behaviors[i + across]?.row.drives === drives) across += 1;
    bands.push({ value: drives === '' ? null : `feeds  ${drives}`, look: 'band', across });
    i += across;
  }
  return [
    [blank('band'), ...bands, blank('band')],
    [
      { value: 'Rep', look: 'corner' },
      ...behaviors.map(({ row }): LaidCell => ({ value: row.name, look: 'columnHeader' })),
      { value: 'Attainment', look: 'columnHeader' },
    ],
    [
      { value: 'done / target', look: 'cornerMeasure' },
      ...behaviors.map(({ row }): LaidCell => ({ value: expectationOf(row), look: 'measure' })),
      { value: 'weighted, capped', look: 'measure' },
    ],
  ];
}

/** What is expected of everybody, in few words: `6 a week`, with the guard beside it. */
export function expectationOf(row: PlanRow): string {
  const number = row.target === null ? 'no target' : figureOf(row.target, row);
  const limit = row.better === 'less' && row.target !== null ? `at most ${number}` : number;
  const per = row.per === 'date' ? (row.due === null ? 'by the due day' : `by ${shortDay(row.due)}`) : `a ${row.per}`;
  const says =
    row.target === null
      ? number
      : row.counts === 'Open items'
        ? row.target === 0
          ? 'none open'
          : `${limit} open`
        : `${limit} ${per}`;
  return row.guard === null ? says : `${says}\nguard: ${guardWords(row.guard)}`;
}

const guardWords = (guard: NonNullable<PlanRow['guard']>): string =>
  guard.kind === 'share' ? `at least ${percent(guard.atLeast)}` : guard.name;

/** Three lines for each rep, the name first and the weighted attainment last. */
export function manageRows(scorecard: Scorecard): LaidRow[] {
  return scorecard.reps.flatMap((rep, index) => {
    const cells = scorecard.behaviors.map((line) => line.cells[index]);
    const blocks = scorecard.behaviors.map((line, i) => {
      const cell = cells[i];
      return cell === undefined ? emptyBlock : blockOf(cell, line.row);
    });
    const { text, look } = repNote(isAway(scorecard, index), scorecard.health[index]);
    return threeLines(
      [
        { value: rep, look: 'rowHeader', part: 'figure' },
        { value: tally(cells), look: 'rowHeader', part: 'word' },
        { value: text, look, part: 'trend' },
      ],
      blocks,
      attainmentBlock(scorecard.attainment[index] ?? null, 'rowHeader'),
    );
  });
}

export function teamRows(scorecard: Scorecard): LaidRow[] {
  const counted = scorecard.behaviors.reduce((sum, line) => sum + line.team.counted, 0);
  const onTarget = scorecard.behaviors.reduce((sum, line) => sum + line.team.onTarget, 0);
  return threeLines(
    [
      { value: 'Team', look: 'totalName', part: 'figure' },
      {
        value: counted === 0 ? 'nothing counted yet' : `${onTarget} of ${counted} on target`,
        look: 'totalName',
        part: 'word',
      },
      { value: null, look: 'totalName', part: 'trend' },
    ],
    scorecard.behaviors.map((line) => teamBlockOf(line.team, line.row)),
    attainmentBlock(scorecard.teamAttainment, 'total'),
  );
}

type Three = readonly [LaidCell, LaidCell, LaidCell];

const emptyBlock: Three = [
  { value: null, part: 'figure' },
  { value: null, part: 'word' },
  { value: null, part: 'trend' },
];

const threeLines = (first: Three, middle: readonly Three[], last: Three): LaidRow[] =>
  ([0, 1, 2] as const).map((line) => [first[line], ...middle.map((block) => block[line]), last[line]]);

const attainmentBlock = (share: number | null, look: Look): Three => [
  { value: percent(share), look: look === 'total' ? 'total' : 'number', part: 'figure' },
  { value: share === null ? 'nothing counted' : null, look: look === 'total' ? 'total' : 'number', part: 'word' },
  { value: share === null ? null : bar(share), look: look === 'total' ? 'total' : 'number', part: 'trend' },
];

const onTargetStatuses: readonly string[] = ['Met', 'On track'];
const notCounted: readonly string[] = ['Off', 'No fresh data', 'Not started', 'No target'];

/** `5 of 9 on target`: of the behaviors that count for this rep this week. */
function tally(cells: readonly (ScoreCell | undefined)[]): string {
  const counted = cells.filter((cell) => cell !== undefined && !notCounted.includes(cell.measure.status));
  if (counted.length === 0) return cells.length > 0 ? 'not counted this week' : 'no behaviors';
  const fine = counted.filter((cell) => onTargetStatuses.includes(cell!.measure.status));
  return `${fine.length} of ${counted.length} on target`;
}

/** What to know about a rep before reading the numbers. */
function repNote(away: boolean, health: RepHealth | undefined): { text: string; look: Look } {
  if (away) return { text: `${signs.Off.sign} off this week`, look: 'rowHeader' };
  if (health === undefined) return { text: '', look: 'rowHeader' };
  if (health.lastRow === null) return { text: '? no CRM rows', look: 'warning' };
  if (!health.fresh) return { text: `? newest row ${shortDay(health.lastRow)}`, look: 'warning' };
  return { text: `newest row ${shortDay(health.lastRow)}`, look: 'rowHeader' };
}
