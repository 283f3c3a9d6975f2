import type { Day } from '../calendar/day';
import { weekdayAndDay } from '../calendar/day-words';
import type { Scorecard } from '../score/scorecard';
import { figure } from '../feedback/figures';
import { fold } from '../text';
import type { OpenChallenge } from '../plan/challenges';
import { challengeSays } from './challenge-words';
import { stateOf } from './coaching';
import { openCommitments, type Commitment } from './commitments';
import { lastSeen } from './observation';
import type { Logs } from './read-logs';
import { recordOf } from './record';
import { rhythmOf } from './rhythm';
import { skillFocusOf } from './skill-focus';
import { byHeart, waysFor } from './ways';

/** A line of an agenda: what it asks or says, and what has been written to it; an empty answer is a line to fill in. */
export interface AgendaLine {
  readonly text: string;
  /** Null where there is nothing to fill in. */
  readonly answer: string | null;
}

export interface AgendaPart {
  readonly part: 'rep' | 'results' | 'diagnosis' | 'commitments' | 'ways' | 'skill' | 'new';
  readonly title: string;
  readonly minutes: number;
  readonly lines: readonly AgendaLine[];
}

/** A one-on-one of half an hour, in the order in which it is talked through. */
export interface Agenda {
  readonly rep: string;
  /** The day that is written on the One-on-ones sheet; null where none is. */
  readonly date: Day | null;
  readonly parts: readonly AgendaPart[];
}

/** What others bring to an agenda: the diagnosis in words, and the behavior that it found. */
export interface Brought {
  readonly diagnosis: readonly string[];
  readonly weakStep: string | null;
  readonly commitments: readonly Commitment[];
  readonly challenges: readonly OpenChallenge[];
}

/**
 * The agenda of the next one-on-one with a rep. The rep begins and has the most time; results have three minutes of thirty; what
 * was promised comes up again until somebody says what came of it.
 */
export function agendaOf(rep: string, scorecard: Scorecard, logs: Logs, brought: Brought): Agenda {
  const { asOf } = scorecard;
  const { next } = rhythmOf(logs.oneOnOnes, rep, asOf);
  const say = (text: string): AgendaLine => ({ text, answer: null });
  const ask = (text: string, answer = ''): AgendaLine => ({ text, answer });
  const promised = openCommitments(brought.commitments, rep, asOf).map(({ text, due }) =>
    ask(due === null ? text : `${text} (${due < asOf ? 'was due' : 'due'} ${weekdayAndDay(due)})`),
  );
  const record = recordOf(logs, brought.commitments, rep, asOf);
  const skill = skillFocusOf(logs.oneOnOnes, rep, asOf);
  const parts: readonly AgendaPart[] = [
    {
      part: 'rep',
      title: 'Yours to begin with',
      minutes: 12,
      lines: [
        ask('My projection', next?.projection),
        ask('The behaviors behind it', next?.behaviors),
        ask('What I tried', next?.tried),
        ask('What I need', next?.need),
      ],
    },
    { part: 'results', title: 'Results', minutes: 3, lines: resultsOf(rep, scorecard).map(say) },
    { part: 'diagnosis', title: 'Where to look', minutes: 6, lines: brought.diagnosis.map(say) },
    {
      part: 'commitments',
      title: 'What was promised',
      minutes: 3,
      lines: [...(record === '' ? [] : [say(record)]), ...promised],
    },
    ...(brought.weakStep === null ? [] : [waysPart(rep, logs, brought.weakStep, asOf)]),
    {
      part: 'skill',
      title: 'One skill',
      minutes: 2,
      lines: [
        skill === null
          ? ask('The one skill to work on')
          : say(`${skill.skill}${skill.reviewOn === null ? '' : `, to review on ${weekdayAndDay(skill.reviewOn)}`}`),
        ...lastSeen(logs.observations, rep, asOf)
          .slice(0, 1)
          .map(({ date, seen, wentWell, tryNext }) =>
            say(`Seen on ${weekdayAndDay(date)}: ${seen || wentWell || tryNext}`),
          ),
        ...brought.challenges
          .filter((one) => fold(one.rep) === fold(rep))
          .map((one) => say(`Challenge: ${challengeSays(one, asOf)}`)),
        ...coachingOf(rep, logs, asOf).map(say),
      ],
    },
    {
      part: 'new',
      title: 'What we agree',
      minutes: 2,
      lines: [ask('Commitment', next?.commitment), ask('Due', next?.due ?? '')],
    },
  ];
  return { rep, date: next?.date ?? null, parts: parts.filter(({ lines }) => lines.length > 0) };
}

/** The ways for the weak step, and which of them the rep can say by heart; unless nobody has ever been heard. */
function waysPart(rep: string, logs: Logs, step: string, asOf: Day): AgendaPart {
  const ways = waysFor(logs.ways, step);
  const known = byHeart(ways, rep, asOf);
  const heard = logs.ways.some(({ canRecite }) => canRecite.length > 0);
  const lines = ways.map((way): AgendaLine => {
    const on = known.get(way);
    const said = on === undefined ? '' : on === null ? ' (by heart)' : ` (by heart on ${weekdayAndDay(on)})`;
    return { text: way.way + said, answer: null };
  });
  return {
    part: 'ways',
    title: `Ways for ${step}${heard ? `: ${shareOf(known.size, ways.length)}` : ''}`,
    minutes: 2,
    lines,
  };
}

const shareOf = (known: number, of: number): string =>
  known === 0 ? `none of ${of} by heart yet` : `${known} of ${of} by heart`;

/** What colleagues were asked to do for this rep, and what this rep was asked to do for one, as long as nobody wrote what came of it. */
const coachingOf = (rep: string, { coaching }: Logs, asOf: Day): string[] =>
  coaching
    .filter((card) => stateOf(card, asOf) !== 'done')
    .flatMap((card): string[] => {
      const about = card.behavior === '' ? '' : ` on ${card.behavior}`;
      const until = card.due === null ? '' : `, ${card.due < asOf ? 'was due' : 'due'} ${weekdayAndDay(card.due)}`;
      const good = card.goodLooksLike === '' ? '' : `. What good looks like: ${card.goodLooksLike}`;
      if (fold(card.rep) === fold(rep)) return [`Coached by ${card.delegate}${about}${until}${good}`];
      return fold(card.delegate) === fold(rep) ? [`Coaches ${card.rep}${about}${until}${good}`] : [];
    });

/** One line a result, as it stands; what to think of it is for the rep to say. */
function resultsOf(rep: string, scorecard: Scorecard): string[] {
  const place = scorecard.reps.findIndex((one) => fold(one) === fold(rep));
  return scorecard.results.flatMap(({ row, cells }) => {
    const cell = cells[place];
    if (cell === undefined || cell.measure.status === 'Off') return [];
    const { actual, target, status } = cell.measure;
    const said = (n: number): string => (n === 1 ? '1' : figure(n, row));
    if (actual === null) return [`${row.name}: ${status}`];
    const early = cell.early === null ? '' : ` (week ${cell.early.week} of ${cell.early.of})`;
    return [`${row.name}: ${said(actual)}${target === null ? '' : ` of ${said(target)}`}, ${status}${early}`];
  });
}
