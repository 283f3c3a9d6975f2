import { dayOf } from '../calendar/day';
import { outcome, type Outcome } from '../outcome';
import { fold } from '../text';
import type { OwnSheet, Ruling } from './opened-sheet';
import type { DatedTarget } from './plan';
import { needText } from './words';
import { targetColumns } from '../own-columns';

/** A target without a first day holds from here on. Earlier than every CRM row. */
const always = dayOf(-25_567);

export const targetRuling: Ruling = { needed: ['Behavior', 'Target'], optional: targetColumns };

/** Reads the lines of a Targets sheet that has been opened. */
export function readTargetLines(own: OwnSheet): Outcome<readonly DatedTarget[]> {
  const targets = new Map<string, DatedTarget | 'contradicted'>();
  for (const row of own.rows) {
    const behavior = needText(own, row, 'Behavior', 'Name the row of the plan.');
    const target = own.number(row, 'Target');
    const from = own.day(row, 'From');
    const unread = from === null && own.text(row, 'From') !== '';
    if (target === null && own.text(row, 'Target') === '')
      needText(own, row, 'Target', 'Write the number, or delete the row.');
    if (behavior === undefined || target === null || unread) continue;
    const wrong = (code: string, what: string, fix: string): void =>
      own.gathering.add({ severity: 'error', code, column: 'Target' }, own.rowNumber(row), what, fix);
    if (target < 0) {
      wrong('target-negative', `A target for ${behavior} is below zero.`, 'Write zero or more.');
      continue;
    }
    const one: DatedTarget = { rep: own.text(row, 'Rep'), behavior, from: from ?? always, target };
    const key = [fold(one.rep), fold(behavior), one.from].join('\n');
    const same = targets.get(key);
    if (same === undefined) targets.set(key, one);
    else if (same === 'contradicted' || same.target !== target) {
      targets.set(key, 'contradicted');
      const whom = one.rep === '' ? 'everybody' : one.rep;
      wrong(
        'targets-contradict',
        `There are two different targets for ${whom}, ${behavior}${from === null ? '' : `, from ${from}`}.`,
        'Keep one of the rows, or give the newer one a later From.',
      );
    }
  }
  return outcome(
    [...targets.values()].filter((one) => one !== 'contradicted'),
    own.gathering.findings(),
  );
}
