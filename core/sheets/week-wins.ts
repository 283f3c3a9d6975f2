import type { PlanRow } from '../plan/plan';
import type { ScoreCell, Scorecard } from '../score/scorecard';
import { count } from './figures';
import { signs } from './signs';
import type { WeekBeside } from './week-beside';
import { isJudged, type WeekItem } from './week-item';
import { winSaying } from './week-sayings';

/** One line for each rep who met something or stands out, so that praise is one conversation: behaviors first, results second. */
export function winItems(scorecard: Scorecard, beside?: WeekBeside): WeekItem[] {
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
export function teamWins({ behaviors }: Scorecard): WeekItem[] {
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
