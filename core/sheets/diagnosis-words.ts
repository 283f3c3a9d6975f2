import { namedFor } from '../feedback/named';
import { predicatesOf } from '../plan/condition-words';
import type { PlanRow } from '../plan/plan';
import { ENOUGH, type Conversion } from '../score/conversions';
import type { Amount, Behind, Diagnosis, Ground, Skipped, Step } from '../score/diagnosis';
import { count, doneOf, figure, figureOf, percent, shownActual, thisPeriod } from './figures';
import type { LaidCell } from './layout';

/** Where to look first, in one sentence. */
export function headlineOf({ unknown, steps, first }: Diagnosis): string {
  if (unknown === 'away') return 'Off this week: there is nothing to explain.';
  if (unknown === 'stale') return 'The log is not fresh, so nobody can say. Please bring it up to date first.';
  if (first !== null) return headlines[first.step];
  return steps.some(({ found }) => found === 'few')
    ? 'Nothing shows that is in the way; for conversion there are too few rows to say.'
    : 'Nothing is in the way: volume, conversion and steps are as agreed.';
}

const headlines: Readonly<Record<Step['step'], string>> = {
  Volume: 'Volume: not enough of the work that comes first is done.',
  Conversion: 'Conversion: the work is done, and too little comes of it.',
  'Process step': 'A step of the process is left out.',
  Skill: 'Skill: the work is done and comes to something, the result stays behind. Go along and observe.',
};

/** The sign of a step and how it reads; what is below after the first is there to see, not yet to work on. */
export function stepSign({ found }: Step, isFirst: boolean): Pick<LaidCell, 'value' | 'look'> {
  switch (found) {
    case 'below':
      return { value: '▼ below', look: isFirst ? 'stretch' : 'catchable' };
    case 'few':
      return { value: '? too few to say', look: 'noData' };
    case 'later':
      return { value: '· looked at last', look: 'off' };
    case 'none':
      return { value: '– not in the plan', look: 'off' };
    default:
      return { value: '✓ as agreed', look: 'met' };
  }
}

/** What a step rests on, with its numbers: two grounds where something is below, else the one that weighs most. */
export function stepWords({ step, found, grounds, also }: Step): string {
  const beside = also.map(({ name }) => name);
  const less = beside.length === 0 ? '' : ` Below as well, and of less weight: ${beside.join(', ')}.`;
  if (grounds.length > 0) {
    const shown = grounds.slice(0, found === 'below' ? 2 : 1);
    return `${shown.map(groundWords).join(' ')}${less}`;
  }
  switch (step) {
    case 'Process step':
      return found === 'none' ? 'No quality, piece of work or open item is agreed.' : 'Nothing is left out.';
    case 'Skill':
      if (found === 'none') return 'The plan has no result.';
      return found === 'later' ? 'Nobody doubts a skill before all above is as agreed.' : 'No result is behind.';
    default:
      return step === 'Volume' ? 'Nothing is counted for it.' : 'No line of the plan leads to another.';
  }
}

function groundWords(ground: Ground): string {
  switch (ground.sort) {
    case 'amount':
      return amountWords(ground);
    case 'behind':
      return behindWords(ground);
    case 'steps':
    case 'rate':
      return conversionWords(ground);
    case 'guard':
      return 'share' in ground ? conversionWords(ground) : skippedWords(ground);
    default:
      return skippedWords(ground);
  }
}

function amountWords({ row, cell }: Amount): string {
  const { actual, target } = cell.measure;
  const now = `${row.name}: ${doneOf(shownActual(cell.measure), target, row).replace(' / ', ' of ')} ${thisPeriod(row)}`;
  const { overCounted, missed: weeks } = cell;
  if (overCounted === null || actual === null) return `${now}.`;
  const missed = weeks.misses === 0 ? 'none missed' : `${figure(weeks.misses)} missed`;
  const { done, asked } = overCounted;
  return `${now}; ${figure(done)} of ${figure(asked)} over ${count(weeks.counted, 'counted week')}, ${missed}.`;
}

function conversionWords(one: Conversion): string {
  const { share, n, own, median, reps } = one;
  const compared = [
    ...(own === null ? [] : [`own share over all weeks ${percent(own)}`]),
    median === null ? 'too few reps to compare with' : `team median ${percent(median)} (${count(reps, 'rep')})`,
  ];
  const few = n < ENOUGH ? ` Too few to say: ${ENOUGH} are needed.` : '';
  return `${shareWords(one, Math.round(share * n))} (${percent(share)}); ${compared.join('; ')}.${few}`;
}

function shareWords({ sort, row, before, n, weeks }: Conversion, part: number): string {
  if (sort === 'steps' && before !== null) {
    const when = `in the last ${count(weeks, 'week')}`;
    return `${countedDone(before, n)}, ${countedDone(row, part)} ${when}`;
  }
  if (sort === 'guard') return guardWords(row, part, n);
  return `${row.name}: ${figure(part)} of ${count(n, 'row')}`;
}

/** `one qualified opportunity added`. */
const countedDone = (row: PlanRow, n: number): string => namedFor(row).countedDone(n === 1 ? 'one' : figure(n));

/** `29 of 83 first-time meetings set are completed`. */
function guardWords(row: PlanRow, part: number, n: number): string {
  const { guard } = row;
  const does = guard?.kind === 'share' ? predicatesOf(guard.where.conditions, row.from).join(' and ') : '';
  return `${figure(part)} of ${figure(n)} ${namedFor(row).done} ${does || 'hold'}`;
}

function skippedWords({ sort, row, cell, n }: Skipped): string {
  if (sort === 'late') return `${row.name}: ${count(n, 'piece')} late.`;
  if (sort === 'open') return `${row.name}: ${figure(n)} open, at most ${figure(cell.measure.target ?? 0)} agreed.`;
  const { guard } = cell;
  if (row.guard?.kind === 'row') return `${row.name}: the quality beside it, ${row.guard.name}, does not hold.`;
  const share = guard?.share ?? 0;
  return `${guardWords(row, Math.round(share * n), n)} (${percent(share)}); at least ${percent(guard?.atLeast ?? null)} agreed.`;
}

const behindWords = ({ row, cell: { measure } }: Behind): string =>
  `${row.name}: ${figureOf(measure.actual, row)} of ${figureOf(measure.target, row)} ${thisPeriod(row)}, ${figureOf(measure.expected, row)} expected by now.`;

/** Three questions that a conversation can begin with; they ask, because who does the work knows most about it. */
export function questionsOf({ unknown, first }: Diagnosis): readonly [string, string, string] {
  if (unknown === 'away') return questions.away;
  if (unknown === 'stale') return questions.stale;
  const [ground] = first?.grounds ?? [];
  if (ground === undefined) return questions.fine;
  const { done, these } = namedFor(ground.row);
  switch (ground.sort) {
    case 'amount':
      return [
        `What got in the way of ${these} in the weeks that fell short?`,
        `When in the week do ${these} have their fixed place, and what gives way to them?`,
        'What would make the next two easier, and who can help?',
      ];
    case 'steps': {
      const before = ground.before === null ? 'conversations' : namedFor(ground.before).these;
      return [
        `Which of the last ${before} could have led to more, and what was missing?`,
        `How do you choose whom ${before} are with?`,
        `What do you ask early on that tells you whether there is something in it?`,
      ];
    }
    case 'guard':
      return 'share' in ground
        ? [
            `Take the last ten ${these}: what was different about the ones that worked out?`,
            'What do you do between making them and the day itself?',
            'Which ones would you rather not have made, and how could you tell sooner?',
          ]
        : [
            `What keeps ${these} from being what we agreed they should be?`,
            'Is it the choice, the preparation or the follow-up?',
            'What would you do differently with the next three?',
          ];
    case 'rate':
      return [
        `Where in the process are most of them lost that ${done} counts?`,
        'What do the ones that worked out have in common?',
        'What will you try with the next three, and how will we see it?',
      ];
    case 'late':
      return [
        `What is in the way of ${these}?`,
        'What is the smallest part that can be done by tomorrow evening?',
        'Which day is realistic for the whole, and what do you need until then?',
      ];
    case 'open':
      return [
        `What do ${these} have in common?`,
        'Which of them can be put right in the next half hour?',
        'What would keep new ones from piling up?',
      ];
    default:
      return [
        'Which part of a customer conversation do you find hardest just now?',
        'When could we go along together and look at just that part?',
        'Who does this part well, and what have you seen them do?',
      ];
  }
}

const questions = {
  away: [
    'What should be ready for the day you are back?',
    'Which customer needs an answer in the meantime, and who gives it?',
    'What would make the first week back a good one?',
  ],
  stale: [
    'What happened since the newest row that the CRM does not know yet?',
    'What makes logging hard, and what would make it easy?',
    'When today can we bring the last days up to date?',
  ],
  fine: [
    'What do you do differently from half a year ago that works?',
    'Which of it could a colleague use, and how would you show it?',
    'What would you like to try next?',
  ],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>;
