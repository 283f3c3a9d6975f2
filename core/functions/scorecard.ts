import type { Cell, Cells } from '../cells';
import { dayIn } from './days';
import { define, type Defined } from './define';
import type { Counting, FactLine, Facts } from './facts';
import { doneOf } from './figures';
import { factsFrom } from './measures-facts';
import { isMistake, type Mistake } from './mistake';
import { allTables, asOf, plan, tables, what, who } from './params';
import { chosenLines, chosenReps } from './chosen';

export const scorecard = (counting: () => Counting): Defined =>
  define({
    name: 'SCORECARD',
    about:
      'The whole grid of a week in one formula: reps down, behaviors and then results across, each with its status and numbers.',
    params: [who, what, asOf, plan, tables],
    returns: {
      about: 'A header, a row for each rep and one for the team. Cells read "Met: 5 / 4": status, done, target.',
      spills: true,
    },
    example: '=SCORECARD(, , $B$1, Plan!A:T, Team!A:H, Activities!A:M, Opportunities!A:L)',
    compute(values) {
      const day = dayIn(values.as_of, 'as_of');
      if (isMistake(day)) return day;
      const facts = factsFrom(counting, allTables(values), day);
      if (isMistake(facts)) return facts;
      const reps = chosenReps(facts, values.who);
      if (isMistake(reps)) return reps;
      const lines = chosenLines(facts, values.what, null);
      return isMistake(lines) ? lines : grid(facts, reps, lines);
    },
  });

function grid(facts: Facts, reps: readonly number[], lines: readonly FactLine[]): Cells {
  const behaviors = lines.filter(({ kind }) => kind !== 'Result');
  const results = lines.filter(({ kind }) => kind === 'Result');
  const weighs = !isMistake(facts.attainment);
  const header: Cell[] = [
    'Rep',
    ...behaviors.map(({ name }) => name),
    ...(weighs ? ['Attainment'] : []),
    ...results.map(({ name }) => `Result: ${name}`),
    'Data',
  ];
  const row = (rep: number): Cell[] => [
    facts.reps[rep]!,
    ...behaviors.map((line) => repCell(line, rep)),
    ...(isMistake(facts.attainment) ? [] : [facts.attainment[rep] ?? null]),
    ...results.map((line) => repCell(line, rep)),
    repData(facts, lines, rep),
  ];
  return [
    header,
    ...reps.map(row),
    ...(weighs && reps.length === facts.reps.length ? [teamRow(facts, behaviors, results)] : []),
  ];
}

const cellOf = (answer: Cell | Mistake): Cell => (isMistake(answer) ? { error: answer.mistake } : answer);

function repCell(line: FactLine, rep: number): Cell {
  const cell = line.cells[rep] ?? null;
  if (cell === null || isMistake(cell)) return cellOf(cell);
  const { status, actual, target } = cell.measure;
  return actual === null || status === 'Off' ? status : `${status}: ${doneOf(actual, target, line.row)}`;
}

function teamRow(facts: Facts, behaviors: readonly FactLine[], results: readonly FactLine[]): Cell[] {
  const teamCell = ({ team, row }: FactLine): Cell => {
    if (isMistake(team)) return cellOf(team);
    const done = doneOf(team.actual, team.target, row);
    return team.counted === 0 ? done : `${team.onTarget} of ${team.counted} on target: ${done}`;
  };
  return ['Team', ...behaviors.map(teamCell), cellOf(facts.teamAttainment), ...results.map(teamCell), teamData(facts)];
}

/** How far the numbers of a rep can be trusted: never a stale row behind a number without a word. */
function repData({ health }: Facts, lines: readonly FactLine[], rep: number): Cell {
  const own = health?.[rep];
  if (own) {
    const age = own.fresh ? 'Fresh' : own.lastRow === null ? 'No rows' : `No row since ${own.lastRow}`;
    return own.toFix === 0 ? age : `${age}, ${own.toFix} to fix`;
  }
  const said = lines.map(({ cells }) => {
    const cell = cells[rep];
    return cell === undefined || isMistake(cell) ? 'None' : cell.measure.data;
  });
  return said.includes('Stale') ? 'Stale' : said.includes('Fresh') ? 'Fresh' : 'None';
}

function teamData({ dataHealth, rowsToMend }: Facts): Cell {
  if (!dataHealth) return null;
  const { freshReps, reps, completeRows, rows } = dataHealth;
  const complete = rows === 0 ? '' : `, ${Math.floor((completeRows / rows) * 100)}% complete`;
  const mend =
    rowsToMend === 0 ? '' : `, ${rowsToMend} ${rowsToMend === 1 ? 'row' : 'rows'} not counted: see CRM_HEALTH`;
  return `${freshReps} of ${reps} fresh${complete}${mend}`;
}
