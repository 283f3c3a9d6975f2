import type { Status } from '../score/measure';
import type { Look } from './looks';

/** How a status is shown: a sign that reads without color, the look, and a word short enough for a narrow cell. */
export interface Sign {
  readonly sign: string;
  readonly look: Look;
  readonly word: string;
}

/** One table for all statuses. Signs are of the kind that every usual font or its stand-in has, none of them an emoji. */
export const signs: Readonly<Record<Status, Sign>> = {
  Met: { sign: '✓', look: 'met', word: 'Met' },
  'On track': { sign: '●', look: 'onTrack', word: 'On track' },
  'Behind, catchable': { sign: '▲', look: 'catchable', word: 'Catchable' },
  'Behind, a stretch': { sign: '◆', look: 'stretch', word: 'A stretch' },
  'Out of reach': { sign: '▼', look: 'outOfReach', word: 'Out of reach' },
  Missed: { sign: '✗', look: 'missed', word: 'Missed' },
  Off: { sign: '○', look: 'off', word: 'Off' },
  'No fresh data': { sign: '?', look: 'noData', word: 'No fresh data' },
  'Not started': { sign: '·', look: 'off', word: 'Not started' },
  'No target': { sign: '–', look: 'off', word: 'No target' },
  Ahead: { sign: '★', look: 'met', word: 'Ahead' },
  'On pace': { sign: '●', look: 'onTrack', word: 'On pace' },
  Behind: { sign: '▼', look: 'stretch', word: 'Behind' },
  'Too early': { sign: '…', look: 'tooEarly', word: 'Too early' },
  'No data': { sign: '?', look: 'noData', word: 'No data' },
};
