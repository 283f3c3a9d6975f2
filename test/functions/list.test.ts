import { describe, expect, test } from 'vitest';
import type { Counting } from '../../core/functions/facts';
import { functions, isMistake } from '../../core/functions/index';
import { functionsOver } from '../../core/functions/list';
import { signatureOf, tableOfFunctions } from '../../core/functions/table-of-functions';
import { cellsDrawn } from './table';

describe('the list of formulas', () => {
  test('has all that can be answered today, under the names of both hosts', () => {
    expect(functions.map(({ name }) => name)).toEqual([
      'BEHAVIOR_ACTUAL',
      'BEHAVIOR_TARGET',
      'BEHAVIOR_GAP',
      'BEHAVIOR_PACE',
      'BEHAVIOR_ATTAINMENT',
      'BEHAVIOR_STATUS',
      'BEHAVIOR_STREAK',
      'BEHAVIOR_PATTERN',
      'RESULT_ACTUAL',
      'RESULT_GAP',
      'RESULT_STATUS',
      'SCORECARD',
      'BEHAVIOR_TREND',
      'THURSDAY_LIST',
      'FEEDBACK_NOTE',
      'RESULT_PROJECTION',
      'BEHAVIOR_LIFT',
      'PLAN_CHECK',
      'CRM_HEALTH',
      'WEEKLY_TARGET',
      'LAST_USEFUL_DAY',
      'SALES_WEEK',
    ]);
  });

  test('names are fit for both hosts: capitals, at least three letters, no cell address, nothing twice', () => {
    for (const { name } of functions) expect(name).toMatch(/^[A-Z]{3,}(_[A-Z]+)*$/);
    expect(new Set(functions.map(({ name }) => name)).size).toBe(functions.length);
  });

  test('parameters come in one order: who, what, as_of, plan, tables', () => {
    const order = ['who', 'what', 'as_of', 'weeks', 'plan', 'tables'];
    for (const { params } of functions) {
      const places = params.map(({ name }) => order.indexOf(name)).filter((place) => place >= 0);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(params.filter(({ repeating }) => repeating).every((one) => one === params[params.length - 1])).toBe(true);
    }
  });

  test('says in plain sentences what each is, takes and gives', () => {
    for (const { about, params, returns, example, name } of functions) {
      for (const text of [about, returns.about, ...params.map((param) => param.about)])
        expect(text).toMatch(/^\S.*\.$/s);
      expect(example.startsWith(`=${name}(`)).toBe(true);
    }
  });

  test('is told with its arguments, those that may be left out in brackets', () => {
    const gap = functions.find(({ name }) => name === 'BEHAVIOR_GAP')!;
    expect(signatureOf(gap)).toBe('BEHAVIOR_GAP([who], [what], as_of, plan, [tables...])');
    expect(tableOfFunctions([gap]).split('\n')).toEqual([
      '| Formula | What it is | Gives |',
      '|---|---|---|',
      '| `BEHAVIOR_GAP([who], [what], as_of, plan, [tables...])` | Target less actual: what is still to do. Below zero is ahead. | The gap; blank without a number or a target. |',
    ]);
  });

  test('needs no counting half for Measures, weeks and back-solving', () => {
    const never = (): Counting => {
      throw new Error('The counting half was asked.');
    };
    const light = functionsOver(never);
    const call = (name: string, ...args: Parameters<(typeof functions)[number]['compute']>[0]) =>
      light.find((one) => one.name === name)!.compute(args);
    const measures = cellsDrawn(`
      Week       | Rep | Behavior | Actual | Target | Expected | Gap | Attainment | Status
      2026-03-09 | Ann | Calls    | 6      | 10     | 6        | 4   | 0.6        | On track
    `);
    expect(call('BEHAVIOR_GAP', 'Ann', 'Calls', '2026-03-11', measures)).toEqual([[4]]);
    expect(call('BEHAVIOR_STATUS', 'Ann', 'Calls', '2026-03-11', null, measures)).toEqual([['On track']]);
    expect(call('SALES_WEEK', '2026-03-11')).toEqual([[{ day: '2026-03-09' }]]);
    expect(call('WEEKLY_TARGET', 4, [[0.25], [0.5]], 13, 6)).toEqual([[4.571428571]]);
    expect(isMistake(call('BEHAVIOR_GAP', 'Ann', 'Calls', '2026-03-11', measures, measures))).toBe(true);
  });
});
