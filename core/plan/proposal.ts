import { readCriteria } from './criteria-parse';
import { plainRow } from './defaults';
import type { PlanRow } from './plan';
import { guardOf } from './read-guard';
import { carriedBy, type Scene } from './survey';

/** Proposed rows, and those of the template that the data cannot carry, with what it lacks. */
export interface Proposal {
  readonly rows: readonly PlanRow[];
  readonly leftOut: readonly { readonly name: string; readonly lacks: string }[];
}

type Needed = 'kind' | 'name' | 'counts' | 'from' | 'why';

/** A proposed row, its criteria as people would write them. */
export function proposed(
  row: Pick<PlanRow, Needed> & Partial<Omit<PlanRow, 'where' | 'guard'>>,
  where: readonly string[],
): PlanRow {
  const text = where.filter((condition) => condition !== '').join('; ');
  return {
    ...plainRow,
    ...row,
    where: readCriteria(text, row.from).value,
    ...(row.counts === 'Rate' && row.of !== undefined && { ofWhere: readCriteria(row.of, row.from).value }),
  };
}

const STEP = 0.05;
const HIGHEST = 0.9;

/**
 * The row with a guard that asks for the quality which the data has today, rounded down to 5%: more of it must not mean worse.
 * Without a guard when the data cannot tell good from bad, that is, when all or none of the rows meet the criteria.
 */
export function guarded(scene: Scene, row: PlanRow, criteria: string): PlanRow {
  if (criteria === '') return row;
  const { rows } = carriedBy(scene, row);
  const good = carriedBy(scene, {
    ...row,
    where: { text: '', conditions: [...row.where.conditions, ...readCriteria(criteria, row.from).value.conditions] },
  }).rows;
  const share = Math.min(HIGHEST, Math.floor(good / rows / STEP + 1e-9) * STEP);
  if (rows === 0 || good === rows || share < STEP) return row;
  return { ...row, guard: guardOf(`${criteria} at least ${Math.round(share * 100)}%`, row.from)?.value ?? null };
}
