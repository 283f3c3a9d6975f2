import { describe, expect, it } from 'vitest';
import { cellOf } from '../../core/sidebar/plan/lines';
import { beginMaking, draftOf, keptBehaviors, keptIds, keptResults, lineOf } from '../../core/sidebar/plan/making';
import {
  addOwn,
  changeLine,
  keepBehavior,
  keepResult,
  leaveLine,
  moveBehavior,
  setSetting,
  setTarget,
} from '../../core/sidebar/plan/changing';
import { behaviorsOffered, looseBehaviors, resultsOffered } from '../../core/sidebar/plan/offers';
import { poolOf } from '../../core/sidebar/plan/pool';
import { stepFrom, stepNamed, stepsOf, stepText } from '../../core/sidebar/plan/steps';
import { desk } from './plan-desk';

const pool = poolOf(desk);
const begun = beginMaking(pool);
const names = (ids: readonly string[], making = begun): string[] =>
  ids.map((id) => cellOf(lineOf(pool, making, id), 'Name'));

describe('choosing', () => {
  it('begins with the plan of the workbook, behaviors under the result they drive', () => {
    expect(names(keptResults(pool, begun))).toEqual(['New customers won', 'Margin kept']);
    expect(names(keptBehaviors(pool, begun))).toEqual([
      'First-time meetings set',
      'Price talks prepared',
      'Desk tidied',
    ]);
    expect(draftOf(pool, begun).lines.map(({ id }) => id)).toEqual(desk.draft.lines.map(({ id }) => id));
  });

  it('offers a line of the library that the plan has already only once', () => {
    expect(resultsOffered(pool, begun).map(({ offers }) => names(offers.map(({ line }) => line.id)))).toEqual([
      ['New customers won', 'Margin kept'],
      ['New business won'],
      ['Win rate'],
    ]);
    expect(names(behaviorsOffered(pool, begun, 'plan:2').map(({ line }) => line.id))).toEqual([
      'First-time meetings set',
      'Account plans',
      'Referral asks',
    ]);
  });

  it('takes the behaviors of a result out with it and brings them back with it, as they were changed', () => {
    const changed = changeLine(pool, begun, 'plan:4', { Target: '5' });
    const left = leaveLine(changed, 'plan:2');
    expect(names(keptIds(pool, left))).toEqual(['Margin kept', 'Price talks prepared', 'Desk tidied']);
    expect(draftOf(pool, left).targets).toEqual([]);
    const back = keepResult(pool, left, 'plan:2');
    expect(names(keptBehaviors(pool, back))).toContain('First-time meetings set');
    expect(cellOf(lineOf(pool, back, 'plan:4'), 'Target')).toBe('5');
  });

  it('brings a result of the library with its first four behaviors that this workbook can count', () => {
    const kept = keepResult(pool, begun, 'library:1:0');
    const driving = draftOf(pool, kept).lines.filter((one) => cellOf(one, 'Drives') === 'Win rate');
    expect(driving.map((one) => cellOf(one, 'Name'))).toEqual([
      'Further contacts engaged',
      'Dated next steps',
      'Call plans filed',
      'Action plans agreed',
    ]);
  });

  it('shows the behaviors of a template once where two of its results are kept', () => {
    const both = keepResult(pool, begun, 'library:0:1');
    expect(behaviorsOffered(pool, both, 'library:0:1')).toEqual([]);
    expect(names(behaviorsOffered(pool, both, 'plan:2').map(({ line }) => line.id))).toContain('Account plans');
  });

  it('keeps a behavior beside its fellows and says what it drives', () => {
    const kept = keepBehavior(pool, begun, 'library:0:4', 'plan:2');
    const lines = draftOf(pool, kept).lines;
    expect(lines.map((one) => cellOf(one, 'Name'))).toEqual([
      'New customers won',
      'Margin kept',
      'First-time meetings set',
      'Referral asks',
      'Price talks prepared',
      'Desk tidied',
    ]);
    expect(cellOf(lines[3]!, 'Drives')).toBe('New customers won');
  });

  it('moves a behavior among its fellows and never into those of another result', () => {
    const kept = keepBehavior(pool, begun, 'library:0:4', 'plan:2');
    const up = moveBehavior(pool, kept, 'library:0:4', -1);
    expect(names(keptBehaviors(pool, up)).slice(0, 2)).toEqual(['Referral asks', 'First-time meetings set']);
    expect(moveBehavior(pool, up, 'library:0:4', -1)).toEqual(up);
    expect(moveBehavior(pool, begun, 'plan:5', -1)).toEqual(begun);
  });
});

describe('changing', () => {
  it('lets a result be renamed without losing its behaviors, letter by letter', () => {
    const typed = ['', 'N', 'New logos'].reduce((making, Name) => changeLine(pool, making, 'plan:2', { Name }), begun);
    expect(
      cellOf(
        draftOf(pool, typed).lines.find(({ id }) => id === 'plan:4')!,
        'Drives',
      ),
    ).toBe('New logos');
  });

  it('takes a cell that is again as it came for no change', () => {
    const there = changeLine(pool, begun, 'plan:4', { Target: '9', Why: 'Because' });
    expect(changeLine(pool, there, 'plan:4', { Target: '4', Why: '' })).toEqual(begun);
    expect(setSetting(pool, setSetting(pool, begun, 'Week starts on', 'Friday'), 'Week starts on', 'Monday')).toEqual(
      begun,
    );
  });

  it('adds lines of a person’s own under ids that were never used', () => {
    const one = addOwn(pool, begun, { Kind: 'Result', Name: 'Mine' });
    const left = leaveLine(one.making, one.id);
    const two = addOwn(pool, left, { Kind: 'Behavior', Name: 'Also mine' }, 'plan:3');
    expect([one.id, two.id]).toEqual(['own:1', 'own:2']);
    const added = draftOf(pool, two.making).lines.find(({ id }) => id === 'own:2')!;
    expect([cellOf(added, 'Drives'), cellOf(added, 'Where')]).toEqual(['Margin kept', 'Status = Completed']);
  });

  it('sets, changes and takes away the target of one rep', () => {
    const set = setTarget(begun, 'plan:5', 'Yusuf Demir', ' 2 ');
    expect(draftOf(pool, set).targets).toContainEqual({ rep: 'Yusuf Demir', line: 'plan:5', from: '', target: '2' });
    expect(setTarget(set, 'plan:5', 'Yusuf Demir', '')).toEqual(begun);
    expect(setTarget(begun, 'plan:4', 'Dana Whitfield', '2').targets).toHaveLength(1);
  });
});

describe('the way', () => {
  const steps = stepsOf(pool, begun);

  it('goes from the results over their behaviors and each way of counting to the check', () => {
    expect(steps.map(stepText)).toEqual([
      'results',
      'goal plan:2',
      'goal plan:3',
      'behaviors plan:2',
      'behaviors plan:3',
      'behaviors',
      'counting plan:4',
      'counting plan:5',
      'counting plan:6',
      'rhythm',
      'accountability',
      'check',
    ]);
  });

  it('leads back from every screen, and from one that is gone to its part', () => {
    expect(stepFrom(steps, steps[0]!, -1)).toBeUndefined();
    expect(stepFrom(steps, { at: 'rhythm', line: '' }, -1)).toEqual({ at: 'counting', line: 'plan:6' });
    expect(stepFrom(steps, { at: 'counting', line: 'gone' }, -1)).toEqual({ at: 'behaviors', line: '' });
    expect(stepNamed(steps, 'counting gone')).toEqual(steps[0]);
  });

  it('has a screen for behaviors without a result only when there are some', () => {
    expect(looseBehaviors(pool, begun).map(({ line }) => line.id)).toEqual(['plan:6']);
    const tied = keepBehavior(pool, begun, 'plan:6', 'plan:3');
    expect(stepsOf(pool, tied).map(stepText)).not.toContain('behaviors');
  });
});
