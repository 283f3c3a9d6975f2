import type { Day } from '../core/calendar/day';
import type { Company } from './companies';
import type { CsvRow } from './csv-text';

const planDue: readonly Day[] = ['2026-10-23', '2026-11-06', '2026-11-20', '2026-12-04'];

/** When each rep handed in, in the order of the due days; nothing: not yet. The first is the territory plan. */
const handedIn: ReadonlyMap<string, readonly (Day | '')[]> = new Map<string, readonly (Day | '')[]>([
  ['Maya Okafor', ['2026-10-06', '2026-10-20', '2026-11-03', '2026-11-17', '']],
  ['Colin Ashdown', ['2026-10-09', '2026-10-23', '2026-11-09', '', '']],
  ['Priya Ramanathan', ['2026-10-08', '2026-10-22', '2026-11-05', '2026-11-13', '']],
  ['Teresa Montalvo', ['2026-10-09', '2026-10-23', '', '', '']],
  ['Gavin Strand', ['2026-10-14', '2026-10-28', '', '', '']],
  ['Aiko Tanabe', ['2026-10-08', '2026-10-21', '2026-11-05', '', '']],
  ['Tomás Peralta', ['2026-10-09', '2026-10-22', '2026-11-06', '', '']],
]);

/** The newcomer's list is shorter and due later. */
const newcomer: readonly CsvRow[] = [
  ['Jonas Feldkamp', 'Territory plan', 'Twenty names', '2026-11-13', '2026-11-12', '', link('jonas', 0), ''],
];

/** What Dana saw in two first meetings, as a question; Colin has answered, and she has not said a word on it yet. */
const challenge: CsvRow = [
  ...['Colin Ashdown', 'First-time meetings set'],
  'Challenge: Show me the first ten minutes of a first meeting. What do you ask before you say what we do?',
  ...['2026-11-18', '2026-11-17', '', 'https://video.haldenroute.example/colin-first-ten-minutes'],
  'Asks before he tells; uses the customer’s own words; ends with a next step and a day',
];

function link(who: string, item: number): string {
  return `https://files.haldenroute.example/plans/${who}-${item}`;
}

/** The Deliverables sheet: a territory plan and four account plans each, on companies of the rep's own. */
export function deliverablesSheet(prospectsOf: ReadonlyMap<string, readonly Company[]>): CsvRow[] {
  const rows: CsvRow[] = [['Rep', 'Behavior', 'Item', 'Due', 'Submitted', 'Accepted', 'Link', 'Note']];
  for (const [rep, days] of handedIn) {
    const who = rep
      .split(' ')[0]!
      .normalize('NFD')
      .replace(/[^a-z]/gi, '')
      .toLowerCase();
    ['2026-10-09' as Day, ...planDue].forEach((due, i) => {
      const submitted = days[i]!;
      const accepted = submitted !== '' && submitted <= '2026-11-06' ? submitted : '';
      const item = i === 0 ? 'Twenty names' : (prospectsOf.get(rep)?.[i]?.name ?? '');
      const note = submitted > due ? 'Late' : '';
      rows.push([
        rep,
        i === 0 ? 'Territory plan' : 'Account plans',
        item,
        due,
        submitted,
        accepted,
        submitted && link(who, i),
        note,
      ]);
    });
  }
  rows.push(...newcomer);
  planDue.slice(2).forEach((due, i) => {
    const item = prospectsOf.get('Jonas Feldkamp')?.[i]?.name ?? '';
    rows.push(['Jonas Feldkamp', 'Account plans', item, due, '', '', '', '']);
  });
  rows.push(challenge);
  return rows;
}
