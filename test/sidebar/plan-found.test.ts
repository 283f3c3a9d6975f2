import { describe, expect, it } from 'vitest';
import type { DraftFinding } from '../../core/setup/draft';
import { beyond, faultsOf, mistakes, sorted, stepFor, stillSo } from '../../core/sidebar/plan/found';
import { changeLine } from '../../core/sidebar/plan/changing';
import { beginMaking, draftOf } from '../../core/sidebar/plan/making';
import { poolOf } from '../../core/sidebar/plan/pool';
import { desk } from './plan-desk';

const pool = poolOf(desk);
const begun = beginMaking(pool);
const found = (some: Partial<DraftFinding>): DraftFinding => ({
  line: 'plan:4',
  column: 'Where',
  severity: 'error',
  code: 'field-unknown',
  what: 'There is no field Typ.',
  fix: 'Did you mean Type?',
  ...some,
});

describe('what was found about a plan', () => {
  it('leads to the screen and the field where something can be done about it', () => {
    expect(stepFor(pool, begun, found({}))).toEqual({ at: 'counting', line: 'plan:4' });
    expect(stepFor(pool, begun, found({ line: 'plan:2' }))).toEqual({ at: 'goal', line: 'plan:2' });
    expect(stepFor(pool, begun, found({ line: null, code: 'plan-too-long' }))).toEqual({ at: 'results', line: '' });
    expect(faultsOf([found({}), found({ line: 'plan:5' })], 'plan:4')).toEqual([
      { id: 'plan-where', words: 'There is no field Typ. Did you mean Type?' },
    ]);
  });

  it('is said once, what matters most first, and only of lines that are in the plan', () => {
    const all = [
      found({ severity: 'info', code: 'count-distinct' }),
      found({}),
      found({}),
      found({ line: 'plan:9' }),
      found({ line: null }),
    ];
    expect(sorted(all, ['plan:4']).map(({ severity, line }) => [severity, line])).toEqual([
      ['error', 'plan:4'],
      ['error', null],
      ['info', 'plan:4'],
    ]);
  });

  it('is no longer said of a cell that was changed since the rows were counted', () => {
    const then = draftOf(pool, begun);
    const due = found({ column: 'Due', code: 'due-missing' });
    const whole = found({ column: null, code: 'no-table' });
    const mended = draftOf(pool, changeLine(pool, begun, 'plan:4', { Due: '2026-12-04' }));
    expect(stillSo([due, whole], then, then)).toEqual([due, whole]);
    expect(stillSo([due, whole], then, mended)).toEqual([whole]);
  });

  it('holds a plan back for mistakes, not for rows that the CRM does not have', () => {
    const ofRows = [found({ code: 'no-table' }), found({ code: 'due-missing' }), found({ code: 'never-met' })];
    expect(mistakes([found({}), found({ severity: 'warning' })], ofRows).map(({ code }) => code)).toEqual([
      'field-unknown',
      'due-missing',
    ]);
    expect(beyond([found({}), ofRows[0]!], [found({})])).toEqual([ofRows[0]]);
  });
});
