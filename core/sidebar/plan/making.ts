import type { DraftLine, DraftTarget, PlanDraft } from '../../setup/draft';
import { cellOf, isResult, lineWith, ownLine, type LineCells } from './lines';
import type { Pool } from './pool';

/**
 * A plan while a person makes it: only what they made otherwise than it lay on the desk, so that little has to be kept when
 * they stop, and nothing of the CRM. What is left stays here with its changes, so that Back brings it back as it was.
 */
export interface Making {
  /** What is kept, in the order of the plan. Behaviors of a result that was left stay in the list and out of the plan. */
  readonly chosen: readonly string[];
  readonly changed: Readonly<Record<string, LineCells>>;
  /** The result that a behavior drives, by ids, so that a result can be renamed without losing its behaviors. */
  readonly drives: Readonly<Record<string, string>>;
  readonly targets: readonly DraftTarget[];
  readonly settings: Readonly<Record<string, string>>;
}

/** The plan as it lies on the desk. */
export const beginMaking = ({ desk }: Pool): Making => ({
  chosen: desk.draft.lines.map(({ id }) => id),
  changed: {},
  drives: {},
  targets: desk.draft.targets,
  settings: {},
});

/** A line as it stands now, whether it is kept or not. */
export function lineOf(pool: Pool, making: Making, id: string): DraftLine {
  const changed = making.changed[id] ?? {};
  return lineWith(pool.lines.get(id) ?? ownLine(id, changed.Kind ?? ''), changed);
}

/** The id of the result that a behavior drives; undefined when nobody has said. */
export const drivenBy = (pool: Pool, making: Making, id: string): string | undefined =>
  making.drives[id] ?? pool.driven.get(id);

/** The ids that are in the plan: what is chosen, without the behaviors of results that were left. */
export const keptIds = (pool: Pool, making: Making): readonly string[] =>
  making.chosen.filter((id) => {
    const result = drivenBy(pool, making, id);
    return result === undefined || making.chosen.includes(result);
  });

export const keptResults = (pool: Pool, making: Making): readonly string[] =>
  making.chosen.filter((id) => isResult(lineOf(pool, making, id)));

/** Behaviors that are kept, result by result in the order of the results; those without one come last. */
export function keptBehaviors(pool: Pool, making: Making): readonly string[] {
  const results = keptResults(pool, making);
  const behaviors = keptIds(pool, making).filter((id) => !results.includes(id));
  const driving = (result: string | undefined): string[] =>
    behaviors.filter((id) => drivenBy(pool, making, id) === result);
  return [...results.flatMap(driving), ...driving(undefined)];
}

export const settingOf = (pool: Pool, making: Making, name: string): string =>
  making.settings[name] ?? pool.desk.settings.find((one) => one.name === name)?.value ?? '';

/** The plan as the tasks want it: every cell of every line that is kept. */
export function draftOf(pool: Pool, making: Making): PlanDraft {
  const kept = keptIds(pool, making);
  const nameOf = (id: string): string => cellOf(lineOf(pool, making, id), 'Name');
  return {
    lines: kept.map((id) => {
      const result = drivenBy(pool, making, id);
      const line = lineOf(pool, making, id);
      return result === undefined ? line : lineWith(line, { Drives: nameOf(result) });
    }),
    targets: making.targets.filter((one) => kept.includes(one.line)),
    settings: pool.desk.settings.map(({ name }) => ({ name, value: settingOf(pool, making, name) })),
  };
}
