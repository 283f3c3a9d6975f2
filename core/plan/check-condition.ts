import type { Finding, Severity } from '../outcome';
import { fold, nearest, quoted } from '../text';
import { fieldNamed, fieldsOf, tablesWith } from './countable';
import type { Condition, CountedFrom } from './criteria';
import { countedFrom } from './countable';
import { readDayValue, readPlainNumber } from './written-value';

export const criteriaFinding = (
  code: string,
  where: string,
  what: string,
  fix: string,
  severity: Severity = 'error',
): Finding => ({ severity, code, where, what, fix });

/** What is wrong with one condition by itself: an unknown field, or a value that its field can never have. */
export function checkCondition(condition: Condition, where: string, from?: CountedFrom): Finding[] {
  const { field, raw, operator, values } = condition;
  if (raw) return values.flatMap((value) => checkValue(condition, value, where));
  const known = fieldNamed(field, from);
  if (!known) return [unknownField(field, where, from)];
  const findings: Finding[] = [];
  for (const value of values) {
    if (fold(value) === '') {
      if (operator === '=' || operator === '<>') continue;
      const what = `${field} ${operator} has nothing to compare with.`;
      findings.push(criteriaFinding('criteria-value-missing', where, what, `Write a value after ${operator}.`));
    } else if (known.reading === 'day' && readDayValue(value, 0) === undefined) {
      const what = `${field} is a day, and ${quoted(value)} is not one.`;
      findings.push(criteriaFinding('criteria-not-a-day', where, what, 'Write it like 2026-03-02, today or today-30.'));
    } else if (known.reading === 'amount' && readPlainNumber(value) === undefined) {
      const what = `${field} is a number, and ${quoted(value)} is not a plain one.`;
      findings.push(
        criteriaFinding(
          'criteria-not-a-number',
          where,
          what,
          'Write it like 1000, 0.5 or 20%: a point for decimals, nothing between thousands.',
        ),
      );
    } else findings.push(...checkValue(condition, value, where));
  }
  return findings;
}

/** Two habits from elsewhere that would silently count nothing: quotes around a text, and conditions joined by a word or comma. */
function checkValue({ field }: Condition, value: string, where: string): Finding[] {
  if (/^".*"$/.test(value) || /^“.*”$/.test(value)) {
    const what = `The quotes around ${value} are taken as part of the text.`;
    return [criteriaFinding('criteria-quotes', where, what, `Write ${field} = ${value.slice(1, -1)}.`, 'warning')];
  }
  const joined = /^(.*?)(?:\s+and\s+|\s*&+\s*|\s*,\s*)([A-Za-z ]+?)\s*(?:<>|[<>]=?|=)/i.exec(value);
  if (joined && fieldNamed(joined[2]!) !== undefined) {
    const what = `${quoted(value)} seems to hold a second condition, on ${fieldNamed(joined[2]!)!.name}.`;
    return [criteriaFinding('criteria-joined', where, what, 'Write ; between conditions and | between alternatives.')];
  }
  return [];
}

function unknownField(field: string, where: string, from?: CountedFrom): Finding {
  const name = field.replace(/!$/, '').trim();
  if (name === '') {
    return criteriaFinding(
      'criteria-no-field',
      where,
      'A condition has no field before its operator.',
      'Write it like Type = Meeting.',
    );
  }
  if (name !== field && fieldNamed(name, from)) {
    return criteriaFinding('criteria-operator', where, 'There is no operator !=.', `Write ${name} <> for "is not".`);
  }
  const known = (from === undefined ? countedFrom : [from]).flatMap(fieldsOf).map((one) => one.name);
  const meant = nearest(name, known);
  const elsewhere = from === undefined ? [] : tablesWith(name);
  const what =
    elsewhere.length > 0
      ? `${fieldNamed(name)!.name} is a field of ${elsewhere.join(' and ')}, not of ${from}.`
      : `There is no field ${quoted(name)}${from === undefined ? '' : ` in ${from}`}.`;
  const fix =
    meant !== undefined
      ? `Did you mean ${meant}? A column of the export goes in brackets: [${name}].`
      : `Use one of ${[...new Set(known)].join(', ')}, or a column of the export in brackets: [${name}].`;
  return criteriaFinding('field-unknown', where, what, fix);
}
