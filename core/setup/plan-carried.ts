import type { DayNumber } from '../calendar/day';
import type { Cell } from '../cells';
import { NO_DAY, type CrmTable } from '../crm/crm-table';
import { columnsNeeded } from '../plan/check-plan-against';
import { showCondition, type Condition } from '../plan/criteria';
import { named, nounOf } from '../plan/field-words';
import type { PlanRow } from '../plan/plan';
import { columnFor, conditionTest, frequentValues, rowsInUse, tablesFor } from '../plan/rows-matching';
import type { Scene } from '../plan/survey';
import { quoted } from '../text';

/** What a workbook has for a line, and what it lacks. */
export interface Carrying {
  readonly rows: number | null;
  readonly lacks: string;
}

/** A question asked of all rows of a table once, however many lines ask it. */
type Mask = (table: CrmTable, condition: Condition) => Uint8Array | undefined;

/** Says for lines what this workbook has for each, asking each condition of each table only once. */
export function carrier(scene: Scene): (row: PlanRow) => Carrying {
  const mask = maskOnce(scene);
  return (row) => {
    if (row.from === 'Deliverables') return { rows: null, lacks: '' };
    const tables = tablesFor(scene.crm, row.from);
    if (tables.length === 0) return { rows: 0, lacks: `no sheet of ${row.from.toLowerCase()}` };
    const absent = columnsNeeded(row).filter((column) => tables.every((table) => !columnFor(table, column)));
    if (absent.length > 0) return { rows: 0, lacks: absentWords(absent) };
    const part = row.where.conditions;
    const whole = row.counts === 'Rate' && row.ofWhere ? row.ofWhere.conditions : part;
    const culprit = [...whole, ...part].find((one) => tables.every((table) => !mask(table, one)?.includes(1)));
    if (culprit) return { rows: 0, lacks: neverMetWords(tables, culprit) };
    if (rowsMeeting(tables, [...whole, ...part], mask, null) === 0) {
      return { rows: 0, lacks: 'no row meets all of its conditions together' };
    }
    const datedBy = row.counts === 'Open items' ? null : row.datedBy;
    const rows = rowsMeeting(tables, whole, mask, datedBy);
    return { rows, lacks: rows === 0 ? `no such row has a ${nounOf(row.datedBy)}` : '' };
  };
}

function maskOnce({ today }: Scene): Mask {
  const known = new Map<CrmTable, Map<string, Uint8Array | undefined>>();
  return (table, condition) => {
    const masks = known.get(table) ?? new Map<string, Uint8Array | undefined>();
    known.set(table, masks);
    const key = showCondition(condition);
    if (!masks.has(key)) masks.set(key, maskOf(table, condition, today));
    return masks.get(key);
  };
}

/** 1 where a row in use meets the condition; undefined when the table does not have its column. */
function maskOf(table: CrmTable, condition: Condition, today: DayNumber): Uint8Array | undefined {
  const test = conditionTest(table, condition, today);
  const column = columnFor(table, condition);
  if (!test || !column) return undefined;
  const met = new Uint8Array(table.inUse.length);
  // A status is asked of two cells at once; of all others the same text has the same answer.
  const asksTwo = !condition.raw && condition.field === 'Status';
  const answers = new Map<Cell, 0 | 1>();
  for (const row of rowsInUse(table)) {
    const cell = asksTwo ? null : column.at(row);
    if (typeof cell !== 'string') met[row] = test(row) ? 1 : 0;
    else {
      const known = answers.get(cell);
      if (known === undefined) answers.set(cell, (met[row] = test(row) ? 1 : 0));
      else met[row] = known;
    }
  }
  return met;
}

/** Rows in use that meet all conditions and, where one is named, have their day. */
function rowsMeeting(
  tables: readonly CrmTable[],
  conditions: readonly Condition[],
  mask: Mask,
  datedBy: string | null,
): number {
  let rows = 0;
  for (const table of tables) {
    const days = datedBy === null ? () => 0 : table.days(datedBy);
    const all = Uint8Array.from(table.inUse);
    const masks = conditions.map((one) => mask(table, one));
    if (masks.includes(undefined) || days === undefined) continue;
    for (const met of masks) for (let row = 0; row < all.length; row += 1) all[row]! &= met![row]!;
    for (let row = 0; row < all.length; row += 1) if (all[row] === 1 && days(row) !== NO_DAY) rows += 1;
  }
  return rows;
}

function absentWords(absent: readonly Pick<Condition, 'field' | 'raw'>[]): string {
  const names = absent.map(({ field, raw }) => (raw ? `column ${named(field)}` : `field ${field}`));
  return `no ${names.join(' and no ')}`;
}

const SHOWN = 5;
/** With more different texts than this, a column is no list of words that one could choose from. */
const WORDS = 12;

function neverMetWords(tables: readonly CrmTable[], condition: Condition): string {
  const met = `no row ever met ${showCondition(condition)}`;
  const values = frequentValues(tables, condition);
  if (values.length === 0 || values.length > WORDS) return met;
  const shown = values.slice(0, SHOWN).map(({ value, rows }) => `${quoted(value).slice(1, -1)} (${grouped(rows)})`);
  const more = values.length > SHOWN ? ` and ${values.length - SHOWN} more` : '';
  const these = condition.raw ? `under ${named(condition.field)} are` : `the ${plural(nounOf(condition.field))} are`;
  return `${met}: ${these} ${shown.join(', ')}${more}`;
}

const plural = (noun: string): string =>
  noun.endsWith('s') ? `${noun}es` : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;

const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
