import { readCriteria } from './criteria';
import { plainRow } from './defaults';
import type { PlanRow } from './plan';
import { guardOf } from './read-guard';

/** Proposed rows, and those of the template that the data cannot carry, with what it lacks. */
export interface Proposal {
  readonly rows: readonly PlanRow[];
  readonly leftOut: readonly { readonly name: string; readonly lacks: string }[];
}

type Needed = 'kind' | 'name' | 'counts' | 'from' | 'why';

/** A proposed row, its criteria and guard as people would write them. */
export function proposed(
  row: Pick<PlanRow, Needed> & Partial<Omit<PlanRow, 'where' | 'guard'>>,
  where: readonly string[],
  guard = '',
): PlanRow {
  const text = where.filter((condition) => condition !== '').join('; ');
  return {
    ...plainRow,
    ...row,
    where: readCriteria(text, row.from).value,
    ...(row.counts === 'Rate' && row.of !== undefined && { ofWhere: readCriteria(row.of, row.from).value }),
    guard: guard === '' ? null : (guardOf(guard, row.from)?.value ?? null),
  };
}
