import type { Day } from '../calendar/day';
import { keptOf, type Commitment, type KeptCount } from './commitments';
import type { Logs } from './read-logs';
import { rhythmOf, type Rhythm } from './rhythm';

const weeks = 13;

/** How the one-on-ones with a rep and their commitments went of late, in a line; nothing where none were due. */
export function recordOf(
  { oneOnOnes }: Pick<Logs, 'oneOnOnes'>,
  commitments: readonly Commitment[],
  rep: string,
  asOf: Day,
): string {
  const rhythm = rhythmOf(oneOnOnes, rep, asOf, weeks);
  const kept = keptOf(commitments, rep, asOf, weeks);
  const since = ` in ${weeks} weeks`;
  return [
    ...(rhythm.planned === 0 ? [] : [`One-on-ones: ${heldWords(rhythm, since)}.`]),
    ...(kept.due === 0 ? [] : [`Commitments: ${keptWords(kept, rhythm.planned === 0 ? since : '')}.`]),
  ].join(' ');
}

/** A blank is neither held nor missed: it is named as what it is. */
const heldWords = ({ planned, held, unsaid }: Rhythm, since: string): string =>
  unsaid === planned
    ? `${said(planned)} planned${since}, not marked yet`
    : `${partOf(held, planned)} held${since}${also(unsaid, 'not marked yet')}`;

const keptWords = ({ due, kept, partly, unsaid }: KeptCount, since: string): string => {
  if (unsaid === due) return `${said(due)} due${since}, and open`;
  const inPart = kept === 0 && partly > 0;
  const done = inPart ? `${partOf(partly, due)} kept in part${since}` : `${partOf(kept, due)} kept${since}`;
  return `${done}${also(inPart ? 0 : partly, 'in part')}${also(unsaid, 'due and open')}`;
};

const partOf = (part: number, all: number): string => `${part === 0 ? 'none' : part} of ${all}`;

const also = (n: number, what: string): string => (n === 0 ? '' : `, ${said(n)} ${what}`);

const said = (n: number): string => (n === 1 ? 'one' : String(n));
