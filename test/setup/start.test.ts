import { describe, expect, it } from 'vitest';
import { dayQuestionId, personId, sameQuestionId, tableId, wordId } from '../../core/setup/question-ids';
import type { StartQuestion } from '../../core/setup/start';
import { start } from '../../core/tasks/start';
import type { SheetCells } from '../../core/tasks/workbook';
import { codesOf, drawn, started, world } from './book';

type Topic = StartQuestion['topic'];
const asked = <T extends Topic>(
  sheets: readonly SheetCells[],
  topic: T,
  given = [] as { id: string; value: string }[],
) => {
  const isIt = (one: StartQuestion): one is Extract<StartQuestion, { topic: T }> => one.topic === topic;
  return started({ sheets }, given).questions.filter(isIt);
};
const topics = (...sheets: SheetCells[]): string[] => started({ sheets }).questions.map(({ topic }) => topic);

const calls = drawn(
  'Calls of March',
  `Owner    | Type    | Subject | Date       | Completed date | Status
   Ada Lund | Call    | Intro   | 2026-03-02 | 2026-03-04     | Completed
   Bob Ny   | Meeting | First   | 2026-03-09 |                | Planned`,
);

describe('what is found', () => {
  it('says of each sheet what it is, how many rows it has and whether that is open to a person’s word', () => {
    const book = {
      sheets: [calls, drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek'), drawn('Zoo', 'Animal | Legs\nHorse | 4')],
    };
    const { sheets, written } = started(book);
    expect(sheets.map(({ sheet, as, about, rows, usable, open }) => [sheet, as, about, rows, usable, open])).toEqual([
      ['Calls of March', 'Activities', '', 2, 2, true],
      ['Team', 'other', 'your Team sheet', 1, 0, false],
      ['Zoo', 'other', '', 1, 0, true],
    ]);
    expect(sheets[0]!.span).toEqual({ from: '2026-03-02', to: '2026-03-09' });
    expect(written).toEqual({ sources: false, team: true, plan: false });
  });

  it('leaves a sheet out when somebody says so, and counts one that nobody knows when somebody says what it is', () => {
    const list = drawn('Liste', 'Owner | Wann | Was\nAda Lund | 2026-03-02 | Anruf');
    const as = (value: string) =>
      started({ sheets: [calls, list] }, [{ id: tableId('Liste'), value }]).sheets.map((one) => [one.as, one.usable]);
    expect(as('ignore')[1]).toEqual(['ignore', 0]);
    expect(as('Activities')[1]![0]).toBe('Activities');
    expect(as('nonsense')[1]).toEqual(as('')[1]);
  });

  it('shows rows as they are read', () => {
    const { samples } = started({ sheets: [calls] });
    expect(samples).toEqual([
      {
        sheet: 'Calls of March',
        table: 'Activities',
        fields: ['Owner', 'Type', 'Status', 'Subject', 'Date', 'Completed'],
        rows: [
          { row: 2, cells: ['Ada Lund', 'Call', 'Completed', 'Intro', '2026-03-02', '2026-03-04'] },
          { row: 3, cells: ['Bob Ny', 'Meeting', 'Scheduled', 'First', '2026-03-09', ''] },
        ],
      },
    ]);
  });

  it('says beside the answer what is worth a look, but for what it asks', () => {
    const twoOrders = drawn(
      'Calls',
      'Owner | Type | Subject | Date\nAda Lund | Call | Hi | 03/04/2026\nAda Lund | Call | Hi | 05/06/26x',
    );
    const done = start({ sheets: [twoOrders, drawn('Zoo', 'Animal | Legs\nHorse | 4')] }, world, { given: [] });
    expect(done.ok && codesOf(done.findings)).toContain('table-unknown');
    expect(done.ok && codesOf(done.findings)).not.toContain('date-order-ask');
  });
});

describe('which day counts', () => {
  it('is asked wherever a sheet has several, with the same rows in each answer’s light', () => {
    const [question] = asked([calls], 'date-that-counts');
    expect(question!.options).toMatchObject([
      { label: 'Date', shows: ['Mon 2 Mar 2026', 'Mon 9 Mar 2026'], meaning: '', filled: 1 },
      { label: 'Completed date', shows: ['Wed 4 Mar 2026', ''], meaning: 'the day it was done', filled: 0.5 },
    ]);
    expect(question).toMatchObject({ proposed: question!.options[0]!.value, isAnswered: false });
  });

  it('dates every row by the column that was chosen, and the answer stays chosen', () => {
    const { id, options } = asked([calls], 'date-that-counts')[0]!;
    const given = [{ id, value: options[1]!.value }];
    const after = started({ sheets: [calls] }, given);
    expect(after.sheets[0]).toMatchObject({ usable: 1, span: { from: '2026-03-04', to: '2026-03-04' } });
    expect(asked([calls], 'date-that-counts', given)[0]).toMatchObject({
      proposed: options[1]!.value,
      isAnswered: true,
      options: [{}, {}],
    });
  });

  it('offers of two columns that say the same in every row only one, whichever is chosen', () => {
    const three = drawn(
      'Calls',
      `Owner | Type | Subject | Date | Completed date | Created date
       Ada Lund | Call | Hi | 2026-03-02 | 2026-03-04 | 2026-03-02 09:30
       Ada Lund | Call | Ho | 2026-03-03 | 2026-03-03 | 2026-03-03 17:00`,
    );
    const { id, options } = asked([three], 'date-that-counts')[0]!;
    expect(options.map(({ label }) => label)).toEqual(['Date', 'Completed date']);
    const after = asked([three], 'date-that-counts', [{ id, value: options[1]!.value }])[0]!;
    expect(after.options).toEqual(options);
    expect(after.proposed).toBe(options[1]!.value);
  });

  it('is not asked where there is one day, or the other column is blank', () => {
    expect(topics(drawn('Calls', 'Owner | Type | Subject | Date\nAda Lund | Call | Hi | 2026-03-02'))).toEqual([]);
    expect(
      topics(drawn('Calls', 'Owner | Type | Subject | Date | Completed date\nAda Lund | Call | Hi | 2026-03-02 |')),
    ).toEqual([]);
  });
});

describe('who gets the credit', () => {
  const deals = (creator: string): SheetCells =>
    drawn(
      'Deals',
      `Deal ID | Deal name | Owner | Created by | Stage | Amount\n1 | Acme | Ada Lund | ${creator} | Closed Won | 100`,
    );

  it('is asked where owner and creator are not always one person, with rows that show it', () => {
    expect(asked([deals('Bob Ny')], 'credit')).toMatchObject([
      {
        options: [
          { label: 'Owner', shows: ['Ada Lund'] },
          { label: 'Created by', shows: ['Bob Ny'] },
        ],
      },
    ]);
    expect(asked([deals('ada  LUND')], 'credit')).toEqual([]);
    expect(asked([deals('')], 'credit')).toEqual([]);
  });

  it('goes to the one who was chosen', () => {
    const { id, options } = asked([deals('Bob Ny')], 'credit')[0]!;
    const people = started({ sheets: [deals('Bob Ny')] }, [{ id, value: options[1]!.value }]).people;
    expect(people.map(({ name }) => name)).toEqual(['Bob Ny']);
  });

  it('compares ids and names by the list of people', () => {
    const users = drawn('Users', 'User ID | Full name | E-mail | Profile\n0051 | Ada Lund | ada@x.example | Rep');
    const byId = drawn(
      'Deals',
      'Deal ID | Deal name | Owner ID | Created by | Stage | Amount\n1 | Acme | 0051 | Ada Lund | Closed Won | 9',
    );
    expect(asked([byId, users], 'credit')).toEqual([]);
  });
});

describe('day and month', () => {
  const both = drawn(
    'Calls',
    `Owner    | Type | Subject | Date       | Due date
     Ada Lund | Call | Hi      | 03/04/2026 | 05/04/2026
     Ada Lund | Call | Ho      | 04/04/2026 | 06/04/2026`,
  );

  it('are asked about once for all columns that are written alike, and each answer shows the same cells its way', () => {
    const questions = asked([both], 'date-order');
    expect(questions).toMatchObject([
      {
        column: 'Date, Due date',
        samples: ['03/04/2026'],
        options: [
          { value: 'd-m-y', shows: ['Fri 3 Apr 2026'] },
          { value: 'm-d-y', shows: ['Wed 4 Mar 2026'] },
        ],
        proposed: null,
      },
    ]);
    const after = started({ sheets: [both] }, [{ id: questions[0]!.id, value: 'd-m-y' }]);
    expect(after.sheets[0]).toMatchObject({ usable: 2, span: { from: '2026-04-03', to: '2026-04-04' } });
    expect(after.questions[0]).toMatchObject({ topic: 'date-that-counts' });
    expect(after.questions[1]).toMatchObject({ topic: 'date-order', proposed: 'd-m-y', isAnswered: true });
  });

  it('are not asked about where a row proves them', () => {
    const proved = { ...both, cells: [...both.cells, ['Ada Lund', 'Call', 'Hu', '25/04/2026', '26/04/2026']] };
    expect(asked([proved], 'date-order')).toEqual([]);
  });
});

it('a decimal sign that no number proves is asked about with the numbers both ways', () => {
  const deals = drawn(
    'Deals',
    'Deal ID | Deal name | Owner | Stage | Amount\n1 | Acme | Ada Lund | Closed Won | 1.200',
  );
  const [question] = asked([deals], 'decimal');
  expect(question).toMatchObject({
    column: 'Amount',
    samples: ['1.200'],
    options: [
      { value: ',', shows: ['1200'] },
      { value: '.', shows: ['1.2'] },
    ],
    proposed: null,
  });
  const { samples } = started({ sheets: [deals] }, [{ id: question!.id, value: ',' }]);
  expect(samples[0]!.rows[0]!.cells).toContain('1200');
});

describe('a column that is a field', () => {
  const unsure = drawn(
    'Deals',
    'Deal ID | Deal name | Owner | Stage | Potential\n1 | Acme | Ada Lund | Closed Won | 1200.50\n2 | Blue | Bob Ny | Open | 80.25',
  );

  it('is asked about where its label does not say so, and is not taken before somebody answers', () => {
    const [question] = asked([unsure], 'column');
    expect(question).toMatchObject({
      field: 'Amount',
      options: [{ label: 'Potential', shows: ['1200.50', '80.25'] }],
      proposed: null,
    });
    const fieldsAfter = (value: string) =>
      started({ sheets: [unsure] }, [{ id: question!.id, value }]).samples[0]!.fields;
    expect(fieldsAfter(question!.options[0]!.value)).toContain('Amount');
    expect(fieldsAfter('none')).not.toContain('Amount');
    expect(asked([unsure], 'column', [{ id: question!.id, value: 'none' }])[0]).toMatchObject({
      proposed: 'none',
      isAnswered: true,
    });
  });

  it('for won and lost is looked for among words that come again', () => {
    const cells = [
      'Ada Lund | Acme | 100 | yes, signed',
      'Bob Ny | Blue | 200 | not yet',
      'Ada Lund | Cyan | 300 | not yet',
      'Bob Ny | Deep | 10 | yes, signed',
    ];
    const deals = drawn('Opportunities', `Owner | Name | Amount | How it went\n${cells.join('\n')}`);
    const typed = [{ id: tableId('Opportunities'), value: 'Opportunities' }];
    const [question] = asked([deals], 'column', typed);
    expect(question).toMatchObject({ field: 'Status', options: [{ label: 'How it went' }] });
    const given = [...typed, { id: question!.id, value: question!.options[0]!.value }];
    expect(asked([deals], 'words', given)[0]!.words.map(({ word, rows }) => [word, rows])).toEqual([
      ['yes, signed', 2],
      ['not yet', 2],
    ]);
  });
});

describe('words', () => {
  const deals = drawn(
    'Deals',
    `Deal ID | Deal name | Owner    | Stage       | Amount
     1       | Acme      | Ada Lund | Closed Won  | 10
     2       | Blue      | Ada Lund | Closed      | 20
     3       | Cyan      | Ada Lund | Legal check | 30
     4       | Deep      | Ada Lund | Legal check | 40`,
  );

  it('that are not known are asked about with their rows; what looks like an end is nothing before somebody answers', () => {
    const [question] = asked([deals], 'words');
    expect(question!.meanings).toEqual(['Open', 'Won', 'Lost']);
    expect(question!.words.map(({ word, rows, proposed }) => [word, rows, proposed])).toEqual([
      ['Legal check', 2, 'Open'],
      ['Closed', 1, null],
    ]);
    expect(question!.words[1]!.id).toBe(wordId('Deals', 'closed'));
  });

  it('mean what was answered, one by one', () => {
    const given = [
      { id: wordId('Deals', 'CLOSED'), value: 'Lost' },
      { id: wordId('Deals', 'Legal check'), value: 'Perhaps' },
    ];
    const { samples } = started({ sheets: [deals] }, given);
    const status = samples[0]!.fields.indexOf('Status');
    expect(samples[0]!.rows.map(({ cells }) => cells[status])).toEqual(['Won', 'Lost', 'Open', 'Open']);
    expect(asked([deals], 'words', given)[0]!.words.map(({ proposed }) => proposed)).toEqual(['Open', 'Lost']);
  });

  it('of activities are asked about in the words of activities', () => {
    const odd = drawn(
      'Calls',
      'Owner | Type | Subject | Date | Status\nAda Lund | Call | Hi | 2026-03-02 | Held\nAda Lund | Call | Ho | 2026-03-03 | Umm',
    );
    const [question] = asked([odd], 'words');
    expect(question!.meanings).toContain('Completed');
    expect(question!.words).toMatchObject([{ word: 'Umm', rows: 1, proposed: null }]);
  });
});

describe('spellings of one person', () => {
  const two = drawn(
    'Calls',
    `Owner     | Type | Subject | Date
     Ada Lund  | Call | Hi      | 2026-03-02
     Ada Lund  | Call | Ho      | 2026-03-03
     Lund, Ada | Call | Hu      | 2026-03-05
     Bob Ny    | Call | Ha      | 2026-03-04`,
  );
  const id = sameQuestionId('Ada Lund', 'Lund, Ada');
  const names = (sheets: readonly SheetCells[], value: string) =>
    started({ sheets }, [{ id, value }]).people.map(({ name, alsoKnownAs, rows }) => [name, alsoKnownAs.join(), rows]);

  it('stay two people until somebody says that they are one, under the spelling of more rows', () => {
    expect(asked([two], 'same-person')).toMatchObject([
      { id, a: { name: 'Ada Lund', rows: 2 }, b: { rows: 1 }, proposed: null },
    ]);
    expect(names([two], 'no')).toEqual([
      ['Ada Lund', '', 2],
      ['Bob Ny', '', 1],
      ['Lund, Ada', '', 1],
    ]);
    expect(names([two], 'yes')).toEqual([
      ['Ada Lund', 'Lund, Ada', 3],
      ['Bob Ny', '', 1],
    ]);
  });

  it('are settled by a Team sheet: one line for both is a yes, a line for each a no', () => {
    const one = drawn('Team', 'Rep | Also known as\nLund, Ada | Ada Lund');
    const each = drawn('Team', 'Rep | Also known as\nLund, Ada |\nAda Lund |');
    expect(asked([two, one], 'same-person')[0]).toMatchObject({ proposed: 'yes', isAnswered: true });
    expect(asked([two, each], 'same-person')[0]!.proposed).toBe('no');
    expect(started({ sheets: [two, one] }).people[1]).toMatchObject({
      name: 'Lund, Ada',
      alsoKnownAs: ['Ada Lund'],
      rows: 3,
    });
  });

  it('are not asked about where the Team sheet could not hold them', () => {
    const odd = drawn(
      'Calls',
      'Owner | Type | Subject | Date\nAda; Lund | Call | Hi | 2026-03-02\nLund Ada; | Call | Ho | 2026-03-03',
    );
    expect(asked([odd], 'same-person')).toEqual([]);
  });
});

describe('the team', () => {
  it('is everybody who owns rows as long as there is no Team sheet, and then those who are on it', () => {
    const onTeam = (...more: SheetCells[]) =>
      started({ sheets: [calls, ...more] }).people.map(({ name, onTeam: is, lastDay }) => [name, is, lastDay]);
    expect(onTeam()).toEqual([
      ['Ada Lund', true, '2026-03-04'],
      ['Bob Ny', true, '2026-03-09'],
    ]);
    expect(onTeam(drawn('Team', 'Rep | Manager\nBob Ny | Dana Ek\nCy Wu | Dana Ek'))).toEqual([
      ['Ada Lund', false, '2026-03-04'],
      ['Bob Ny', true, '2026-03-09'],
      ['Cy Wu', true, null],
    ]);
  });

  it('is whom a person says', () => {
    const { people } = started({ sheets: [calls] }, [{ id: personId('Bob Ny'), value: 'no' }]);
    expect(people.map(({ onTeam }) => onTeam)).toEqual([true, false]);
  });
});

it('an answer holds against a line of the Sources sheet, and the rest of the line stays', () => {
  const sources = drawn(
    'Sources',
    `Sheet          | Table      | Field  | Column         | Reads as
     Calls of March | Activities | Date   | Completed date | year-month-day
     Calls of March | Activities | Status | Status         | Planned = Draft`,
  );
  const before = started({ sheets: [calls, sources] });
  expect(before.sheets[0]!.span).toEqual({ from: '2026-03-04', to: '2026-03-04' });
  const [day] = asked([calls, sources], 'date-that-counts');
  const date = day!.options.find(({ label }) => label === 'Date')!;
  const after = started({ sheets: [calls, sources] }, [{ id: dayQuestionId('calls of march'), value: date.value }]);
  expect(after.sheets.map(({ sheet }) => sheet)).toEqual(['Calls of March', 'Sources']);
  expect(after.sheets[0]!.span).toEqual({ from: '2026-03-02', to: '2026-03-09' });
  expect(after.samples[0]!.rows[1]!.cells).toContain('Draft');
});
