import { isDay, type Day } from '../calendar/day';
import { isDateCell, type Table } from '../cells';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import { numberColumns } from '../own-columns';
import { allBehaviors, numbersFormat, type NumberSection } from '../pack/numbers';
import type { Ruling } from '../plan/opened-sheet';
import { openSheet, type OwnSheet } from '../plan/own-sheet';
import { kinds } from '../plan/plan';
import { printOf } from '../print';
import { fold } from '../text';
import type { Part, PublishedLine, PublishedMeasure, PublishedPack } from './published';

/** The rows of one table by what they are about. A pack says each thing once; of two rows the first holds. */
interface Facts {
  readonly own: OwnSheet;
  /** Of a section: the row about something, of one kind where it is a line of the plan, of one rep. */
  readonly row: (section: NumberSection, about: string, kind?: string, rep?: string) => number | undefined;
  readonly rowsOf: (section: NumberSection) => readonly number[];
}

/**
 * Reads the table of a pack. Null, with a finding that says why, where it is of another format, or where the days are missing
 * without which no number means anything.
 */
export function readPack(table: Table): Outcome<PublishedPack | null> {
  const { own, missing } = openSheet(table, ruling);
  if (missing.length > 0) return outcome(null, missing);
  const facts = factsOf(own);
  const format = formatOf(facts);
  if (format !== numbersFormat) return outcome(null, [otherFormat(own.sheet, format)]);
  const days = { asOf: facts.row('Pack', 'As of'), week: facts.row('Pack', 'Week') };
  const [asOf, week] = [dayAt(own, days.asOf), dayAt(own, days.week)];
  if (asOf === null || week === null) return outcome(null, [withoutDay(own.sheet, asOf === null ? 'As of' : 'Week')]);
  const all = facts.row('Team', allBehaviors, 'Behavior');
  const value = published(facts, { asOf, week, rows: { asOf: days.asOf!, week: days.week! }, all });
  return outcome(value, own.gathering.findings());
}

/** Whether a table says which format of a pack it has, be it an older or a newer one than that of today. */
export function saysFormat(table: Table): boolean {
  const { own, missing } = openSheet(table, ruling);
  return missing.length === 0 && formatOf(factsOf(own)) !== null;
}

const ruling: Ruling = { needed: ['Section', 'About', 'Value'], optional: numberColumns };

const formatOf = ({ own, row }: Facts): number | null => numberAt(own, row('Pack', 'Format'), 'Value');

type Days = Pick<PublishedPack, 'asOf' | 'week' | 'rows'> & { readonly all: number | undefined };

function published(facts: Facts, { all, asOf, week, rows }: Days): PublishedPack {
  const { own, row } = facts;
  const part = (section: NumberSection, about: string): Part => partAt(own, row(section, about), 'Value', 'Target');
  const one = (section: NumberSection, about: string) => numberAt(own, row(section, about), 'Value');
  const team = row('Pack', 'Team');
  return {
    sheet: own.sheet,
    team: (team === undefined ? '' : own.text(team, 'Value')) || own.sheet,
    asOf,
    week,
    weekEnds: dayAt(own, row('Pack', 'Week ends')),
    rows: { asOf: own.rowNumber(rows.asOf), week: own.rowNumber(rows.week) },
    reps: part('Pack', 'Reps'),
    planLines: part('Pack', 'Lines'),
    planFindings: one('Plan', 'Findings'),
    planResults: part('Plan', 'Results'),
    planBehaviors: part('Plan', 'Behaviors'),
    freshReps: part('Data', 'Fresh reps'),
    completeRows: part('Data', 'Complete rows'),
    oneOnOnes: part('Managing', 'One-on-ones held'),
    withinWeek: part('Managing', 'Feedback within the week'),
    repsTold: part('Managing', 'Reps with feedback this week'),
    encouragements: one('Managing', 'Encouragements'),
    gaps: one('Managing', 'Gaps'),
    attainment: numberAt(own, all, 'Attainment'),
    onTarget: partAt(own, all, 'On target', 'Counted'),
    lines: linesOf(facts),
    print: printOf(JSON.stringify(own.rows.map((line) => numberColumns.map((label) => own.cell(line, label))))),
  };
}

function linesOf({ own, row, rowsOf }: Facts): PublishedLine[] {
  const measureAt = (place: number): PublishedMeasure => ({
    value: numberAt(own, place, 'Value'),
    target: numberAt(own, place, 'Target'),
    row: own.rowNumber(place),
  });
  const lineAt = (place: number): string => lineKey(own.text(place, 'Kind'), own.text(place, 'About'));
  const byLine = new Map<string, PublishedMeasure[]>();
  for (const place of rowsOf('Rep')) {
    const key = lineAt(place);
    const measures = byLine.get(key) ?? [];
    measures.push(measureAt(place));
    byLine.set(key, measures);
  }
  return rowsOf('Definition').flatMap((place): PublishedLine[] => {
    const [name, said] = [own.text(place, 'About'), own.text(place, 'Kind')];
    const kind = kinds.find((one) => fold(one) === fold(said));
    if (kind === undefined || name === '') return [];
    const team = row('Team', name, kind);
    return [
      {
        kind,
        name,
        print: own.text(place, 'Print'),
        per: own.text(place, 'Status'),
        counts: own.text(place, 'Value'),
        team: team === undefined ? null : { ...measureAt(team), onTarget: partAt(own, team, 'On target', 'Counted') },
        reps: byLine.get(lineKey(kind, name)) ?? [],
        row: own.rowNumber(place),
      },
    ];
  });
}

const lineKey = (kind: string, name: string): string => JSON.stringify([fold(kind), fold(name)]);

function factsOf(own: OwnSheet): Facts {
  const rows = new Map<string, number>();
  const sections = new Map<string, number[]>();
  const keyOf = (parts: readonly string[]): string => JSON.stringify(parts.map(fold));
  for (const row of own.rows) {
    const [section = '', rep = '', about = '', kind = ''] = ['Section', 'Rep', 'About', 'Kind'].map((label) =>
      own.text(row, label),
    );
    const key = keyOf([section, about, kind, rep]);
    if (rows.has(key)) continue;
    rows.set(key, row);
    const inSection = sections.get(fold(section)) ?? [];
    inSection.push(row);
    sections.set(fold(section), inSection);
  }
  return {
    own,
    row: (section, about, kind = '', rep = '') => rows.get(keyOf([section, about, kind, rep])),
    rowsOf: (section) => sections.get(fold(section)) ?? [],
  };
}

/** A number of the table. Nothing is proved or guessed: what is no number says nothing, and a finding tells where. */
function numberAt(own: OwnSheet, row: number | undefined, label: string): number | null {
  if (row === undefined) return null;
  const cell = own.cell(row, label);
  if (cell === null || (typeof cell === 'number' && Number.isFinite(cell))) return cell;
  own.gathering.add(
    { severity: 'warning', code: 'pack-number-unreadable', column: label },
    own.rowNumber(row),
    'This is not a number, so it is left blank.',
    'Take the table from the pack once more, as it is.',
  );
  return null;
}

const partAt = (own: OwnSheet, row: number | undefined, value: string, of: string): Part => ({
  value: numberAt(own, row, value),
  of: numberAt(own, row, of),
});

function dayAt(own: OwnSheet, row: number | undefined): Day | null {
  const cell = row === undefined ? null : own.cell(row, 'Value');
  if (isDateCell(cell)) return cell.day;
  return typeof cell === 'string' && isDay(cell.trim()) ? (cell.trim() as Day) : null;
}

const otherFormat = (sheet: string, format: number | null): Finding => ({
  severity: 'error',
  code: 'pack-format',
  where: at(sheet),
  what:
    format === null
      ? 'This table of a pack does not say its format, so nothing in it can be relied on.'
      : `This pack was made by ${format < numbersFormat ? 'an older' : 'a newer'} Leadline, so its numbers may mean something else. It is left out.`,
  fix:
    format !== null && format > numbersFormat
      ? 'Roll up with the newer Leadline.'
      : 'Ask the manager for a pack made with the Leadline of today.',
});

const withoutDay = (sheet: string, about: string): Finding => ({
  severity: 'error',
  code: 'pack-without-day',
  where: at(sheet),
  what: `This pack does not say its day (Pack, ${about}), so its numbers cannot stand beside others. It is left out.`,
  fix: 'Take the table from the pack once more, whole and as it is.',
});
