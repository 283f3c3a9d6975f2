import type { DayNumber } from '../core/calendar/day';
import type { Company } from './companies';

/** One line of the activities report. */
export interface Activity {
  owner: string;
  readonly type: 'Call' | 'Email' | 'Meeting' | 'Task';
  readonly company: Company;
  readonly opportunity: string;
  readonly subject: string;
  readonly status: 'Completed' | 'Scheduled' | 'Cancelled' | 'Not Started';
  readonly result: string;
  readonly date: DayNumber;
  readonly created: DayNumber;
  readonly createdBy: string;
}

/** One line of the opportunities report. */
export interface Deal {
  readonly owner: string;
  readonly company: Company;
  readonly name: string;
  readonly stage: string;
  readonly amount: number;
  readonly close: DayNumber;
  readonly created: DayNumber;
  readonly type: 'New Business' | 'Existing Business';
  readonly nextStep: string;
  readonly source: string;
}
