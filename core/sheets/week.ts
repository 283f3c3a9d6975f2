import { addDays } from '../calendar/day';
import { challengesOf } from '../plan/challenges';
import type { Deliverable, PlanRow } from '../plan/plan';
import type { ScoreCell, Scorecard } from '../score/scorecard';
import { lowerFirst } from '../text';
import { isAway } from './away';
import { count, doneOf, figure, percent, percentReached, weekdayAndDay, shownActual } from './figures';
import { signs } from './signs';
import type { WeekBeside } from './week-beside';
import { isJudged, type WeekGroup, type WeekItem } from './week-item';
import { catchableSaying, guardSaying, missedSaying, patternSaying, shortSaying, stretchSaying } from './week-sayings';
import { teamWins, winItems } from './week-wins';

/** What a manager acts on this week. The sheet This week and the command line's summary both say these words. */
export function weekGroups(
  scorecard: Scorecard,
  deliverables: readonly Deliverable[] = [],
  beside?: WeekBeside,
): WeekGroup[] {
  const cells = cellsByRep(scorecard);
  const counted = cells.filter(({ row }) => row.counts !== 'Deliverable' || deliverables.length === 0);
  const pick = (from: readonly SeenCell[], ...wanted: string[]): SeenCell[] =>
    from.filter(({ cell }) => wanted.includes(cell.measure.status));
  return [
    {
      code: 'catch',
      title: 'Still to catch this week',
      look: 'catchable',
      items: pick(counted, 'Behind, catchable').map((seen) => itemOf(seen, catchableSaying(seen.cell, seen.row))),
      none:
        cells.length === 0
          ? 'No behavior has been counted yet.'
          : 'Nobody is behind on anything that can still be caught.',
    },
    {
      code: 'realistic',
      title: 'Agree what is realistic',
      look: 'stretch',
      items: pick(counted, 'Behind, a stretch', 'Out of reach').map((seen) =>
        itemOf(seen, stretchSaying(seen.cell, seen.row)),
      ),
    },
    {
      code: 'missed',
      title: 'Missed this week',
      look: 'missed',
      items: pick(counted, 'Missed')
        .filter(({ row }) => row.counts !== 'Deliverable')
        .map((seen) => itemOf(seen, missedSaying(seen.cell, scorecard.asOf < scorecard.weekEnds))),
    },
    {
      code: 'deliverables',
      title: 'Pieces of work due or late',
      look: 'warning',
      items: [
        ...dueItems(scorecard, deliverables, beside),
        ...pick(counted, 'Missed')
          .filter(({ row }) => row.counts === 'Deliverable')
          .map((seen) => itemOf(seen, 'Past its due day. What is in the way, and when will it come?')),
      ],
    },
    { code: 'coaching', title: 'Coaching', look: 'catchable', items: beside?.coaching ?? [] },
    { code: 'course', title: 'Course-correct by', look: 'catchable', items: beside?.courseBy ?? [] },
    {
      code: 'patterns',
      title: 'Missed again',
      look: 'missed',
      items: cells
        .filter(
          ({ cell }) =>
            (cell.pattern === 'pattern' || cell.pattern === 'repeat') &&
            isJudged(cell) &&
            cell.measure.status !== 'Met',
        )
        .map((seen) =>
          itemOf(
            seen,
            patternSaying(seen.cell.pattern === 'pattern' ? 'pattern' : 'repeat', beside?.responseTo),
            `${seen.row.name} ${seen.cell.pattern === 'pattern' ? '(a pattern)' : '(twice)'}`,
          ),
        ),
    },
    {
      code: 'guards',
      title: 'Volume without the quality beside it',
      look: 'bad',
      items: cells
        .filter(({ cell }) => cell.guard !== null && !cell.guard.holds && cell.guard.share !== null && isJudged(cell))
        .map((seen) =>
          itemOf(
            seen,
            guardSaying(seen.cell, seen.row),
            `${seen.row.name}, guard ${percent(seen.cell.guard?.share ?? null)}`,
          ),
        ),
    },
    {
      code: 'wins',
      title: 'Wins to name',
      look: 'met',
      items: [...winItems(scorecard, beside), ...teamWins(scorecard)],
      none: 'No target is met yet this week.',
    },
    {
      code: 'unrecognized',
      title: 'Not recognized for 14 days',
      look: 'warning',
      items: beside?.unrecognized ?? [],
    },
    { code: 'experiments', title: 'Experiments to conclude', look: 'met', items: beside?.experiments ?? [] },
    { code: 'away', title: 'Off, or not fresh: please check the log', look: 'noData', items: awayItems(scorecard) },
    { code: 'fix', title: 'Data to fix', look: 'warning', items: fixItems(scorecard) },
    ...focusGroup(beside?.focus ?? null),
  ];
}

const focusGroup = (focus: string | null): WeekGroup[] =>
  focus === null ? [] : [{ code: 'focus', title: 'What you talked about', look: 'text', items: [], none: focus }];

interface SeenCell {
  readonly rep: string;
  readonly row: PlanRow;
  readonly cell: ScoreCell;
}

const cellsByRep = (scorecard: Scorecard): SeenCell[] =>
  scorecard.reps.flatMap((rep, index) =>
    scorecard.behaviors.flatMap(({ row, cells }) => {
      const cell = cells[index];
      return cell === undefined ? [] : [{ rep, row, cell }];
    }),
  );

const itemOf = ({ rep, row, cell }: SeenCell, says: string, short = shortSaying(cell, row)): WeekItem => {
  const { sign, look } = signs[cell.measure.status];
  const now = `${sign} ${doneOf(shownActual(cell.measure), cell.measure.target, row)}`;
  return { rep, about: row.name, now, look, says, short };
};

/** Pieces not handed in yet that are late or due by the end of next week. */
function dueItems(scorecard: Scorecard, deliverables: readonly Deliverable[], beside?: WeekBeside): WeekItem[] {
  const horizon = addDays(scorecard.weekEnds, 7);
  return deliverables
    .filter(
      ({ due, submitted }) => due !== null && due <= horizon && (submitted === null || submitted > scorecard.asOf),
    )
    .map((piece): WeekItem => {
      const due = piece.due!;
      const past = due < scorecard.asOf;
      const late = past && (beside?.lateAfter(piece) ?? due) < scorecard.asOf;
      const [asked] = challengesOf([piece]);
      const item = asked === undefined ? piece.item || piece.behavior : 'A challenge';
      const more = asked === undefined ? (late ? 'When will it come?' : 'On its way?') : `To answer: ${asked.question}`;
      const when =
        due === scorecard.asOf
          ? 'due today'
          : `${past ? 'was due' : 'due'} ${weekdayAndDay(due)}${past && !late ? ', a day off' : ''}`;
      return {
        rep: piece.rep,
        about: piece.behavior,
        now: late ? `${signs.Missed.sign} late` : `${signs['Behind, catchable'].sign} due`,
        look: late ? 'missed' : 'catchable',
        says: `${item}: ${when}. ${more}`,
        short: `${item} ${when}`,
      };
    })
    .sort((a, b) => compare(a.rep, b.rep));
}

function awayItems(scorecard: Scorecard): WeekItem[] {
  return scorecard.reps.flatMap((rep, index): WeekItem[] => {
    const health = scorecard.health[index];
    if (isAway(scorecard, index))
      return [
        {
          rep,
          about: '',
          now: `${signs.Off.sign} off`,
          look: 'off',
          says: 'Off the whole week: nothing is expected, nothing counts as missed.',
          short: 'off this week',
        },
      ];
    if (health === undefined || health.fresh) return [];
    const newest =
      health.lastRow === null ? 'No CRM row at all' : `The newest CRM row is of ${weekdayAndDay(health.lastRow)}`;
    return [
      {
        rep,
        about: '',
        now: `${signs['No fresh data'].sign} not fresh`,
        look: 'noData',
        says: `${newest}. Please check the log before judging the week.`,
        short: lowerFirst(newest),
      },
    ];
  });
}

function fixItems(scorecard: Scorecard): WeekItem[] {
  const rows = scorecard.health
    .filter(({ toFix }) => toFix > 0)
    .map(({ rep, toFix, complete }): WeekItem => ({
      rep,
      about: '',
      now: `${figure(toFix)} to fix`,
      look: 'text',
      says: `${count(toFix, 'row')} to fix${complete === null ? '' : `; ${percentReached(complete)} of the rows are complete`}. See CRM health.`,
      short: `${count(toFix, 'row')} to fix`,
    }));
  const found = scorecard.findings
    .filter(({ severity }) => severity === 'error' || severity === 'ask' || severity === 'warning')
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .slice(0, findingsShown);
  return [
    ...rows,
    ...found.map(({ severity, where, what, fix }): WeekItem => ({
      rep: '',
      about: where,
      now: severity === 'warning' ? 'look' : severity,
      look: severity === 'error' ? 'bad' : 'text',
      says: `${what} ${fix}`,
      short: what,
    })),
  ];
}

const severities = ['error', 'ask', 'warning', 'info'];
const findingsShown = 8;

/** The order of letters in code units: the same on every machine, whatever its language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
