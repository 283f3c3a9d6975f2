import type { Day } from '../calendar/day';
import type { Grid } from '../cells';
import { isCrmKind } from '../crm/table-kind';
import type { Finding } from '../outcome';
import type { Rep } from '../plan/plan';
import { readTeam } from '../plan/read-team';
import { openAnswered, type AnsweredTables } from './answered-tables';
import { columnQuestions } from './ask-columns';
import { creditQuestion } from './ask-credit';
import { dayQuestion } from './ask-days';
import { peopleQuestions } from './ask-people';
import { readingQuestions } from './ask-readings';
import { foundPeople, type Person } from './found-people';
import { foundSheet } from './found-sheet';
import { ownedRows } from './owned-rows';
import { answersOf } from './question-ids';
import { sampleRows } from './sample-rows';
import type { Given, Start, StartQuestion } from './start';

/** Start with everything that it was made of. */
export interface ReadStart {
  readonly says: Omit<Start, 'written'>;
  readonly answered: AnsweredTables;
  readonly people: readonly Person[];
  readonly findings: readonly Finding[];
}

/** Findings that are asked as questions: they need not be said a second time. */
const asked: ReadonlySet<string> = new Set([
  'date-order-ask',
  'rows-date-ask',
  'decimal-ask',
  'field-by-content',
  'field-missing',
  'status-unclear',
  'status-unknown',
  'status-open',
  'status-missing',
  'owners-similar',
  'owners-look-alike',
  'date-meaning',
]);

/** Says what the sheets are and asks what cannot be proved, with everything heard that was answered so far. */
export function readStart(grids: readonly Grid[], today: Day, given: readonly Given[]): ReadStart {
  const answers = answersOf(given);
  const answered = openAnswered(grids, answers);
  const { opened } = answered;
  const team = teamOf(answered);
  const owned = ownedRows(opened.crm, today);
  const aboutPeople = peopleQuestions(owned, team, answers);
  const people = foundPeople(owned, team, aboutPeople, answers);
  return {
    answered,
    people,
    findings: [...answered.findings, ...opened.findings.filter(({ code }) => !asked.has(code))],
    says: {
      sheets: answered.sheets.map(foundSheet),
      questions: [...sheetQuestions(answered), ...aboutPeople],
      people: people.map(({ found }) => found),
      samples: opened.crm.tables.map(sampleRows),
    },
  };
}

/** Which columns first, then how they read, then which of them count: each answer may settle what comes after it. */
const sheetQuestions = (answered: AnsweredTables): StartQuestion[] =>
  answered.opened.tables
    .filter(({ kind }) => isCrmKind(kind))
    .flatMap(({ table: { sheet } }): StartQuestion[] => {
      const columns = columnQuestions(answered, sheet);
      const isAsked = (field: string): boolean => columns.some((one) => one.field === field);
      return [
        ...columns,
        ...(isAsked('Date') ? [] : dayQuestion(answered, sheet)),
        ...readingQuestions(answered, sheet),
        ...(isAsked('Owner') ? [] : creditQuestion(answered, sheet)),
      ];
    });

function teamOf({ opened }: AnsweredTables): readonly Rep[] {
  const sheet = opened.tables.find(({ kind }) => kind === 'Team');
  return sheet === undefined ? [] : readTeam(sheet.table).value;
}
