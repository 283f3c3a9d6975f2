import { fold } from '../text';
import type { Condition } from './criteria';
import type { Verdict } from './library/template';
import type { PlanRow } from './plan';

/** The four questions of the Thursday-Afternoon Test. */
export const thursdayQuestions = {
  alone: 'Can the rep do it alone?',
  soon: 'Within hours?',
  countable: 'Is it countable by the next morning?',
  leads: 'Does it lead the result?',
} as const;

type Question = keyof typeof thursdayQuestions;
type Answer = 'yes' | 'partly' | 'no';

interface Doubt {
  readonly question: Question;
  readonly answer: Exclude<Answer, 'yes'>;
  readonly reason: string;
}

/** The verdict on one behavior, with the reason in one sentence and the answer to each question. */
export interface ThursdayTest {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly answers: Readonly<Record<Question, Answer>>;
}

/**
 * The Thursday-Afternoon Test (P17): can this expectation change what a rep does on Thursday at three, to be reported on Friday
 * morning? One "no" fails it, one "partly" makes it partial; the first doubt is the reason.
 */
export function thursdayTest(row: PlanRow): ThursdayTest {
  const doubts = [...doubtsOf(row)];
  const worst = doubts.find(({ answer }) => answer === 'no') ?? doubts[0];
  const answerTo = (question: Question): Answer => {
    const answers = doubts.filter((doubt) => doubt.question === question).map(({ answer }) => answer);
    return answers.includes('no') ? 'no' : (answers[0] ?? 'yes');
  };
  return {
    verdict: worst === undefined ? 'Pass' : worst.answer === 'no' ? 'Fail' : 'Partial',
    reason: worst?.reason ?? 'It can be done this afternoon and counted tomorrow morning.',
    answers: {
      alone: answerTo('alone'),
      soon: answerTo('soon'),
      countable: answerTo('countable'),
      leads: answerTo('leads'),
    },
  };
}

function* doubtsOf(row: PlanRow): Generator<Doubt> {
  const doubt = (question: Question, answer: Doubt['answer'], reason: string): Doubt => ({ question, answer, reason });
  if (row.counts === 'Sum' && row.from === 'Opportunities') {
    yield doubt('alone', 'no', 'A quota in money is what customers decide; count what makes them decide.');
  } else if (asksForWon(row)) {
    yield doubt('leads', 'no', 'This is the result itself, not what leads to it.');
  }
  if (row.control === 'none') yield doubt('alone', 'no', 'It is not in the rep’s hands.');
  if (row.counts === 'Rate') {
    yield doubt('soon', 'no', 'A rate follows from many acts; ask for the act and keep the rate as its guard.');
  }
  if (row.control === 'shared') yield doubt('alone', 'partly', 'Somebody else has a say in it.');
  else if (isHeld(row))
    yield doubt('alone', 'partly', 'A meeting held needs the other side to come; a meeting set does not.');
  else if (row.control === '' && row.from === 'Opportunities' && row.counts !== 'Open items') {
    yield doubt('alone', 'partly', 'The customer has a say in it.');
  }
  if (row.counts === 'Deliverable' && row.target !== null && row.target <= 1) {
    yield doubt(
      'soon',
      'partly',
      'A whole piece may be more than an afternoon; it passes when cut to what can be done by Friday.',
    );
  } else if ((row.per === 'month' || row.per === 'quarter') && row.counts !== 'Rate') {
    yield doubt('soon', 'partly', `A ${row.per} is too far away for Thursday; ask for a number each week.`);
  }
  if (row.drives === '') yield doubt('leads', 'partly', 'It does not say which result it drives.');
}

/** `= ...` conditions on a field of ours that name one of these words. */
const asksFor = ({ field, raw, operator, values }: Condition, name: string, words: readonly string[]): boolean =>
  !raw && field === name && operator === '=' && values.some((value) => words.includes(fold(value)));

const asksForWon = (row: PlanRow): boolean =>
  row.from === 'Opportunities' &&
  row.counts !== 'Open items' &&
  row.where.conditions.some(
    (one) => asksFor(one, 'Status', ['won']) && !one.values.some((value) => fold(value) === 'lost'),
  );

/** Meetings that count only once they took place. */
export const isHeld = (row: PlanRow): boolean =>
  row.from === 'Activities' &&
  row.counts !== 'Rate' &&
  row.where.conditions.some((one) => onlyMeetings(one)) &&
  row.where.conditions.some(
    (one) =>
      asksFor(one, 'Status', ['completed']) || asksFor(one, 'Outcome', ['held', 'completed', 'done', 'attended']),
  );

const onlyMeetings = ({ field, raw, operator, values }: Condition): boolean =>
  !raw &&
  field === 'Type' &&
  operator === '=' &&
  values.every((value) => /meeting|event|demo|visit|appointment/.test(fold(value)));
