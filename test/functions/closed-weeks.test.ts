import { describe, expect, it } from 'vitest';
import type { Cells } from '../../core/cells';
import { functions, type Argument } from '../../core/functions/index';
import { cellsDrawn } from './table';

/*
 *     March 2026
 * Mo Tu We Th Fr Sa Su
 *  2  3  4  5  6  7  8
 *  9 10 11 12 13 14 15     this week
 */
const plan = cellsDrawn(`Kind | Name | Counts | From | Where | Dated by | Target | Per
Behavior | Calls | Count | Activities | Type = Call | Date | 2 | week`);
const activities = cellsDrawn(`Owner | Type | Subject | Date
Ann | Call | Hi | 2026-02-23
Ann | Call | Hi | 2026-03-02
Ann | Call | Ho | 2026-03-03
Ann | Call | Hi | 2026-03-10`);
const closedWeeks = cellsDrawn(`Week | Rep | Behavior | Actual | Target | Status | As of
2026-03-02 | Ann | Calls | 1 | 2 | Missed | 2026-03-10`);

const call = (name: string, ...tables: readonly Argument[]): unknown =>
  (
    functions.find((one) => one.name === name)!.compute(['Ann', 'Calls', { day: '2026-03-12' }, ...tables]) as Cells
  )[0]![0];

describe('formulas that are given the closed weeks', () => {
  it('take what was written down, as the scorecard does', () => {
    expect(call('BEHAVIOR_STREAK', plan, activities)).toBe(1);
    expect(call('BEHAVIOR_STREAK', plan, activities, closedWeeks)).toBe(0);
    expect(call('BEHAVIOR_PATTERN', plan, closedWeeks, activities)).not.toBe(
      call('BEHAVIOR_PATTERN', plan, activities),
    );
  });

  it('count the week that runs from its rows', () => {
    expect(call('BEHAVIOR_ACTUAL', plan, activities, closedWeeks)).toBe(1);
  });
});
