import type { DayNumber } from '../core/calendar/day';
import type { Chance } from './chance';
import type { Company } from './companies';
import type { Deal } from './report-rows';
import type { Person } from './team';
import { lastLogged } from './diary';
import { officeDay } from './when';

const products = [
  'Route planning',
  'Route planning and dispatch',
  'Dispatch board',
  'Field app',
  'Route planning, pilot',
];
const nextSteps = [
  'Demo with dispatch lead',
  'Send quote',
  'Security questions to their IT',
  'Pilot with two vans',
  'Meet the owner',
  'Agree start date',
  'Reference call',
  'Review quote with finance',
];
const sources = ['Outbound', 'Outbound', 'Referral', 'Referral', 'Website', 'Trade show'];
const openStages = ['Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'];

/** How a rep's deals come out: the same share of every hundred, without lucky or unlucky streaks. */
export interface Deals {
  /** A new-business deal of at least 5,000 with a next step. */
  qualified(company: Company, created: DayNumber): Deal;
  /** A new-business deal too small to count as qualified. */
  small(company: Company, created: DayNumber): Deal;
  existing(company: Company, created: DayNumber): Deal;
  /** An open deal that nobody has decided the next step of. */
  adrift(company: Company, created: DayNumber): Deal;
}

export function deals(person: Person, chance: Chance): Deals {
  const logsUntil = lastLogged(person);
  let luck = 50;
  const isWon = (share: number): boolean => {
    luck += share;
    if (luck < 100) return false;
    luck -= 100;
    return true;
  };
  const stageBy = (created: DayNumber, close: DayNumber): string =>
    openStages[Math.max(0, Math.min(3, Math.floor((4 * (logsUntil - created)) / (close - created + 1))))]!;
  const deal = (
    company: Company,
    created: DayNumber,
    days: number,
    of: Pick<Deal, 'amount' | 'type' | 'nextStep'> & { readonly won: number; readonly decided?: boolean },
  ): Deal => {
    const close = officeDay(created + days);
    const decided = of.decided !== false && close <= logsUntil;
    return {
      owner: person.name,
      company,
      name: `${company.name}: ${chance.pick(products)}`,
      stage: decided ? (isWon(of.won) ? 'Closed Won' : 'Closed Lost') : stageBy(created, close),
      amount: of.amount,
      close,
      created,
      type: of.type,
      nextStep: of.nextStep,
      source: of.type === 'New Business' ? chance.pick(sources) : 'Customer',
    };
  };
  const usualAmount = (): number =>
    5_000 + 100 * chance.between(0, 90) + (chance.inHundred(25) ? 100 * chance.between(50, 180) : 0);
  return {
    qualified: (company, created) =>
      deal(company, created, chance.between(24, 60), {
        amount: usualAmount(),
        type: 'New Business',
        nextStep: chance.pick(nextSteps),
        won: person.won,
        // A few deals stay open past their close date, as they do.
        decided: !chance.inHundred(person.held < 75 ? 5 : 1),
      }),
    small: (company, created) =>
      deal(company, created, chance.between(10, 32), {
        amount: 100 * chance.between(12, 48),
        type: 'New Business',
        nextStep: chance.pick(nextSteps),
        won: 0,
      }),
    existing: (company, created) =>
      deal(company, created, chance.between(14, 40), {
        amount: 100 * chance.between(30, 120),
        type: 'Existing Business',
        nextStep: chance.pick(nextSteps),
        won: 60,
      }),
    adrift: (company, created) =>
      deal(company, created, chance.between(70, 110), {
        amount: usualAmount(),
        type: 'New Business',
        nextStep: '',
        won: 0,
        decided: false,
      }),
  };
}
