import { dayNumber, type DayNumber } from '../core/calendar/day';
import type { Chance } from './chance';
import type { Company } from './companies';
import { assistant } from './subjects';
import type { Activity, Deal } from './report-rows';
import type { Person } from './team';
import { exported, worksOn } from './when';

/** What one rep has logged so far, and the pen to log more with. */
export interface Diary {
  readonly person: Person;
  readonly activities: Activity[];
  readonly deals: Deal[];
  log(type: Activity['type'], company: Company, subject: string, created: DayNumber, more?: Partial<Activity>): void;
  /** Logs a meeting set on one day for another; `share` of a hundred such meetings are held. */
  setMeeting(company: Company, subject: string, created: DayNumber, daysAhead: number, share: number): void;
  /** Companies met in the days from one to another, both included. */
  metBetween(from: DayNumber, to: DayNumber): Company[];
}

/** The last day on which this rep put anything into the CRM. */
export const lastLogged = (person: Person): DayNumber => (person.logsUntil ? dayNumber(person.logsUntil) : exported);

/** The first day from `n` on, but for weekends, holidays and vacations, on which this rep can meet anybody. */
function nextWorkday({ workdays, off }: Person, n: DayNumber): DayNumber {
  let day = n;
  while (!worksOn(day, workdays, off)) day += 1;
  return day;
}

export function diary(person: Person, chance: Chance): Diary {
  const activities: Activity[] = [];
  let held = 50;
  const log: Diary['log'] = (type, company, subject, created, more = {}) => {
    activities.push({
      owner: person.name,
      type,
      company,
      opportunity: '',
      subject,
      status: 'Completed',
      result: '',
      date: created,
      created,
      createdBy: person.name,
      ...more,
    });
  };
  return {
    person,
    activities,
    deals: [],
    log,
    setMeeting(company, subject, created, daysAhead, share) {
      const date = nextWorkday(person, created + daysAhead);
      const isOver = date <= lastLogged(person);
      if (isOver) held += share;
      const isHeld = isOver && held >= 100;
      if (isHeld) held -= 100;
      const ahead = chance.inHundred(4) ? 'Cancelled' : 'Scheduled';
      log('Meeting', company, subject, created, {
        date,
        status: isHeld ? 'Completed' : isOver ? 'Cancelled' : ahead,
        createdBy: chance.inHundred(6) ? assistant : person.name,
      });
    },
    metBetween: (from, to) =>
      activities
        .filter((a) => a.type === 'Meeting' && a.status === 'Completed' && a.date >= from && a.date <= to)
        .map((a) => a.company),
  };
}
