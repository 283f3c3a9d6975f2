import type { Plan } from '../plan/plan';
import { fold } from '../text';
import type { Logs } from './read-logs';
import { isHeld } from './rhythm';

/**
 * What talk with the reps was about, as names of the plan's lines: those that one-on-ones which took place name in their cells,
 * and what observations, experiments and coaching are of. Together with the notes that were said it makes the focus meter.
 */
export function aboutsOf(logs: Logs, plan: Plan): string[] {
  const names = plan.rows.map(({ name }) => ({ name, words: padded(name) }));
  const talked = logs.oneOnOnes.filter(isHeld).flatMap((one) => {
    const said = padded(
      [one.projection, one.behaviors, one.tried, one.need, one.commitment, one.skillFocus].join('\n'),
    );
    return names.filter(({ words }) => words.trim() !== '' && said.includes(words)).map(({ name }) => name);
  });
  const written = [...logs.observations, ...logs.experiments, ...logs.coaching].map(({ behavior }) => behavior);
  return [...talked, ...written.filter((about) => about !== '')];
}

/** A text as its words, with a blank around each, so that a name is found as whole words only. */
const padded = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
