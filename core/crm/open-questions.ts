import type { Table } from '../cells';
import { at, type Finding } from '../outcome';
import { quoted } from '../text';
import type { KnownTable } from './choose-columns';
import { missingFields } from './missing-fields';
import { CONTRADICT } from './date-order';
import type { FieldSource } from './source';

/**
 * What is still to be asked, field by field, and the traps of dates that people should know of. `isAnswered`: somebody named the
 * column of a field, or said that there is none.
 */
export function openQuestions(
  table: Table,
  known: KnownTable,
  sources: readonly FieldSource[],
  isAnswered: (field: string) => boolean,
): Finding[] {
  const findings: Finding[] = [];
  for (const source of sources) {
    const where = at(table.sheet, undefined, source.label);
    const line = `Sheet ${table.sheet}, Field ${source.field}`;
    if (source.dateOrder === 'ask') {
      const fix = `Write day/month/year or month/day/year under "Reads as" of the Sources sheet (${line}).`;
      findings.push({
        severity: 'ask',
        code: 'date-order-ask',
        where,
        what: source.proof.startsWith(CONTRADICT)
          ? `Day and month stand in two orders in this column: ${source.proof}.`
          : `Day and month can be told apart in no row for certain: ${source.proof}.`,
        fix,
      });
    }
    if (source.decimal === 'ask') {
      const fix = `Write decimal comma or decimal point under "Reads as" of the Sources sheet (${line}).`;
      findings.push({
        severity: 'ask',
        code: 'decimal-ask',
        where,
        what: `The decimal sign is not certain: ${source.proof}.`,
        fix,
      });
    }
  }
  const guessed = sources.filter(
    ({ field, column }) => column !== undefined && known.byContent?.get(field) === column && !isAnswered(field),
  );
  if (guessed.length > 0) {
    const list = guessed.map((one) => `${quoted(one.label)} is taken as ${one.field}`).join(', ');
    findings.push({
      severity: 'ask',
      code: 'field-by-content',
      where: at(table.sheet, table.headerRow),
      what: `Too few labels are known; by the looks of their cells ${list}.`,
      fix: `Confirm it on the Sources sheet: Sheet ${table.sheet}, Table ${known.kind}, a line for each Field and its Column.`,
    });
  }
  for (const { label, also } of sources) {
    if (also === undefined) continue;
    findings.push({
      severity: 'info',
      code: 'field-of-two',
      where: at(table.sheet, undefined, label),
      what: `The day of closing is read from ${quoted(label)}, and from ${quoted(also.label)} where that is blank.`,
      fix: 'Nothing to do: an opportunity is either won or lost.',
    });
  }
  findings.push(...missingFields(table, known, sources, isAnswered));
  const meaning = meaningOfDate(known.crm, sources);
  const label = sources.find((one) => one.field === 'Date')?.label;
  if (meaning !== undefined) {
    const done = sources.find((one) => one.field === 'Completed' && one.column !== undefined && one.label !== label);
    findings.push({
      severity: 'info',
      code: 'date-meaning',
      where: at(table.sheet, undefined, label),
      what: `The date of these activities is the day they were ${meaning}.`,
      fix: `Choose ${done ? `Completed (${done.label})` : 'another field'} under "Dated by" of the plan if that is not the day that should count.`,
    });
  }
  return findings;
}

/** What the date of an activity means where that is easily mistaken; undefined where it says itself. */
function meaningOfDate(crm: string, sources: readonly FieldSource[]): string | undefined {
  const date = sources.find((one) => one.field === 'Date');
  if (date?.column === undefined) return undefined;
  const same = (field: string): boolean => sources.some((one) => one.field === field && one.column === date.column);
  if (same('Due')) return 'due, not the day they were done';
  if (same('Created')) return 'entered into the CRM';
  if (same('Completed')) return 'completed';
  const isTask = crm === 'Salesforce' && /^(activity ?_?date|date)$/i.test(date.label.trim());
  return isTask ? 'due, where they are tasks (so Salesforce has it), and held, where they are events' : undefined;
}
