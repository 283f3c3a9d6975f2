import type { Given, Option, StartQuestion } from '../../setup/start';
import { percent } from '../../sheets/figures';
import type { Fault } from '../app';
import { radios, select, type Choice } from '../controls';
import { h, type Child } from '../elements';
import { startWords } from '../words';
import { openParts, standing } from './answers';
import type { StartScreen, Teller } from './teller';

type QuestionOf<Topic extends StartQuestion['topic']> = Extract<StartQuestion, { readonly topic: Topic }>;

/** One question: its reason, what the workbook shows of it, and the ways to answer. */
export function questionScreen(teller: Teller, question: StartQuestion): StartScreen {
  const words = startWords.questions[question.topic](question as never);
  return {
    title: words.title,
    lead: words.why,
    body:
      question.topic === 'words'
        ? wordsBody(teller, question)
        : [example(question), choice(teller, question, words.title)],
  };
}

/** What stands beside an answer that is missing. */
export const questionFaults = (given: readonly Given[], question: StartQuestion): readonly Fault[] =>
  openParts(given, question).map((id) =>
    question.topic === 'words'
      ? { id: wordId(question, id), words: startWords.chooseFor(wordOf(question, id)) }
      : { id: 'answer', words: startWords.chooseOne },
  );

const wordOf = ({ words }: QuestionOf<'words'>, id: string): string =>
  words.find((one) => one.id === id)?.word || startWords.blank;

/** What the workbook shows of it: the two spellings, or the cells as they stand. */
function example(question: Exclude<StartQuestion, QuestionOf<'words'>>): Child {
  if (question.topic === 'same-person') return spellings(question);
  const samples = question.topic === 'date-order' || question.topic === 'decimal' ? question.samples : [];
  return (
    samples.length > 0 &&
    h(
      'div',
      { class: 'small' },
      h('p', { class: 'soft' }, startWords.asItStands),
      h('ul', { class: 'cells' }, ...samples.map((text) => h('li', {}, text))),
    )
  );
}

const spellings = ({ a, b }: QuestionOf<'same-person'>): HTMLElement =>
  h(
    'ul',
    { class: 'panel lines' },
    ...[a, b].map(({ name, rows }) =>
      h('li', {}, h('strong', {}, name), h('span', { class: 'soft small' }, startWords.rows(rows))),
    ),
  );

const choice = (teller: Teller, question: Exclude<StartQuestion, QuestionOf<'words'>>, label: string): Child =>
  radios({
    id: 'answer',
    label,
    legendHidden: true,
    choices: choicesOf(question).map((one) =>
      one.value === question.proposed
        ? { ...one, tag: question.isAnswered ? startWords.answered : startWords.likely }
        : one,
    ),
    chosen: standing(teller.told().given, question),
    onPick: (value) => teller.answer(question.id, value),
  });

function choicesOf(question: Exclude<StartQuestion, QuestionOf<'words'>>): readonly Choice[] {
  switch (question.topic) {
    case 'same-person':
      return [
        { value: 'yes', label: startWords.onePerson },
        { value: 'no', label: startWords.twoPeople },
      ];
    case 'column':
      return [...question.options.map(plain), { value: 'none', label: startWords.noColumn }];
    case 'date-that-counts':
      return question.options.map((option) => ({
        ...plain(option),
        note: startWords.dayNote(option.meaning, option.filled === 0 ? '' : percent(option.filled)),
      }));
    default:
      return question.options.map(plain);
  }
}

const plain = ({ value, label, shows }: Option): Choice => ({ value, label, shows });

const wordId = ({ words }: QuestionOf<'words'>, id: string): string =>
  `word-${words.findIndex((one) => one.id === id)}`;

/** One list for each word, so that a long row of stages stays short. */
const wordsBody = (teller: Teller, question: QuestionOf<'words'>): readonly Child[] => [
  h(
    'div',
    { class: 'panel words' },
    ...question.words.map((word) => {
      const chosen = standing(teller.told().given, word);
      return select({
        id: wordId(question, word.id),
        label: wordOf(question, word.id),
        hint: startWords.rows(word.rows),
        chosen: chosen ?? '',
        choices: [
          ...(chosen === null ? [{ value: '', label: startWords.choose }] : []),
          ...question.meanings.map((value) => ({ value, label: startWords.meaning(value, question.table) })),
        ],
        onPick: (value) => value !== '' && teller.answer(word.id, value),
      });
    }),
  ),
];
