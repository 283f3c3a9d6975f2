import { dayOf, type DayNumber } from '../calendar/day';
import type { Table } from '../cells';
import { planColumns } from '../own-columns';
import { openSheet } from '../plan/own-sheet';
import { planRuling } from '../plan/plan-lines';
import type { Plan, PlanRow } from '../plan/plan';
import type { SheetLayout } from '../sheets/layout';
import { layPlan } from '../sheets/plan';
import { fold } from '../text';
import type { PlanDraft } from './draft';
import { ownColumns, withOwnColumns } from './plan-own-columns';

/** The Plan sheet as it will stand, with what becomes of the lines that are on it now. */
export interface KeptPlan {
  readonly layout: SheetLayout;
  readonly kept: number;
  readonly added: readonly string[];
  readonly left: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** A line of the sheet as it stands now. */
interface Standing {
  /** Its index in the table, and its number as people count. */
  readonly index: number;
  readonly row: number;
  readonly name: string;
  readonly starts: PlanRow['starts'];
}

/**
 * Lays a draft that reads without a mistake as the Plan sheet. People's own columns go with their lines, by name. A behavior
 * that is new begins with `week`: nobody has missed what nobody had been told.
 */
export function keepLines(table: Table | undefined, draft: PlanDraft, plan: Plan, week: DayNumber): KeptPlan {
  const standing = table === undefined ? [] : standingIn(table);
  const before = matched(standing, draft, plan);
  const rows = plan.rows.map((row, index): PlanRow => {
    const was = before[index];
    // A line that came from the sheet begins when it says; any other when it was saved first.
    const fromSheet = was !== undefined && idOf(draft, row).startsWith('plan:');
    if (row.starts !== null || row.kind === 'Result' || fromSheet) return row;
    return { ...row, starts: was === undefined ? dayOf(week) : was.starts };
  });
  const layout = layPlan({ sheet: 'Plan', rows });
  const known = new Set(before);
  return {
    layout: {
      ...withOwnColumns(
        layout,
        table === undefined ? [] : ownColumns(table, planColumns),
        (line) => before[line]?.index,
      ),
      sheet: table?.sheet ?? layout.sheet,
    },
    kept: before.filter((one) => one !== undefined).length,
    added: rows.filter((_, index) => before[index] === undefined).map(({ name }) => name),
    left: standing.filter((one) => !known.has(one)).map(({ name }) => name),
    renamed: rows.flatMap(({ name }, index) => {
      const was = before[index];
      return was === undefined || fold(was.name) === fold(name) ? [] : [{ from: was.name, to: name }];
    }),
  };
}

function standingIn(table: Table): Standing[] {
  const { own } = openSheet(table, planRuling);
  return own.rows.map((row) => ({
    index: row,
    row: own.rowNumber(row),
    name: own.text(row, 'Name'),
    starts: own.day(row, 'Starts'),
  }));
}

const idOf = (draft: PlanDraft, { row }: PlanRow): string => draft.lines[row - 2]?.id ?? '';

/** The line on the sheet that each row of the plan was: the one of its name, else the one that it was taken from and that no other is. */
function matched(standing: readonly Standing[], draft: PlanDraft, { rows }: Plan): (Standing | undefined)[] {
  const byName = new Map([...standing].reverse().map((one) => [fold(one.name), one]));
  const named = rows.map(({ name }) => byName.get(fold(name)));
  const taken = new Set(named);
  return rows.map((row, index) => {
    const taking = standing.find((one) => idOf(draft, row) === `plan:${one.row}`);
    return named[index] ?? (taking && !taken.has(taking) ? taking : undefined);
  });
}
