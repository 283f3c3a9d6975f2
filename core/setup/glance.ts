import { dayNumber } from '../calendar/day';
import type { Intent } from '../plan/plan';
import { closable, knowsWeek } from '../score/closable';
import { piecesDue } from '../score/due-pieces';
import type { Scorecard } from '../score/scorecard';
import { weekGroups } from '../sheets/week';
import type { WeekBeside } from '../sheets/week-beside';
import type { Glance, HomeGroup, ThursdayItem } from './home';

/** This week at a glance, in the numbers and words of the sheets. */
export const glanceOf = (scorecard: Scorecard, intent: Intent, beside?: WeekBeside): Glance => ({
  asOf: scorecard.asOf,
  week: scorecard.week,
  weekEnds: scorecard.weekEnds,
  reps: scorecard.reps.length,
  onTarget: {
    met: scorecard.behaviors.reduce((sum, { team }) => sum + team.onTarget, 0),
    counted: scorecard.behaviors.reduce((sum, { team }) => sum + team.counted, 0),
  },
  thursday: thursdayItems(scorecard, intent),
  groups: weekGroups(scorecard, intent.deliverables, beside)
    .filter(({ items, none }) => items.length > 0 || none !== undefined)
    .map(({ code, title, look, items, none = '' }): HomeGroup => ({
      code,
      title,
      look,
      items: items.map(({ rep, about, now, look: looks, says }) => ({ rep, about, now, look: looks, says })),
      none,
    })),
  health: scorecard.dataHealth,
});

/** What each rep can still close, the most urgent first: the lines that the formula THURSDAY_LIST gives. */
function thursdayItems({ reps, behaviors, asOf, weekEnds }: Scorecard, intent: Intent): ThursdayItem[] {
  const [today, until] = [dayNumber(asOf), dayNumber(weekEnds)];
  return reps.flatMap((rep, place): ThursdayItem[] => {
    const standing = behaviors.flatMap(({ row, cells }) => (cells[place] ? [{ row, cell: cells[place] }] : []));
    const daysLeft =
      standing.find(({ row, cell }) => knowsWeek(row) && cell.stillToDo !== null)?.cell.stillToDo ?? null;
    return standing
      .flatMap(({ row, cell: { measure, stillToDo } }) => {
        const due = row.counts === 'Deliverable' ? piecesDue(intent, row, place, today, until) : null;
        const { status } = measure;
        const left = closable({ status, row, stillToDo, due }, daysLeft?.workdaysLeft ?? null);
        return left === null ? [] : [{ ...left, about: row.name, status }];
      })
      .sort((a, b) => a.rank - b.rank)
      .map(({ about, toGo, workdaysLeft, status }) => ({ rep, about, toGo, workdaysLeft, status }));
  });
}
