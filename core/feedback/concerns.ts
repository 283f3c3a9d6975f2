import type { Gap, Guarded, Log, Piece } from './evidence';
import { gapFor, guardFor, worthOf } from './gaps';
import { isFirstWeek, linesFor, type Grounds, type Line, type Whose } from './grounds';
import { thinLog } from './logs';
import { owedFor } from './pieces';

/** Something that is not as agreed, with what it weighs among others: the lower the rank, the sooner it is said. */
export interface Concern {
  readonly evidence: Gap | Guarded | Piece | Log;
  readonly rank: number;
  readonly worth: number;
}

const reaches = ['catchable', 'a stretch', 'out of reach'];

/** What is not as agreed about one line; a thin log turns a gap into a question. */
export function concernFor(grounds: Grounds, whose: Whose, line: Line): Concern | null {
  if (line.row.kind !== 'Behavior' || isFirstWeek(grounds, whose)) return null;
  if (line.row.counts === 'Deliverable') {
    const piece = line.cell.measure.status === 'Off' ? null : owedFor(grounds, whose, line);
    return piece && { evidence: piece, rank: 0, worth: line.row.weight * (piece.sort === 'late' ? 1 : 0.8) };
  }
  const gap = gapFor(grounds, whose, line);
  if (gap !== null) {
    const worth = worthOf(gap, line.cell.measure.expected);
    return { evidence: thinLog(grounds, whose, gap) ?? gap, rank: reaches.indexOf(gap.reach), worth };
  }
  const guard = guardFor(grounds, whose, line);
  return guard && { evidence: guard, rank: 1, worth: worthOf(guard, null) };
}

/** The one thing worth correcting: what can still be caught before a stretch, and among equals what weighs most. */
export function correctionFor(grounds: Grounds, whose: Whose): Concern['evidence'] | null {
  const concerns = linesFor(grounds, whose, 'Behavior').flatMap((line) => concernFor(grounds, whose, line) ?? []);
  const [first] = concerns.sort((a, b) => a.rank - b.rank || b.worth - a.worth);
  return first?.evidence ?? null;
}
