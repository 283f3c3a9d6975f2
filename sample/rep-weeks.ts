import { dayNumber, type DayNumber } from '../core/calendar/day';
import type { Chance } from './chance';
import type { Company } from './companies';
import { deals, type Deals } from './deals';
import { diary, lastLogged, type Diary } from './diary';
import * as subjects from './subjects';
import type { Effort, Person } from './team';
import type { Territory } from './territory';
import { exported, officeDay, weekFrom, weeks, worksOn } from './when';

/** One week of one rep: the days, how much of what, and who is there to talk to. */
interface RepWeek {
  readonly diary: Diary;
  readonly deals: Deals;
  readonly land: Territory;
  readonly chance: Chance;
  readonly from: DayNumber;
  readonly to: DayNumber;
  howMany(of: keyof Effort): number;
  /** A way to deal days out evenly: every workday once before any comes again. */
  spreader(): () => DayNumber;
}

/** Everything a rep logged in the twenty weeks, and the deals that were already in the pipeline. */
export function repWeeks(person: Person, land: Territory, chance: Chance): Diary {
  const book = diary(person, chance);
  const pen = deals(person, chance);
  if (person.starts === '') earlierDeals(book, pen, land, chance);
  for (let week = 0; week < weeks; week += 1) {
    const days = daysOf(person, week);
    if (days.length === 0) continue;
    const effort: Partial<Effort> = person.weeks.get(week) ?? {};
    const repWeek: RepWeek = {
      diary: book,
      deals: pen,
      land,
      chance,
      from: days[0]!,
      to: days.at(-1)!,
      howMany(of) {
        const [low, high] = effort[of] ?? person.usual[of];
        const n = chance.between(low, high);
        return effort[of] ? n : Math.round((n * days.length) / person.workdays.length);
      },
      spreader: () => daySpreader(days, chance),
    };
    for (const step of [setMeetings, addDeals, talkToCompanies, keepTasks]) step(repWeek);
  }
  leaveAdrift(book, pen, land, chance);
  return book;
}

/** The days of a week on which a rep works and still logs, up to the export. */
function daysOf(person: Person, week: number): DayNumber[] {
  const first = person.starts === '' ? weekFrom(0) : dayNumber(person.starts);
  return Array.from({ length: 7 }, (_, i) => weekFrom(week) + i).filter(
    (n) => n >= first && n <= lastLogged(person) && worksOn(n, person.workdays, person.off),
  );
}

function daySpreader(days: readonly DayNumber[], chance: Chance): () => DayNumber {
  let left: DayNumber[] = [];
  return () => {
    if (left.length === 0) left = chance.shuffled(days);
    return left.pop()!;
  };
}

function setMeetings({ diary, land, chance, howMany, spreader }: RepWeek): void {
  const day = spreader();
  for (let i = howMany('meetings'); i > 0; i -= 1) {
    diary.setMeeting(
      land.meetNext(),
      chance.pick(subjects.firstMeetings),
      day(),
      chance.between(3, 9),
      diary.person.held,
    );
  }
  const met = new Set(diary.metBetween(weekFrom(0), exported));
  const open = diary.deals.filter((deal) => !deal.stage.startsWith('Closed') && met.has(deal.company));
  for (let i = open.length > 0 ? chance.between(0, 2) : 0; i > 0; i -= 1) {
    diary.setMeeting(chance.pick(open).company, chance.pick(subjects.laterMeetings), day(), chance.between(2, 6), 90);
  }
}

function addDeals({ diary, deals, land, chance, to, howMany, spreader }: RepWeek): void {
  const day = spreader();
  const known = new Set(diary.deals.map((deal) => deal.company));
  const ready = diary.metBetween(weekFrom(0), to).filter((company) => !known.has(company));
  for (let i = howMany('opportunities'); i > 0; i -= 1) {
    diary.deals.push(deals.qualified(ready.pop() ?? chance.pick(land.prospects()), day()));
  }
  if (chance.inHundred(30)) diary.deals.push(deals.small(chance.pick(land.prospects()), day()));
  if (chance.inHundred(28)) diary.deals.push(deals.existing(chance.pick(land.customers), day()));
}

/** Recaps to those met, referral asks to customers, and calls to as many prospects as the week has accounts. */
function talkToCompanies({ diary, land, chance, from, to, howMany, spreader }: RepWeek): void {
  const day = spreader();
  const met = diary.metBetween(from, to);
  const touched = new Set(met);
  const earlier = diary.metBetween(weekFrom(0), to).slice(-8);
  for (let i = howMany('recaps'); i > 0; i -= 1) {
    const company = met.pop() ?? chance.pick(earlier.length > 0 ? earlier : land.customers);
    const opportunity = diary.deals.find((deal) => deal.company === company)?.name ?? '';
    diary.log('Email', company, chance.pick(subjects.recaps), day(), { opportunity });
    touched.add(company);
  }
  for (let i = howMany('referrals'); i > 0; i -= 1) {
    const company = chance.pick(land.customers);
    diary.log('Call', company, chance.pick(subjects.referralAsks), day(), { result: 'Connected' });
    touched.add(company);
  }
  const missing = Math.max(1, howMany('accounts') - touched.size);
  const others = chance
    .shuffled(land.prospects())
    .filter((company) => !touched.has(company))
    .slice(0, missing);
  const calls = howMany('calls');
  for (let i = 0; i < calls; i += 1) call(diary, others[i % others.length]!, day(), chance);
  for (const company of others.slice(calls)) diary.log('Email', company, chance.pick(subjects.introductions), day());
}

function call(diary: Diary, company: Company, day: DayNumber, chance: Chance): void {
  const reached = chance.inHundred(diary.person.held < 50 ? 24 : 34);
  const result = reached ? 'Connected' : chance.pick(subjects.unanswered);
  diary.log('Call', company, chance.pick(subjects.prospectingCalls), day, { result });
}

function keepTasks({ diary, land, chance, spreader }: RepWeek): void {
  if (!chance.inHundred(70)) return;
  const created = spreader()();
  const due = officeDay(created + chance.between(1, 12));
  const status = due > exported || chance.inHundred(12) ? 'Not Started' : 'Completed';
  diary.log('Task', chance.pick(land.prospects()), chance.pick(subjects.tasks), created, { date: due, status });
}

/** What was in the pipeline when the twenty weeks began. */
function earlierDeals(diary: Diary, deals: Deals, land: Territory, chance: Chance): void {
  for (let i = 0; i < 7; i += 1) {
    const created = officeDay(weekFrom(0) - chance.between(10, 70));
    const isNew = i < 5;
    diary.deals.push(
      isNew ? deals.qualified(land.meetNext(), created) : deals.existing(chance.pick(land.customers), created),
    );
  }
}

function leaveAdrift(diary: Diary, deals: Deals, land: Territory, chance: Chance): void {
  const { person } = diary;
  const earliest = person.starts === '' ? weekFrom(11) : dayNumber(person.starts) + 8;
  for (let i = 0; i < person.adrift; i += 1) {
    diary.deals.push(deals.adrift(land.prospects()[i]!, officeDay(earliest + chance.between(0, 20))));
  }
}
