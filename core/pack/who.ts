import { count } from '../sheets/figures';
import type { PackScene } from './scene';

/** Who will see what, in one sentence that stands before it happens. */
export function whoWords(scene: PackScene, place: 'file' | 'tab'): string {
  const { card, choices, outOf, team } = scene;
  const readers = place === 'file' ? 'Whoever gets this file' : 'Whoever can open this workbook';
  const people =
    card.reps.length === outOf.reps
      ? `all ${count(outOf.reps, 'rep')}`
      : `${card.reps.length} of ${count(outOf.reps, 'rep')}`;
  const named = choices.names === 'Initials' ? 'by their initials' : 'by name';
  const lines = `${count(card.results.length, 'result')} and ${count(card.behaviors.length, 'behavior')}`;
  const more = [
    ...(choices.repDetail ? ['each rep’s weeks'] : []),
    ...(choices.notes ? [count(scene.shared.length, 'shared note')] : []),
  ];
  const rest = choices.notes ? 'no row of the CRM' : 'no note and no row of the CRM';
  return `${readers} sees ${people}${team === undefined ? '' : ` of ${team}`} ${named}, with ${lines}${more.map((one) => `, ${one}`).join('')}; ${rest}.`;
}
