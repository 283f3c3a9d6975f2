import type { ExperimentVerdict } from '../logs/verdict';
import { signs } from './signs';
import type { WeekItem } from './week-item';

/** Experiments of which the numbers say how they ended and nobody has written it down. */
export const experimentItems = (verdicts: readonly ExperimentVerdict[]): WeekItem[] =>
  verdicts.flatMap(({ experiment, verdict }): WeekItem[] => {
    const { rep, change, behavior, verdict: concluded } = experiment;
    const word = verdict?.word;
    if (concluded !== null || (word !== 'Moved' && word !== 'Not moved')) return [];
    const moved = word === 'Moved';
    const { sign, look } = signs[moved ? 'Met' : 'Off'];
    return [
      {
        rep: rep || 'The whole team',
        about: behavior,
        now: `${sign} ${word.toLowerCase()}`,
        look,
        says: `${change === '' ? '' : `${change.replace(/\.$/, '')}. `}${verdict!.why} Write the verdict on Experiments.`,
        short: `${behavior}: ${word.toLowerCase()}`,
      },
    ];
  });
