import { weekdayNames } from '../core/calendar/week';
import type { CsvRow } from './csv-text';
import { manager, team } from './team';

const planColumns: CsvRow = [
  ...['Kind', 'Name', 'Drives', 'Counts', 'Of', 'From', 'Where', 'Dated by', 'Credited to', 'Target', 'Per', 'Due'],
  ...['Better', 'Weight', 'Guard', 'Lag weeks', 'Control', 'Why', 'Starts', 'Ends'],
];

/** Template 1 of the library: new customer acquisition, with this team's numbers. */
export const planSheet: readonly CsvRow[] = [
  planColumns,
  planRow({
    Kind: 'Result',
    Name: 'New customers won',
    Counts: 'Count',
    From: 'Opportunities',
    Where: 'Status = Won; Type = New Business',
    'Dated by': 'Closed',
    Target: '6',
    Per: 'quarter',
    Why: 'Half of next year has to come from customers we do not have yet',
  }),
  planRow({
    Kind: 'Result',
    Name: 'New business won (USD)',
    Counts: 'Sum',
    Of: 'Amount',
    From: 'Opportunities',
    Where: 'Status = Won; Type = New Business',
    'Dated by': 'Closed',
    Target: '75000',
    Per: 'quarter',
    Why: 'What the new customers are worth in their first year',
  }),
  planRow({
    Name: 'Territory plan',
    Counts: 'Deliverable',
    From: 'Deliverables',
    'Dated by': 'Submitted',
    'Credited to': 'Rep',
    Target: '1',
    Per: 'by date',
    Due: '2026-10-09',
    Weight: '1',
    Why: 'Twenty prospects in order, so that Monday starts with the right call',
  }),
  planRow({
    Name: 'Account plans',
    Counts: 'Deliverable',
    From: 'Deliverables',
    'Dated by': 'Submitted',
    'Credited to': 'Rep',
    Target: '4',
    Per: 'by date',
    Due: '2026-12-04',
    Weight: '2',
    'Lag weeks': '8',
    Why: 'Who decides, who influences, what hurts: before the first meeting, not after it',
  }),
  planRow({
    Name: 'First-time meetings set',
    Counts: 'First',
    Of: 'Account',
    From: 'Activities',
    Where: 'Type = Meeting',
    'Dated by': 'Created',
    Target: '4',
    Per: 'week',
    Weight: '3',
    Guard: 'Status = Completed at least 60%',
    'Lag weeks': '7',
    Why: 'Two meetings make one opportunity, four opportunities one customer',
  }),
  planRow({
    Name: 'Qualified opportunities added',
    Counts: 'Count',
    From: 'Opportunities',
    Where: 'Type = New Business; Amount >= 5000; Next step <>',
    'Dated by': 'Created',
    Target: '2',
    Per: 'week',
    Weight: '3',
    Guard: 'Status = Open | Won at least 50%',
    'Lag weeks': '6',
    Control: 'shared',
    Why: 'A size and a next step are what makes it real',
  }),
  planRow({
    Name: 'Accounts touched',
    Counts: 'Distinct',
    Of: 'Account',
    From: 'Activities',
    Where: 'Type = Call | Email | Meeting; Status = Completed',
    'Dated by': 'Date',
    Target: '12',
    Per: 'week',
    Weight: '1',
    'Lag weeks': '8',
    Why: 'Different companies, not the same one five times',
  }),
  planRow({
    Name: 'Prospecting calls',
    Counts: 'Count',
    From: 'Activities',
    Where: 'Type = Call; Subject = Prospecting*; Status = Completed',
    'Dated by': 'Date',
    Target: '12',
    Per: 'week',
    Weight: '1',
    Guard: 'Outcome = Connected at least 20%',
    'Lag weeks': '8',
    Why: 'First meetings start here',
  }),
  planRow({
    Name: 'Referral asks',
    Counts: 'Count',
    From: 'Activities',
    Where: 'Type = Call; Subject = *referral*; Status = Completed',
    'Dated by': 'Date',
    Target: '3',
    Per: 'week',
    Weight: '2',
    'Lag weeks': '7',
    Why: 'Referred prospects take the first meeting and decide sooner',
  }),
  planRow({
    Name: 'Recaps sent',
    Counts: 'Count',
    From: 'Activities',
    Where: 'Type = Email; Subject = Recap*; Status = Completed',
    'Dated by': 'Date',
    Target: '4',
    Per: 'week',
    Weight: '1',
    'Lag weeks': '5',
    Drives: 'New business won (USD)',
    Why: 'A meeting without a written next step did not happen',
  }),
  planRow({
    Name: 'Deals without a next step',
    Counts: 'Open items',
    From: 'Opportunities',
    Where: 'Status = Open; Next step =',
    Target: '0',
    Per: 'week',
    Better: 'less',
    Weight: '1',
    'Lag weeks': '3',
    Drives: 'New business won (USD)',
    Why: 'A deal nobody moves is a deal somebody else moves',
  }),
];

function planRow(cells: Readonly<Record<string, string>>): CsvRow {
  const isBehavior = cells.Kind === undefined;
  const usual: Readonly<Record<string, string>> = {
    Kind: isBehavior ? 'Behavior' : 'Result',
    Drives: isBehavior ? 'New customers won' : '',
    'Credited to': 'Owner',
    Better: 'more',
    Control: isBehavior ? 'full' : '',
    Starts: '2026-07-06',
    ...cells,
  };
  return planColumns.map((column) => usual[column] ?? '');
}

const monToFri = 5;

export const teamSheet: readonly CsvRow[] = [
  ['Rep', 'Also known as', 'Manager', 'Starts', 'Leaves', 'Workdays', 'Ramp', 'Recognition'],
  ...team.map((person): CsvRow => {
    const first = weekdayNames[person.workdays[0]!]!.slice(0, 3);
    const last = weekdayNames[person.workdays.at(-1)!]!.slice(0, 3);
    return [
      person.name,
      person.alsoKnownAs,
      manager,
      person.starts,
      '',
      person.workdays.length === monToFri ? '' : `${first}-${last}`,
      person.ramp.map((share) => `${share}%`).join(', '),
      person.recognition,
    ];
  }),
];

export const timeOffSheet: readonly CsvRow[] = [
  ['Rep', 'From', 'To', 'Reason'],
  ['', '2026-09-07', '2026-09-07', 'Labor Day'],
  ['', '2026-11-26', '2026-11-27', 'Thanksgiving'],
  ...team.flatMap(({ name, off }) => off.map(([from, to, reason]): CsvRow => [name, from, to, reason])),
];

export const targetsSheet: readonly CsvRow[] = [
  ['Rep', 'Behavior', 'From', 'Target'],
  ['Colin Ashdown', 'Accounts touched', '2026-08-31', '15'],
  ['Gavin Strand', 'Referral asks', '2026-10-05', '2'],
  ['Tomás Peralta', 'Recaps sent', '2026-10-05', '3'],
  ['Aiko Tanabe', 'Prospecting calls', '2026-08-31', '10'],
];
