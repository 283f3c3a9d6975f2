import { dayNumber, type Day, type DayNumber } from '../calendar/day';
import type { Crm, CrmTable } from '../crm/crm-table';
import { at, type Finding } from '../outcome';
import { fold, nearest, quoted } from '../text';
import { rowsNamed } from './gather';
import { fieldNamed } from './countable';
import { criteriaFields, showCondition, type Condition, type CountedFrom, type Criteria } from './criteria';
import type { Plan, PlanRow } from './plan';
import { anyRowOf, columnFor, conditionTest, criteriaTest, frequentValues, tablesFor } from './rows-matching';

/**
 * The plan held against what came in from the CRM: tables and fields that a row needs and the data does not have, and criteria
 * that no row ever met. `asOf`, the day measured at, is what `today` means.
 */
export const checkPlanAgainst = (plan: Plan, crm: Crm, asOf: Day): Finding[] => [
  ...checkDataAvailable(plan, crm, asOf),
  ...checkEverMet(plan, crm, asOf),
];

/**
 * Tables and fields that the plan needs and the data does not have; one finding for each, with the rows that need it. A sheet
 * without a field that others have is only told when it has rows that would count otherwise.
 */
export function checkDataAvailable(plan: Plan, crm: Crm, asOf: Day): Finding[] {
  const today = dayNumber(asOf);
  const needs = new Map<string, { need: Need; rows: PlanRow[] }>();
  for (const row of plan.rows) {
    if (row.from === 'Deliverables') continue;
    const tables = tablesFor(crm, row.from);
    const lacking: Need[] = tables.length === 0 ? [{ from: row.from, column: undefined, tables }] : [];
    for (const column of tables.length === 0 ? [] : columnsNeeded(row)) {
      const without = tables.filter((table) => !columnFor(table, column));
      const missed = without.filter((table) => wouldCount(table, row, today));
      if (without.length === tables.length) lacking.push({ from: row.from, column, tables: [] });
      else if (missed.length > 0) lacking.push({ from: row.from, column, tables: missed });
    }
    for (const need of lacking) {
      const key = JSON.stringify([need.from, need.column?.raw, fold(need.column?.field ?? '')]);
      const known = needs.get(key);
      if (known) known.rows.push(row);
      else needs.set(key, { need, rows: [row] });
    }
  }
  return [...needs.values()].map(({ need, rows }) => needFinding(plan, crm, need, rows));
}

/** Whether any row meets those conditions of a plan row that the table can answer. */
function wouldCount(table: CrmTable, row: PlanRow, today: DayNumber): boolean {
  const tests = row.where.conditions
    .map((condition) => conditionTest(table, condition, today))
    .filter((test) => test !== undefined);
  return anyRowOf(table, (index) => tests.every((test) => test(index)));
}

interface Need {
  readonly from: CountedFrom;
  readonly column: Pick<Condition, 'field' | 'raw'> | undefined;
  /** The tables without it, when others have it. */
  readonly tables: readonly CrmTable[];
}

function needFinding(plan: Plan, crm: Crm, { from, column, tables }: Need, rows: readonly PlanRow[]): Finding {
  const names = rows.map(({ name }) => name).join(', ');
  const where = at(plan.sheet, rows.length === 1 ? rows[0]!.row || undefined : undefined, column ? '' : 'From');
  const named = rows.length > 1 ? ` (${rowsNamed(rows.map(({ row }) => row))})` : '';
  if (!column) {
    return {
      severity: 'error',
      code: 'no-table',
      where,
      what: `There is no table of ${from}, which ${names}${named} counts from.`,
      fix: `Add an export of your ${from.toLowerCase()}, or write on the Sources sheet which sheet they are.`,
    };
  }
  const label = column.raw ? `column [${column.field}]` : column.field;
  if (tables.length > 0) {
    return {
      severity: 'warning',
      code: 'field-missing',
      where,
      what: `${tables.map(({ source }) => source.sheet).join(', ')} has no ${label}, so none of its rows can count for ${names}${named}.`,
      fix: column.raw
        ? 'Leave it so, or ask about a column that all sheets have.'
        : `Leave it so, or name its column for ${column.field} on the Sources sheet.`,
    };
  }
  const headers = tablesFor(crm, from).flatMap(({ source }) => source.table.headers);
  const meant = column.raw ? nearest(column.field, headers) : undefined;
  return {
    severity: 'error',
    code: 'field-missing',
    where,
    what: `No sheet of ${from} has ${column.raw ? 'a' : 'the field'} ${label}, which ${names}${named} needs.`,
    fix:
      meant !== undefined
        ? `Did you mean [${meant}]?`
        : column.raw
          ? 'Export that column too, or take it out of the plan.'
          : `Write on the Sources sheet which column is ${column.field}, or take it out of the plan.`,
  };
}

/** Every column that a row asks about. */
export function columnsNeeded(row: PlanRow): readonly Pick<Condition, 'field' | 'raw'>[] {
  const criteria: Criteria[] = [row.where];
  if (row.ofWhere) criteria.push(row.ofWhere);
  if (row.guard?.kind === 'share') criteria.push(row.guard.where);
  const asked = criteria.flatMap(criteriaFields);
  const fields = [row.creditedTo, row.counts === 'Open items' ? '' : row.datedBy, row.ofWhere ? '' : row.of];
  for (const name of fields) {
    const raw = /^\[(.*)\]$/.exec(name);
    if (raw) asked.push({ field: raw[1]!, raw: true });
    else if (name !== '' && fieldNamed(name, row.from)) asked.push({ field: name, raw: false });
  }
  const seen = new Set<string>();
  return asked.filter(({ field, raw }) => {
    // A field that does not exist has been told already; here only what the data lacks.
    if (!raw && !fieldNamed(field, row.from)) return false;
    const key = `${raw}${fold(field)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Criteria that no row of all the data ever met: most likely a word that the CRM spells differently. */
export function checkEverMet(plan: Plan, crm: Crm, asOf: Day): Finding[] {
  const today = dayNumber(asOf);
  return plan.rows.flatMap((row) => {
    if (row.from === 'Deliverables' || row.counts === 'Open items' || row.where.conditions.length === 0) return [];
    const tables = tablesFor(crm, row.from);
    const tests = tables.map((table) => ({ table, test: criteriaTest(table, row.where, today) }));
    if (tests.every(({ test }) => test === undefined)) return [];
    if (tests.some(({ table, test }) => test && anyRowOf(table, test))) return [];
    if (!tables.some((table) => anyRowOf(table, () => true))) return [];
    return [neverMet(plan, row, tables, today)];
  });
}

const SHOWN = 5;

function neverMet(plan: Plan, row: PlanRow, tables: readonly CrmTable[], today: DayNumber): Finding {
  const culprit = row.where.conditions.find((condition) =>
    tables.every((table) => {
      const test = conditionTest(table, condition, today);
      return !test || !anyRowOf(table, test);
    }),
  );
  const where = at(plan.sheet, row.row || undefined, 'Where');
  if (!culprit) {
    const what = `No row of ${row.from} ever met all conditions of ${row.name} together, though each is met by some.`;
    return {
      severity: 'warning',
      code: 'never-met',
      where,
      what,
      fix: 'Take conditions out one by one to see which do not go together.',
    };
  }
  const values = frequentValues(tables, culprit);
  const list = values
    .slice(0, SHOWN)
    .map(({ value, rows }) => `${quoted(value)} (${rows})`)
    .join(', ');
  const meant = culprit.values
    .map((value) =>
      nearest(
        value,
        values.map((one) => one.value),
      ),
    )
    .find((one) => one !== undefined);
  return {
    severity: 'warning',
    code: 'never-met',
    where,
    what: `No row of ${row.from} ever met ${showCondition(culprit)}, so ${row.name} counts nothing.${list === '' ? '' : ` ${culprit.field} holds ${list}${values.length > SHOWN ? ' and more' : ''}.`}`,
    fix:
      meant === undefined
        ? 'Write one of the words that the CRM uses.'
        : `Did you mean ${culprit.field} ${culprit.operator} ${meant}?`,
  };
}
