import type { Finding } from '../outcome';
import { gather } from '../plan/gather';
import type { Scorecard } from '../score/scorecard';
import type { Experiment } from './experiment';
import { soonestCheck, suggestCheckOn } from './verdict';

/** Warns of experiments that are to be looked at before what should follow can have followed. */
export function checkExperiments(
  sheet: string,
  experiments: readonly Experiment[],
  scorecard: Scorecard,
  cycleDays: number | null,
): Finding[] {
  const gathering = gather(sheet);
  for (const experiment of experiments) {
    const { checkOn, verdict, behavior, shouldMove, row } = experiment;
    const soonest = soonestCheck(experiment, scorecard, cycleDays);
    if (verdict !== null || checkOn === null || soonest === null || checkOn >= soonest) continue;
    gathering.add(
      { severity: 'warning', code: 'check-too-soon', column: 'Check on', key: String(row) },
      row,
      `What ${behavior} does to ${shouldMove} cannot be seen on ${checkOn}: that is less than one lag after the change.`,
      `Write ${suggestCheckOn(experiment, scorecard, cycleDays)!}, when four weeks a lag later are over.`,
    );
  }
  return gathering.findings();
}
