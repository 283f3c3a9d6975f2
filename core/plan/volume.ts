import { fold } from '../text';
import type { PlanRow } from './plan';

/**
 * A behavior that counts how many of something that can be done badly. Distinct and First cannot be met with repeats, but
 * first meetings that are only set can still be no meetings.
 */
export const isVolume = (row: PlanRow): boolean =>
  row.kind === 'Behavior' &&
  row.better === 'more' &&
  (row.counts === 'Count' || (row.counts === 'First' && row.datedBy === 'Created')) &&
  (row.from === 'Activities' || row.from === 'Opportunities') &&
  !asksAbout(row, 'Subject');

const cheap = /call|dial|mail|message|text|sms|linkedin|social|touch/;

/**
 * Raw volume: dials, e-mails and messages, each counted, whoever gets them. A condition on the subject or outcome makes it a
 * particular act, and distinct accounts cannot be met with repeats.
 */
export const repeatsGameIt = (row: PlanRow): boolean =>
  row.kind === 'Behavior' &&
  row.from === 'Activities' &&
  row.counts === 'Count' &&
  row.better === 'more' &&
  !asksAbout(row, 'Subject') &&
  !asksAbout(row, 'Outcome') &&
  row.where.conditions.some(
    ({ field, raw, operator, values }) =>
      !raw && field === 'Type' && operator === '=' && values.some((value) => cheap.test(fold(value))),
  );

const asksAbout = (row: PlanRow, field: string): boolean =>
  row.where.conditions.some((one) => !one.raw && one.field === field && one.values.some((value) => value !== ''));
