import type { DraftTarget } from '../../setup/draft';
import { cellOf, isResult, type LineCells, type PlanColumn } from './lines';
import { drivenBy, keptBehaviors, lineOf, type Making } from './making';
import { behaviorsOffered } from './offers';
import type { Pool } from './pool';

/** About as many behaviors as a person can hold in mind for one result. */
const fewBehaviors = 4;

/** Results stand before behaviors and a behavior after its fellows, as on the sheet. */
function placed(pool: Pool, making: Making, id: string): readonly string[] {
  if (making.chosen.includes(id)) return making.chosen;
  const line = lineOf(pool, making, id);
  const fellow = (other: string): boolean =>
    isResult(line)
      ? isResult(lineOf(pool, making, other))
      : drivenBy(pool, making, other) === drivenBy(pool, making, id);
  const last = making.chosen.map(fellow).lastIndexOf(true);
  const at = last < 0 ? (isResult(line) ? 0 : making.chosen.length) : last + 1;
  return [...making.chosen.slice(0, at), id, ...making.chosen.slice(at)];
}

/** Keeps a behavior for a result. */
export function keepBehavior(pool: Pool, making: Making, id: string, result: string | undefined): Making {
  const driving = result === undefined ? making : driveResult(pool, making, id, result);
  return { ...driving, chosen: placed(pool, driving, id) };
}

/**
 * Keeps a result. One that comes from the library for the first time brings its first few behaviors that this workbook can
 * count: they are a proposal to leave or keep, and an empty list would be none.
 */
export function keepResult(pool: Pool, making: Making, id: string): Making {
  const kept = { ...making, chosen: placed(pool, making, id) };
  if (keptBehaviors(pool, kept).some((one) => drivenBy(pool, kept, one) === id)) return kept;
  return behaviorsOffered(pool, kept, id)
    .filter(({ lacks }) => lacks === '')
    .slice(0, fewBehaviors)
    .reduce((grown, { line }) => keepBehavior(pool, grown, line.id, id), kept);
}

/** Leaves a line out of the plan; what was changed in it is remembered. */
export const leaveLine = (making: Making, id: string): Making => ({
  ...making,
  chosen: making.chosen.filter((one) => one !== id),
});

/** Says which result a behavior drives. */
export const driveResult = (pool: Pool, making: Making, id: string, result: string): Making =>
  drivenBy(pool, making, id) === result ? making : { ...making, drives: { ...making.drives, [id]: result } };

/** Writes cells of a line. A cell that is again as it came is no change. */
export function changeLine(pool: Pool, making: Making, id: string, cells: LineCells): Making {
  const base = pool.lines.get(id);
  const changed = { ...making.changed[id], ...cells };
  const other = Object.entries(changed).filter(
    ([column, text]) => base === undefined || text !== cellOf(base, column as PlanColumn),
  );
  const rest = without(making.changed, id);
  const same = other.length === 0 && base !== undefined;
  return { ...making, changed: same ? rest : { ...rest, [id]: Object.fromEntries(other) } };
}

/** Adds a line of a person's own and says under which id. */
export function addOwn(
  pool: Pool,
  making: Making,
  cells: LineCells,
  result?: string,
): { readonly making: Making; readonly id: string } {
  const numbers = Object.keys(making.changed).flatMap((id) => (id.startsWith('own:') ? [Number(id.slice(4))] : []));
  const id = `own:${Math.max(0, ...numbers) + 1}`;
  const named = { ...making, changed: { ...making.changed, [id]: cells } };
  return { id, making: keepBehavior(pool, named, id, result) };
}

/** Moves a behavior before or after its neighbor among those that drive the same result. */
export function moveBehavior(pool: Pool, making: Making, id: string, by: -1 | 1): Making {
  const fellows = keptBehaviors(pool, making).filter(
    (one) => drivenBy(pool, making, one) === drivenBy(pool, making, id),
  );
  const neighbor = fellows[fellows.indexOf(id) + by];
  if (neighbor === undefined) return making;
  const chosen = making.chosen.map((one) => (one === id ? neighbor : one === neighbor ? id : one));
  return { ...making, chosen };
}

/** A rep's own target for a line from now on; empty takes it away. Dated ones that stand on the sheet stay. */
export function setTarget(making: Making, line: string, rep: string, target: string): Making {
  const own = (one: DraftTarget): boolean => one.line === line && one.rep === rep && one.from === '';
  const others = making.targets.filter((one) => !own(one));
  const text = target.trim();
  if (text === '') return { ...making, targets: others };
  const at = making.targets.findIndex(own);
  const set: DraftTarget = { rep, line, from: '', target: text };
  return { ...making, targets: at < 0 ? [...others, set] : making.targets.map((one, i) => (i === at ? set : one)) };
}

export function setSetting(pool: Pool, making: Making, name: string, value: string): Making {
  const rest = without(making.settings, name);
  const same = pool.desk.settings.some((one) => one.name === name && one.value === value);
  return { ...making, settings: same ? rest : { ...rest, [name]: value } };
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
