import { addDays } from '../calendar/day';
import { challengeAsks } from '../logs/challenge-words';
import { stateOf, type CoachingCard } from '../logs/coaching';
import { openChallenges } from '../plan/challenges';
import type { Intent } from '../plan/plan';
import type { Scorecard } from '../score/scorecard';
import { weekdayAndDay } from './figures';
import { signs } from './signs';
import type { WeekItem } from './week-item';

/** What a colleague was asked to do that is late or due by the end of next week, and answers that wait for a word. */
export function coachingItems(
  { asOf, weekEnds }: Pick<Scorecard, 'asOf' | 'weekEnds'>,
  { deliverables, team }: Pick<Intent, 'deliverables' | 'team'>,
  cards: readonly CoachingCard[],
): WeekItem[] {
  const horizon = addDays(weekEnds, 7);
  const asked = cards.flatMap((card): WeekItem[] => {
    const { delegate, rep, behavior, goodLooksLike, due } = card;
    if (due === null || due > horizon || stateOf(card, asOf) === 'done') return [];
    const late = due < asOf;
    const when = due === asOf ? 'due today' : `${late ? 'was due' : 'due'} ${weekdayAndDay(due)}`;
    const good = goodLooksLike === '' ? '' : ` What good looks like: ${goodLooksLike}`;
    return [
      {
        rep: delegate,
        about: behavior,
        now: late ? `${signs.Missed.sign} late` : `${signs['Behind, catchable'].sign} due`,
        look: late ? 'missed' : 'catchable',
        says: `Coaches ${rep}: ${when}. ${late ? 'What came of it?' : 'How is it going?'}${good}`,
        short: `coaches ${rep}, ${when}`,
      },
    ];
  });
  const answered = openChallenges(deliverables, team, asOf).flatMap((one): WeekItem[] =>
    one.answered === null
      ? []
      : [
          {
            rep: one.rep,
            about: one.deliverable.behavior,
            now: `${signs['On track'].sign} answered`,
            look: 'onTrack',
            says: `Answered on ${weekdayAndDay(one.answered)}, waiting for your word: ${challengeAsks(one)}`,
            short: 'a challenge answered, waiting for a word',
          },
        ],
  );
  return [...asked, ...answered];
}
