import { describe, expect, it, test } from 'vitest';
import { checkPlan } from '../../core/plan/check-plan';
import { showCriteria } from '../../core/plan/criteria';
import { readCriteria } from '../../core/plan/criteria-parse';
import type { Plan } from '../../core/plan/plan';
import { guardOf } from '../../core/plan/read-guard';
import { planRowOf, templates } from '../../core/plan/templates';
import { thursdayTest } from '../../core/plan/thursday';
import { told } from './drawn-table';

const rows = templates.flatMap((template) =>
  [...template.results, ...template.behaviors].map((row) => ({ template, row })),
);

it('there are eight results to choose from, each with five or six behaviors', () => {
  expect(templates.map(({ name, behaviors }) => `${name}: ${behaviors.map(({ letter }) => letter).join('')}`)).toEqual([
    'New customer acquisition: DDWWWW',
    'Expansion: DWWWO',
    'Retention and renewal: DDDDWO',
    'Win rate: WWOWDW',
    'Deal size and margin: DWODW',
    'Pipeline coverage: WWOOW',
    'New product launch: DDWWWW',
    'Strategic accounts: DDWWDD',
  ]);
});

test.each(rows.map(({ template, row }) => [template.name, row.name, row] as const))(
  '%s, %s: its criteria and guard can be read and its reason is one line',
  (_, __, row) => {
    const where = readCriteria(row.where, row.from);
    expect(where.findings).toEqual([]);
    expect(showCriteria(where.value)).toBe(row.where);
    if (row.guard !== '') expect(guardOf(row.guard, row.from)?.findings).toEqual([]);
    if (row.counts === 'Rate' && /[=<>]/.test(row.of)) expect(readCriteria(row.of, row.from).findings).toEqual([]);
    expect(row.why).toMatch(/^[^\n]{10,90}$/);
  },
);

it('no two lines have the same name, so that any templates can be put together', () => {
  const names = rows.map(({ row }) => row.name);
  expect(new Set(names).size).toBe(names.length);
});

it('a behavior says how it passes the Thursday-Afternoon Test, and the test of a plan row agrees', () => {
  for (const { behaviors } of templates) {
    for (const behavior of behaviors) {
      expect([behavior.name, thursdayTest(planRowOf(behavior, 'a result')).verdict]).toEqual([
        behavior.name,
        behavior.thursday?.verdict,
      ]);
    }
  }
});

it('no template brings a target, except where the thing itself says how many', () => {
  expect(rows.filter(({ row }) => row.target !== null && row.letter !== 'O').map(({ row }) => row.name)).toEqual([
    'Territory plan',
  ]);
});

describe('a plan made of one template has nothing that the plan check minds', () => {
  test.each(templates.map((template) => [template.name, template] as const))('%s', (_, { results, behaviors }) => {
    const plan: Plan = {
      sheet: 'Plan',
      rows: [...results.map((row) => planRowOf(row, '')), ...behaviors.map((row) => planRowOf(row, results[0]!.name))],
    };
    expect(told(checkPlan(plan).filter(({ severity }) => severity !== 'info'))).toEqual([]);
  });
});
