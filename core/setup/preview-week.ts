import type { DayNumber } from '../calendar/day';
import type { RowCounters } from '../score/counters';
import { clean } from '../score/numbers';
import { readingOf, shareOf, type Reading, type Scene } from '../score/readings';
import { fold } from '../text';
import type { PreviewLine } from './draft';

type Week = Pick<PreviewLine, 'lastWeek' | 'rows' | 'guard'>;

/** What each rep did about a plan row in a closed week, with the rows behind it and the quality beside it. */
export function weekOf(scene: Scene, plan: RowCounters, week: DayNumber): Week {
  const reps = scene.intent.team.map((_, rep) => rep);
  const readings = reps.map((rep) => readingOf(scene, plan, rep, week));
  const total = (one: (rep: number) => number): number => reps.reduce((sum, rep) => sum + one(rep), 0);
  const end = week + 6;
  const { main, row } = plan;
  if (row.counts === 'Deliverable') {
    const lastWeek = readings.map((reading) => handedIn(reading, week));
    return { lastWeek, rows: total((rep) => lastWeek[rep] ?? 0), guard: null };
  }
  if (row.counts === 'Open items') {
    const now = reps.map((rep) => readingOf(scene, plan, rep, scene.window.week));
    return { lastWeek: now.map(added), rows: total((rep) => now[rep]?.measure.rows ?? 0), guard: null };
  }
  const whole = row.counts === 'Rate';
  return {
    lastWeek: readings.map(added),
    rows: total((rep) =>
      whole || main === null ? (readings[rep]?.measure.rows ?? 0) : scene.counted.rows(main, rep, week, end),
    ),
    guard: guardShare(scene, plan, week),
  };
}

const added = (reading: Reading | null): number | null => reading?.added ?? null;

/** Pieces submitted in the week; null where nothing is asked of the rep. */
function handedIn(reading: Reading | null, week: DayNumber): number | null {
  if (!reading?.items || reading.measure.target === null) return null;
  return reading.items.filter(({ submitted }) => submitted !== null && submitted >= week && submitted <= week + 6)
    .length;
}

/** Of the team's rows in the week, the share that met the guard, or what another row that is a rate says of it. */
function guardShare(scene: Scene, plan: RowCounters, week: DayNumber): number | null {
  const { counted, intent } = scene;
  const { guard } = plan.row;
  const end = week + 6;
  const other = guard?.kind === 'row' ? scene.plan.find(({ row }) => fold(row.name) === fold(guard.name)) : undefined;
  let part = 0;
  let all = 0;
  intent.team.forEach((_, rep) => {
    if (other?.row.counts === 'Rate' && other.main && counted.canCount(other.main)) {
      const share = shareOf(counted, other, rep, { from: week, to: end });
      part += share?.part ?? 0;
      all += share?.whole ?? 0;
    } else if (plan.main && plan.guard && counted.canCount(plan.main) && counted.canCount(plan.guard)) {
      part += counted.rows(plan.guard, rep, week, end);
      all += counted.rows(plan.main, rep, week, end);
    }
  });
  return all === 0 ? null : clean(part / all);
}
