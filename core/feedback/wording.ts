import { dayNumber } from '../calendar/day';
import type { PlanRow } from '../plan/plan';
import { isWhole } from '../score/status';
import { fold, shorten } from '../text';
import type { Done, Gap, Guarded, Log, Piece, Steady, WholeLog, Won } from './evidence';
import { counted, figure, goalFigure, onDay, ordinal, percent, saidDay } from './figures';
import { namedFor } from './named';
import type { LogWords } from './patterns/ask-to-log';
import type { PraiseWords } from './patterns/encourage';
import type { GapWords, GuardWords } from './patterns/gap';
import type { WonWords } from './patterns/milestone';
import type { PieceWords } from './patterns/pieces';
import type { LogThanksWords, ThanksWords } from './patterns/recognition';

/*
 * From evidence to the words that patterns are filled with: numbers with their nouns, days as people say them.
 */

/** The result that a line feeds, as something that people do: "win new customers". */
function aimOf({ drives }: PlanRow): Pick<PraiseWords, 'win' | 'winning'> {
  if (drives.trim() === '') return { win: 'get results', winning: 'getting results' };
  const { toMove, moving } = namedFor({ name: drives, counts: 'Count' });
  return { win: toMove, winning: moving };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function praiseWords(done: Done): PraiseWords {
  const { row, actual, target, when, weeks, before } = done;
  const named = namedFor(row);
  const n = figure(actual, row);
  const goal = target === null ? '' : goalFigure(target, row);
  return {
    did: named.did(n),
    didSo: named.didSo(n),
    done: named.done,
    n,
    goal,
    versus: n === goal ? 'as we agreed' : `above the ${goal} we agreed on`,
    when,
    When: capital(when),
    ...aimOf(row),
    weeks,
    nth: ordinal(weeks),
    before: before === null ? '' : figure(before, row),
  };
}

export function gapWords(gap: Gap): GapWords {
  const { row, actual, target, usual, best, by, to, toGo } = gap;
  const named = namedFor(row);
  const n = figure(actual, row);
  const goal = goalFigure(target, row);
  const seen = n === '0' ? 'none' : n;
  const isOpen = gap.sort === 'open';
  const atMost = isOpen && goal === '0' ? 'none' : row.better === 'less' ? `at most ${goal}` : goal;
  return {
    done: named.done,
    todo: named.todo(goal),
    goal: atMost,
    goals: named.countedDone(goal),
    seen,
    score: named.score(seen, goal),
    seenThese: named.counted(n),
    need: `${figure(toGo, row)} to ${isOpen ? 'clear' : 'go'}${paceOf(gap) ?? leftFor(gap)}`,
    more: `${figure(toGo, row)} more${paceOf(gap) ?? ` in ${counted(gap.workdaysLeft, 'workday')}`}`,
    days: counted(gap.workdaysLeft, 'workday'),
    day: saidDay(by, to),
    win: aimOf(row).win,
    usual: usual === null ? '' : figure(usual, row),
    best: best === null ? '' : figure(best, row),
    many: isOpen ? actual > 1 : toGo > 1,
  };
}

/** What a day takes, as people would plan it: "1 or 2 a day", never 1.5 meetings; null where one day, or less, takes it all. */
function paceOf({ row, toGo, workdaysLeft: days, neededPerDay }: Gap): string | null {
  if (days === 1) return null;
  if (!isWhole(row)) return `, about ${figure(neededPerDay, row)} a day`;
  if (toGo < days) return null;
  const [low, high] = [Math.floor(toGo / days), Math.ceil(toGo / days)];
  return low === high ? `, ${figure(low, row)} a day` : `, ${low} or ${high} a day`;
}

/** The time for what one day, or less, takes. */
const leftFor = ({ toGo, workdaysLeft: days }: Gap): string =>
  days > 1 ? ` with ${counted(days, 'workday')} left` : toGo > 1 ? ' in one workday' : ' with one workday left';

export function guardWords(guarded: Guarded): GuardWords {
  const { row, actual, when, share, atLeast, of } = guarded;
  const named = namedFor(row);
  const aim = atLeast === null ? '' : `, and we want at least ${percent(atLeast)}`;
  const { guard } = row;
  const quality =
    guard?.kind === 'row'
      ? atLeast === null
        ? `${namedFor({ name: guard.name, counts: 'Rate' }).these} is behind`
        : `${namedFor({ name: guard.name, counts: 'Rate' }).these} is at ${percent(share)}${aim}`
      : `of the last ${of}, ${percent(share)} ${marked(row)}${aim}`;
  const n = figure(actual, row);
  return { did: named.did(n), didSo: named.didSo(n), these: named.these, when, quality, win: aimOf(row).win };
}

/** What the rows of a share have: "are marked Completed", where one plain word says it. */
function marked({ guard }: PlanRow): string {
  const conditions = guard?.kind === 'share' ? guard.where.conditions : [];
  const [one] = conditions;
  const isPlain =
    conditions.length === 1 && one?.operator === '=' && one.values.every((value) => /^[\w -]+$/.test(value));
  return one && isPlain ? `are marked ${shorten(one.values.join(' or '), 30)}` : 'meet the quality we set';
}

export function pieceWords(piece: Piece): PieceWords {
  const { row, item, pieces, due, submitted, to, accepted } = piece;
  const named = namedFor(row);
  const isNamed = item.trim() !== '' && fold(item) !== fold(row.name);
  const ahead = submitted === null ? 0 : dayNumber(due) - dayNumber(submitted);
  return {
    piece:
      pieces > 1
        ? `${pieces} of your ${named.these}`
        : `your ${named.one}${isNamed ? ` (${shorten(item.trim().replace(/\s+/g, ' '), 36)})` : ''}`,
    many: pieces > 1,
    due: saidDay(due, to),
    onDue: onDay(due, to),
    onDay: submitted === null ? '' : onDay(submitted, to),
    ahead: counted(ahead, 'day'),
    accepted,
    ...aimOf(row),
  };
}

export function logWords({ row, lastRow, toFix, gap, to }: Log): LogWords {
  const words = gap === null ? null : gapWords(gap);
  return {
    done: namedFor(row).done,
    score: words?.score ?? '',
    day: words?.day ?? '',
    last: lastRow === null ? null : `from ${saidDay(lastRow, to)}`,
    // Of days just gone nobody says "since last Tuesday".
    since: lastRow === null ? 'so far' : `since ${saidDay(lastRow, to).replace(/^last /, '')}`,
    toFix: counted(toFix, 'row'),
    win: aimOf(row).win,
  };
}

export function wonWords({ row, added, when, actual, target, behind }: Won): WonWords {
  const period = row.per === 'date' ? 'so far' : `this ${row.per}`;
  const named = namedFor(row);
  const work = behind && namedFor(behind.row).did(figure(behind.done, behind.row));
  return {
    did: named.did(figure(added, row)),
    these: named.these,
    added: figure(added, row),
    when,
    total: row.per === 'week' || actual === null || actual === added ? '' : `, ${figure(actual, row)} ${period}`,
    actual: figure(actual ?? added, row),
    goal: target === null ? '' : goalFigure(target, row),
    period,
    work: behind === null ? 'did the work that leads there' : `${work} in the last ${behind.weeks} weeks`,
  };
}

export function thanksWords({ row, weeks, least }: Steady): ThanksWords {
  const named = namedFor(row);
  return {
    done: named.done,
    weeks,
    least: named.countedDone(figure(least, row)),
    few: least > 1 ? figure(least, row) : null,
    win: aimOf(row).win,
  };
}

/** No stretch of time is named: what is open today is among the rows, whenever it began. */
export const logThanksWords = ({ row, rows }: WholeLog): LogThanksWords => ({
  done: namedFor(row).done,
  rows: counted(rows, 'row'),
});
