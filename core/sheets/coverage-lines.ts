import type { Coverage } from '../crm/coverage';
import { shorten } from '../text';
import { count as counted, figure } from './figures';

const named = (names: readonly string[]): string => {
  const shown = names.filter((name) => name !== '').map((name) => shorten(name, 40));
  return shown.length === 0 ? '' : `: for example ${shown.join('; ')}`;
};

/** What customers and activities say about each other, a sentence each. */
export function coverageLines({
  touchedWithoutOpportunity,
  quietOpportunities,
  activitiesWithoutAccount,
}: Coverage): string[] {
  const lines: string[] = [];
  if (touchedWithoutOpportunity && touchedWithoutOpportunity.count > 0) {
    const { count, of, first } = touchedWithoutOpportunity;
    const names = first.map(({ account, owner }) => `${account} (${owner})`);
    lines.push(`${figure(count)} of ${figure(of)} accounts touched in 90 days have no opportunity${named(names)}.`);
  }
  if (quietOpportunities && quietOpportunities.count > 0) {
    const { count, of, first } = quietOpportunities;
    const names = first.map(({ name, account, owner }) => `${name || account} (${owner})`);
    lines.push(`${figure(count)} of ${figure(of)} open opportunities had no activity for 30 days${named(names)}.`);
  }
  if (activitiesWithoutAccount && activitiesWithoutAccount.count > 0) {
    const { count, of } = activitiesWithoutAccount;
    lines.push(`${figure(count)} of ${figure(of)} activities name no account.`);
  }
  if (lines.length > 0) return lines;
  const compared = touchedWithoutOpportunity ?? quietOpportunities ?? activitiesWithoutAccount;
  return [compared ? 'They cover each other.' : 'The files share no accounts or opportunities to compare.'];
}

/** How many of a rep's own accounts, opportunities and activities the other side does not know. */
export interface Uncovered {
  readonly accounts: number;
  readonly opportunities: number;
  readonly activities: number;
}

/** `3 accounts without an opportunity; 5 open opportunities without activity`; empty when all is covered. */
export const uncoveredWords = ({ accounts, opportunities, activities }: Uncovered): string =>
  [
    accounts > 0 ? `${counted(accounts, 'account')} touched without an opportunity` : '',
    opportunities > 0 ? `${counted(opportunities, 'open opportunity', 'open opportunities')} without activity` : '',
    activities > 0 ? `${counted(activities, 'activity', 'activities')} without an account` : '',
  ]
    .filter((words) => words !== '')
    .join('; ');
