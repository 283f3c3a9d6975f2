import { looseBehaviors } from './offers';
import { keptBehaviors, keptResults, type Making } from './making';
import type { Pool } from './pool';

/** The six parts of the way to a plan. */
export const parts = ['results', 'behaviors', 'counting', 'rhythm', 'accountability', 'check'] as const;
export type Part = (typeof parts)[number];

/** One screen. `line`: the result or behavior it is about; empty where it is about the plan as a whole. */
export interface Step {
  readonly at: Part | 'goal';
  readonly line: string;
}

const step = (at: Step['at'], line = ''): Step => ({ at, line });

export const partOf = ({ at }: Step): Part => (at === 'goal' ? 'results' : at);

/** Every screen, in order, for the plan as it stands: what is left out has no screen any more. */
export function stepsOf(pool: Pool, making: Making): readonly Step[] {
  const results = keptResults(pool, making);
  return [
    step('results'),
    ...results.map((id) => step('goal', id)),
    ...results.map((id) => step('behaviors', id)),
    ...(results.length === 0 || looseBehaviors(pool, making).length > 0 ? [step('behaviors')] : []),
    ...keptBehaviors(pool, making).map((id) => step('counting', id)),
    step('rhythm'),
    step('accountability'),
    step('check'),
  ];
}

export const sameStep = (a: Step, b: Step): boolean => a.at === b.at && a.line === b.line;

/** The screen before or after; undefined at either end. A screen that is gone stands for the first of its part. */
export function stepFrom(steps: readonly Step[], from: Step, by: -1 | 1): Step | undefined {
  const at = steps.findIndex((one) => sameStep(one, from));
  return steps[(at < 0 ? steps.findIndex((one) => partOf(one) === partOf(from)) : at) + by];
}

/** A screen by the text that it is kept under. */
export const stepText = ({ at, line }: Step): string => (line === '' ? at : `${at} ${line}`);

/** The screen that a kept text means; the first one when there is no such screen any more. */
export const stepNamed = (steps: readonly Step[], text: string): Step =>
  steps.find((one) => stepText(one) === text) ?? steps[0]!;
