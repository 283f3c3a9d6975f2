import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { criteriaFields, showCriteria, type CountedFrom } from '../../core/plan/criteria';
import { readCriteria } from '../../core/plan/criteria-parse';

/** Conditions as `field operator value | value`, a raw column in brackets. */
const drawn = (text: string, from?: CountedFrom): string[] =>
  readCriteria(text, from).value.conditions.map(
    ({ field, raw, operator, values }) =>
      `${raw ? `[${field}]` : field} ${operator} ${values.map((v) => `<${v}>`).join(' ')}`,
  );

const codes = (text: string, from?: CountedFrom): string[] => readCriteria(text, from).findings.map(({ code }) => code);

describe('criteria are what people know from COUNTIFS', () => {
  test.each([
    ['', []],
    ['Type = Meeting', ['Type = <Meeting>']],
    ['type=meeting;STATUS = Completed ;', ['Type = <meeting>', 'Status = <Completed>']],
    ['Type = Meeting | Call', ['Type = <Meeting> <Call>']],
    ['Type <> Call|E-mail', ['Type <> <Call> <E-mail>']],
    ['Amount >= 1000; Amount<5000', ['Amount >= <1000>', 'Amount < <5000>']],
    ['Next step date =', ['Next step date = <>']],
    ['Next step <>', ['Next step <> <>']],
    ['Outcome = Connected |', ['Outcome = <Connected> <>']],
    ['[Call Outcome] = Connected', ['[Call Outcome] = <Connected>']],
    ['[a;b = c] = x; Type = y', ['[a;b = c] = <x>', 'Type = <y>']],
    ['[a] b]<> x', ['[a] b] <> <x>']],
    ['Created >= today-30', ['Created >= <today-30>']],
    ['Type = A\nStatus = B\r\nOutcome = C', ['Type = <A>', 'Status = <B>', 'Outcome = <C>']],
    ['Subject = a~|b | c~;d; Type = x', ['Subject = <a~|b> <c~;d>', 'Type = <x>']],
    ['Subject = "quoted"', ['Subject = <"quoted">']],
  ])('%j', (text, expected) => {
    expect(drawn(text)).toEqual(expected);
  });
});

describe('a mistake is named and never counts more rows than were meant', () => {
  test.each<[string, CountedFrom | undefined, string, string]>([
    [
      'Typ = Meeting',
      'Activities',
      'field-unknown',
      'Did you mean Type? A column of the export goes in brackets: [Typ].',
    ],
    ['Stage = Won', 'Activities', 'field-unknown', 'Use one of Id, Owner'],
    ['Meeting', undefined, 'criteria-unreadable', 'Write it like Type = Meeting, or [Call Outcome] = Connected.'],
    ['[Call Outcome = x', undefined, 'criteria-unreadable', 'Write it like Type = Meeting'],
    ['= x', undefined, 'criteria-no-field', 'Write it like Type = Meeting.'],
    ['Type != x', undefined, 'criteria-operator', 'Write Type <> for "is not".'],
    ['Amount >=', undefined, 'criteria-value-missing', 'Write a value after >=.'],
    ['Amount >= 1,000', undefined, 'criteria-not-a-number', 'Write it like 1000'],
    ['Created >= 31/12/2026', undefined, 'criteria-not-a-day', 'Write it like 2026-03-02, today or today-30.'],
    ['Created >= 2026-02-30', undefined, 'criteria-not-a-day', 'Write it like 2026-03-02'],
    ['Subject = "intro"', undefined, 'criteria-quotes', 'Write Subject = intro.'],
    ['Type = Meeting and Status = Completed', undefined, 'criteria-joined', 'Write ; between conditions'],
    ['Type = Meeting, Status = Completed', undefined, 'criteria-joined', 'Write ; between conditions'],
  ])('%j', (text, from, code, fix) => {
    const { findings, value } = readCriteria(text, from, 'Plan, row 5, Where');
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings[0]!.fix).toContain(fix);
    expect(findings[0]!.where).toBe('Plan, row 5, Where');
    expect(value.conditions.length).toBe(1);
  });

  it('a field of another table is unknown, and the finding says where it belongs', () => {
    expect(readCriteria('Stage = Won', 'Activities').findings[0]!.what).toBe(
      'Stage is a field of Opportunities, not of Activities.',
    );
    expect(codes('Submitted <>', 'Deliverables')).toEqual([]);
  });
});

it('the fields that criteria ask about are named once each', () => {
  expect(criteriaFields(readCriteria('Type = a; Status = b; type <> c; [Type] = d').value)).toEqual([
    { field: 'Type', raw: false },
    { field: 'Status', raw: false },
    { field: 'Type', raw: true },
  ]);
});

describe('criteria that are shown read back the same', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Type',
      'Amount',
      '[a]',
      '[',
      ']',
      '=',
      '<>',
      '>=',
      '<',
      ';',
      '|',
      '~',
      '*',
      '?',
      '\n',
      ' ',
      'x',
      'today-3',
      '!',
    ),
    fc.string({ maxLength: 3, unit: 'binary' }),
  );
  it('for any text at all', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const once = readCriteria(pieces.join('')).value;
        const again = readCriteria(showCriteria(once)).value;
        expect(again.conditions).toEqual(once.conditions);
      }),
      { numRuns: 2000 },
    );
  });
});
