import { outcome, type Finding, type Outcome } from '../outcome';
import { fieldNamed } from './countable';
import type { CountedFrom, Criteria } from './criteria';
import { readCriteria } from './criteria-parse';
import { defaultCreditedTo, defaultDatedBy } from './defaults';
import type { OwnSheet, Ruling } from './opened-sheet';
import { kinds, waysToCount, type Period, type Plan, type PlanRow } from './plan';
import { readGuard } from './read-guard';
import { checkRows } from './plan-rows';
import { needText, readWord } from './words';
import { planColumns } from '../own-columns';

/** Without these nobody can say what is counted; every other column has a default that is said. */
export const planRuling: Ruling = { needed: ['Kind', 'Name', 'Counts', 'From', 'Where'], optional: planColumns };

/** Reads the lines of a Plan that has been opened; `headerRow` is where its labels stand. */
export function readPlanLines(own: OwnSheet, headerRow: number): Outcome<Plan> {
  const found: Finding[] = [];
  const read = own.rows.map((row) => readRow(own, row, (findings) => found.push(...findings)));
  const rows = checkRows(
    read.filter((row) => row !== undefined),
    own.gathering,
  );
  if (own.rows.length === 0) {
    own.gathering.add(
      { severity: 'error', code: 'plan-empty' },
      headerRow,
      'The plan has no rows.',
      'Add a result and the behaviors that drive it.',
    );
  }
  return outcome({ sheet: own.sheet, rows }, [...own.gathering.findings(), ...found]);
}

type Found = (findings: readonly Finding[]) => void;

function readRow(own: OwnSheet, row: number, found: Found): PlanRow | undefined {
  const kind = readWord(own, row, 'Kind', kinds) ?? needWord(own, row, 'Kind', 'Write Result or Behavior.');
  const name = needText(own, row, 'Name', 'Give the row a short name.');
  const counts =
    readWord(own, row, 'Counts', waysToCount) ??
    needWord(own, row, 'Counts', `Write one of ${waysToCount.join(', ')}.`);
  const from =
    readWord(own, row, 'From', tables, singular) ??
    (counts === 'Deliverable' ? 'Deliverables' : needWord(own, row, 'From', `Write one of ${tables.join(', ')}.`));
  if (!kind || name === undefined || !counts || !from) return undefined;
  const where = readCriteria(own.text(row, 'Where'), from, own.where(row, 'Where'));
  found(where.findings);
  const per = readPeriod(own, row, counts);
  const target = own.number(row, 'Target');
  const weight = own.number(row, 'Weight');
  return {
    kind,
    name,
    drives: kind === 'Result' ? '' : own.text(row, 'Drives'),
    counts,
    ...readOf(own, row, counts, from, found),
    from,
    where: where.value,
    datedBy: readDatedBy(own, row, counts, from, where.value),
    creditedTo: readCreditedTo(own, row, from),
    target,
    per,
    due: own.day(row, 'Due'),
    better: readWord(own, row, 'Better', ['more', 'less']) ?? (counts === 'Open items' ? 'less' : 'more'),
    weight: weight ?? 1,
    guard: readGuard(own, row, from, found),
    lagWeeks: own.number(row, 'Lag weeks'),
    control: readWord(own, row, 'Control', ['full', 'shared', 'none']) ?? '',
    why: own.text(row, 'Why'),
    starts: own.day(row, 'Starts'),
    ends: own.day(row, 'Ends'),
    row: own.rowNumber(row),
  };
}

const tables: readonly CountedFrom[] = ['Activities', 'Opportunities', 'Accounts', 'Deliverables'];
const singular: Readonly<Record<string, CountedFrom>> = {
  Activity: 'Activities',
  Opportunity: 'Opportunities',
  Account: 'Accounts',
  Deliverable: 'Deliverables',
};

/** Undefined, with a finding when the cell is blank; an unknown word has been told already. */
function needWord(own: OwnSheet, row: number, label: string, fix: string): undefined {
  needText(own, row, label, fix);
  return undefined;
}

/** `Of` is a field, or for a Rate criteria: what has an operator is criteria. */
function readOf(
  own: OwnSheet,
  row: number,
  counts: PlanRow['counts'],
  from: CountedFrom,
  found: Found,
): Pick<PlanRow, 'of' | 'ofWhere'> {
  const text = own.text(row, 'Of');
  if (counts === 'Rate' && /[=<>]/.test(text)) {
    const read = readCriteria(text, from, own.where(row, 'Of'));
    found(read.findings);
    return { of: text, ofWhere: read.value };
  }
  if (text === '' && counts === 'First') return { of: from === 'Accounts' ? 'Name' : 'Account' };
  return { of: fieldNamed(text, from)?.name ?? text };
}

const periodWords: Readonly<Record<string, Period>> = {
  'by date': 'date',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  'per week': 'week',
  'per month': 'month',
  'per quarter': 'quarter',
};

function readPeriod(own: OwnSheet, row: number, counts: PlanRow['counts']): Period {
  const word = readWord(own, row, 'Per', ['week', 'month', 'quarter', 'date'], periodWords);
  if (word) return word;
  if (counts === 'Deliverable' || own.text(row, 'Due') !== '') return 'date';
  if (counts !== 'Open items' && own.text(row, 'Per') === '') {
    own.gathering.add(
      { severity: 'info', code: 'default-per', column: 'Per' },
      own.rowNumber(row),
      'Per is blank: the target is taken for a week.',
      'Write week, month, quarter or by date.',
    );
  }
  return 'week';
}

function readDatedBy(
  own: OwnSheet,
  row: number,
  counts: PlanRow['counts'],
  from: CountedFrom,
  where: Criteria,
): string {
  const text = own.text(row, 'Dated by');
  if (text === '') {
    const taken = defaultDatedBy(from, where);
    if (counts !== 'Open items' && counts !== 'Deliverable') {
      own.gathering.add(
        { severity: 'info', code: 'default-dated-by', column: 'Dated by', key: `${from}, ${taken}` },
        own.rowNumber(row),
        `Dated by is blank: ${from} are dated by ${taken}.`,
        'Write the date that should count.',
      );
    }
    return taken;
  }
  return fieldNamed(text, from)?.name ?? text;
}

function readCreditedTo(own: OwnSheet, row: number, from: CountedFrom): string {
  const text = own.text(row, 'Credited to');
  const taken = defaultCreditedTo(from);
  if (text !== '') return fieldNamed(text, from)?.name ?? text;
  if (from !== 'Deliverables') {
    own.gathering.add(
      { severity: 'info', code: 'default-credited-to', column: 'Credited to' },
      own.rowNumber(row),
      `Credited to is blank: rows are credited to ${taken}.`,
      'Write Owner or Created by.',
    );
  }
  return taken;
}
