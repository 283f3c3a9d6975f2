import { describe, expect, it, test } from 'vitest';
import { countedInWords } from '../../core/plan/in-words';
import { guardOf } from '../../core/plan/read-guard';
import { planRowOf, templates } from '../../core/plan/templates';
import { planRow } from '../score/drawn';

type Said = Parameters<typeof planRow>[0];

const inWords = ({ guard, ...said }: Omit<NonNullable<Said>, 'guard'> & { guard?: string }): string => {
  const row = planRow(said);
  return countedInWords(guard === undefined ? row : { ...row, guard: guardOf(guard, row.from)!.value });
};

describe('how a line is counted is said in words that come from the line', () => {
  test.each<[string, Parameters<typeof inWords>[0], string]>([
    [
      'meetings that took place',
      { where: 'Type = Meeting; Status = Completed' },
      'Counts meetings that are completed, on the day they took place, for the owner. Not counted: planned, open or canceled ones, drafts, or those without a date.',
    ],
    [
      'without a status nothing is left out, and that is said',
      { where: 'Type = Call | Email | E-mail', datedBy: 'Created', creditedTo: 'Created by' },
      'Counts calls or e-mails, on the day they were created, for whoever created them. Not counted: those without a creation date. Planned and canceled ones count too.',
    ],
    [
      'a kind that the CRM names in its own way keeps its name',
      { where: 'Type = Besuch | Termin; Status <> Cancelled' },
      'Counts activities that are of type “Besuch” or “Termin” and are not canceled, on their date, for the owner. Not counted: canceled ones, or those without a date.',
    ],
    [
      'different accounts count once in the period of the target',
      { counts: 'Distinct', of: 'Account', where: 'Status = Completed; Opportunity =', per: 'month' },
      'Counts different accounts, each once a month, in activities that are completed and have no opportunity, on the day they took place, for the owner. Not counted: planned, open or canceled ones, drafts, or those without an account or a date.',
    ],
    [
      'a first one is first for everybody and for a year',
      {
        counts: 'First',
        of: 'Account',
        where: 'Type = Meeting',
        datedBy: 'Created',
        guard: 'Status = Completed at least 60%',
      },
      'Counts first meetings: nobody had one with the same account in the 365 days before. They count on the day they were created, for the owner. Not counted: those without an account or a creation date. Planned and canceled ones count too. The quality beside it: at least 60% of them should be completed.',
    ],
    [
      'money is added up',
      { from: 'Opportunities', counts: 'Sum', of: 'Amount', where: 'Status = Won; Amount >= 12500', datedBy: 'Closed' },
      'Adds up the amount of opportunities that are won and have an amount of at least 12,500, on the day they closed, for the owner. Not counted: open or lost ones, or those without an amount or a close date.',
    ],
    [
      'a rate names its whole and its part',
      {
        from: 'Opportunities',
        counts: 'Rate',
        of: 'Type = Renewal; Status = Won | Lost',
        ofWhere: 'Type = Renewal; Status = Won | Lost',
        where: 'Type = Renewal; Status = Won',
        datedBy: 'Closed',
      },
      'Of all opportunities that are of type “Renewal” and are won or lost, the share that are won, on the day they closed, for the owner. Not counted: open ones, or those without a close date.',
    ],
    [
      'a mean is of a field',
      { from: 'Opportunities', counts: 'Rate', of: 'Discount', where: '', datedBy: 'Closed' },
      'The mean discount of opportunities, on their close date, for the owner. Not counted: those without a discount or a close date. Open, won and lost ones all count.',
    ],
    [
      'open items are as they stand',
      {
        from: 'Opportunities',
        counts: 'Open items',
        where: 'Status = Open; Closed <= today+120; Next step =; Last activity < today-14',
        datedBy: '',
        better: 'less',
      },
      'Counts opportunities that are open, have a close date no later than 120 days from today and a last activity more than 14 days ago and have no next step, as they stand on the day measured at, for the owner. Each one is something to put right. Not counted: won or lost ones.',
    ],
    [
      'a piece of work counts once it is submitted',
      { from: 'Deliverables', counts: 'Deliverable', per: 'date' },
      'Counts a piece of work once it is submitted. Not counted: what is begun, promised or planned, but not submitted.',
    ],
    [
      'columns of the export go by their label, texts by their letters',
      {
        where: '[Call Outcome] <> busy*; [Trade] =; Subject = *intro* | demo*; Contact <>',
        datedBy: '[Held on]',
        creditedTo: '[SDR]',
        guard: '[Call Outcome] = Connected at least 12.5%',
      },
      'Counts activities that have “intro” in the subject or have a subject that begins with “demo” and a contact, do not have a text under “Call Outcome” that begins with “busy” and have nothing under “Trade”, on the day under “Held on”, for the person under “SDR”. Planned and canceled ones count too. The quality beside it: at least 12.5% of them should have “Connected” under “Call Outcome”.',
    ],
    [
      'another line as the guard goes by its name',
      { where: 'Status = Open', guard: 'Win rate' },
      'Counts activities that are open, on their date, for the owner. Not counted: planned, canceled or completed ones, drafts, or those without a date. The quality beside it: Win rate.',
    ],
  ])('%s', (_, said, words) => {
    expect(inWords(said)).toBe(words);
  });

  it('every line of the library has words, and none of them is a sign of criteria', () => {
    for (const { results, behaviors } of templates) {
      for (const row of [...results, ...behaviors]) {
        const words = countedInWords(planRowOf(row, 'a result'));
        expect(words).toMatch(/^(Counts|Adds up|Of all|The mean) .+\.$/);
        expect(words.replace(/“[^”]*”/g, 'x')).not.toMatch(/[=<>;|*[\]]|undefined| {2}/);
      }
    }
  });

  it('what an escape protects is shown as it is meant', () => {
    expect(inWords({ where: 'Subject = 50~*; Outcome = a~|b' })).toContain(
      'have the subject “50*” and the outcome “a|b”',
    );
  });
});
