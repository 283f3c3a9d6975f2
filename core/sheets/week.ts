import { addDays } from '../calendar/day';
import { challengesOf } from '../plan/challenges';
import type { Deliverable, PlanRow } from '../plan/plan';
import type { ScoreCell, Scorecard } from '../score/scorecard';
import { isAway } from './away';
import { count, doneOf, figure, percent, percentReached, weekdayAndDay, shownActual } from './figures';
import { badgeOf, weekWords } from './heading';
import type { Look } from './looks';
import { signs } from './signs';
import type { WeekBeside } from './week-beside';
import {
  catchableSaying,
  guardSaying,
  missedSaying,
  patternSaying,
  shortSaying,
  stretchSaying,
  winSaying,
} from './week-sayings';

/** One thing for a manager to say or do this week. */
export interface WeekItem {
  readonly rep: string;
  readonly about: string;
  /** `▲ 2 / 4`, in the look of the status; empty where there is no number. */
  readonly now: string;
  readonly look: Look;
  readonly says: string;
  /** The same in few words; several of one rep can stand on one line. */
  readonly short: string;
}

/** Things of one kind, by rep within the group. */
export interface WeekGroup {
  readonly code:
    | 'catch'
    | 'realistic'
    | 'missed'
    | 'deliverables'
    | 'coaching'
    | 'course'
    | 'patterns'
    | 'guards'
    | 'wins'
    | 'unrecognized'
    | 'experiments'
    | 'away'
    | 'fix'
    | 'focus';
  readonly title: string;
  readonly look: Look;
  readonly items: readonly WeekItem[];
  /** What stands there when there is nothing; a group without it is then left out. */
  readonly none?: string;
}

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
        ...dueItems(scorecard, deliverables),
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

/** A week off or without fresh data is never a miss, so nothing is said about it. */
const isJudged = (cell: ScoreCell): boolean =>
  cell.measure.status !== 'Off' && cell.measure.status !== 'No fresh data' && cell.measure.status !== 'Not started';

/** Pieces not handed in yet that are late or due by the end of next week. */
function dueItems(scorecard: Scorecard, deliverables: readonly Deliverable[]): WeekItem[] {
  const horizon = addDays(scorecard.weekEnds, 7);
  return deliverables
    .filter(
      ({ due, submitted }) => due !== null && due <= horizon && (submitted === null || submitted > scorecard.asOf),
    )
    .map((piece): WeekItem => {
      const due = piece.due!;
      const late = due < scorecard.asOf;
      const [asked] = challengesOf([piece]);
      const item = asked === undefined ? piece.item || piece.behavior : 'A challenge';
      const more = asked === undefined ? (late ? 'When will it come?' : 'On its way?') : `To answer: ${asked.question}`;
      const when = due === scorecard.asOf ? 'due today' : `${late ? 'was due' : 'due'} ${weekdayAndDay(due)}`;
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

/** One line for each rep who met something or stands out, so that praise is one conversation: behaviors first, results second. */
function winItems(scorecard: Scorecard, beside?: WeekBeside): WeekItem[] {
  return scorecard.reps.flatMap((rep, index): WeekItem[] => {
    const met = scorecard.behaviors.flatMap(({ row, cells }) => {
      const cell = cells[index];
      // Zero open items is a win only where it was worked for; nothing counted is not named.
      return cell?.measure.status === 'Met' && (cell.guard?.holds ?? true) && isWorthNaming(cell, row)
        ? [{ row, cell }]
        : [];
    });
    const wins = beside?.winsOf(index) ?? { behaviors: [], results: [] };
    if (met.length + wins.behaviors.length + wins.results.length === 0) return [];
    const all = scorecard.behaviors.filter(({ cells }) => cells[index]?.measure.status === 'Met').length;
    const outstanding = new Set(wins.behaviors.map(({ name }) => name));
    const others = met.filter(({ row }) => !outstanding.has(row.name)).sort((a, b) => b.cell.streak - a.cell.streak);
    const says = [...wins.behaviors.map((win) => win.says), ...others.map(({ row, cell }) => winSaying(cell, row))];
    const more = says.length > winsShown ? `; and ${says.length - winsShown} more` : '';
    const results = wins.results.length === 0 ? '' : ` Results: ${wins.results.join('; ')}.`;
    const behaviors = says.length === 0 ? '' : `${says.slice(0, winsShown).join('; ')}${more}.`;
    return [
      {
        rep,
        about: `${all} of ${count(scorecard.behaviors.length, 'behavior')} met`,
        now: signs.Met.sign,
        look: 'met',
        says: `${behaviors}${results}`.trim(),
        short: `${all} met: ${says[0] ?? wins.results[0]}`,
      },
    ];
  });
}

const winsShown = 4;

/** What everybody who counts this week has met. */
function teamWins({ behaviors }: Scorecard): WeekItem[] {
  return behaviors.flatMap(({ row, cells }): WeekItem[] => {
    const judged = cells.filter((cell) => isJudged(cell) && cell.measure.target !== null);
    const isMet = judged.length > 1 && judged.every(({ measure }) => measure.status === 'Met');
    if (!isMet || !judged.some((cell) => isWorthNaming(cell, row))) return [];
    return [
      {
        rep: 'The whole team',
        about: row.name,
        now: signs.Met.sign,
        look: 'met',
        says: `All ${judged.length} have met it. Say it in the huddle.`,
        short: `${row.name} met by all`,
      },
    ];
  });
}

/** A piece of work is a win in the week it was handed in; nothing open is one where there was something to clear. */
function isWorthNaming(cell: ScoreCell, row: PlanRow): boolean {
  const [before = 0, now = 0] = cell.trend.slice(-2).map((value) => value ?? 0);
  if (row.counts === 'Deliverable') return now > before;
  return row.better !== 'less' || cell.streak > 0 || cell.trend.some((value) => (value ?? 0) > 0);
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

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const linesShown = 6;
const shortsShown = 4;

/**
 * The week in plain lines for a terminal: the same groups as on the sheet, one line for each rep, long groups cut and counted.
 * What is to be fixed in the data is left to the findings, which say it whole.
 */
export function summarizeWeek(
  scorecard: Scorecard,
  deliverables: readonly Deliverable[] = [],
  beside?: WeekBeside,
): string[] {
  const lines = [weekWords(scorecard).replace(/ {2,}/g, ' '), String(badgeOf(scorecard).value)];
  for (const { code, title, items, none } of weekGroups(scorecard, deliverables, beside)) {
    if (code === 'fix' || (items.length === 0 && none === undefined)) continue;
    lines.push('', items.length === 0 ? `${title}: ${lowerFirst(none ?? '')}` : `${title} (${items.length})`);
    const said = byRep(items);
    const width = Math.min(24, Math.max(0, ...said.slice(0, linesShown).map(([who]) => who.length)));
    for (const [who, shorts] of said.slice(0, linesShown)) {
      const more = shorts.length > shortsShown ? `; ${shorts.length - shortsShown} more` : '';
      lines.push(`  ${who.padEnd(width)}  ${shorts.slice(0, shortsShown).join('; ')}${more}`);
    }
    if (said.length > linesShown) lines.push(`  and ${said.length - linesShown} more on the sheet This week`);
  }
  return lines;
}

/** What is said of each rep, in the order of the items; news without a rep stands under its address. */
function byRep(items: readonly WeekItem[]): (readonly [who: string, shorts: readonly string[]])[] {
  const said = new Map<string, string[]>();
  for (const { rep, about, short } of items) {
    const who = rep === '' ? about : rep;
    const shorts = said.get(who);
    if (shorts === undefined) said.set(who, [short]);
    else shorts.push(short);
  }
  return [...said];
}
