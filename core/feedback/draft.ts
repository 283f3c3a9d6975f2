import { shorten } from '../text';
import type { Evidence } from './evidence';
import { incomplete, quiet, stale } from './patterns/ask-to-log';
import { best, first, improved, kept, met, streak, unbroken } from './patterns/encourage';
import { gap, guard, open, outOfReach, share, stretch } from './patterns/gap';
import { reached, won } from './patterns/milestone';
import { due, early, handed, late } from './patterns/pieces';
import { steady, wholeLog } from './patterns/recognition';
import { closings, toneOf } from './tone';
import {
  gapWords,
  guardWords,
  logThanksWords,
  logWords,
  pieceWords,
  praiseWords,
  thanksWords,
  wonWords,
} from './wording';

/** What decides which of the patterns a note is written in. */
export interface Draw {
  /** The rep's place in the team. */
  readonly place: number;
  /** The week, counted through the years. */
  readonly week: number;
  /** How many notes of the same sort this rep has already been given this week. */
  readonly turn: number;
  /** The rep's words on how they like to be recognized; null where the note is no praise, or not the first. */
  readonly recognition: string | null;
}

/** No note is longer: it is to be said, or to fit a chat message. */
export const LONGEST = 240;

/** The evidence in words, in the pattern whose turn it is for this rep in this week. */
export function draftOf(evidence: Evidence, draw: Draw): string {
  const said = wordsOf(evidence, draw);
  const closing = draw.recognition === null ? undefined : inTurn(closings[toneOf(draw.recognition)], draw)[0];
  return closing === undefined || said.length + 1 + closing.length > LONGEST ? said : `${said} ${closing}`;
}

/** Patterns take turns by week, and reps of one team stand at different ones: neither hears, or reads, the same words again soon. */
function inTurn<T>(patterns: readonly T[], { place, week, turn }: Draw): readonly T[] {
  const first = (place + week + turn * Math.ceil(patterns.length / 2)) % Math.max(1, patterns.length);
  return [...patterns.slice(first), ...patterns.slice(0, first)];
}

/** The pattern whose turn it is, or the next one that long names leave short enough. */
function written<W>(patterns: readonly ((words: W) => string)[], words: W, draw: Draw): string {
  const all = inTurn(patterns, draw).map((pattern) => sentence(pattern(words)));
  return all.find(({ length }) => length <= LONGEST) ?? shorten(all[0]!, LONGEST);
}

const praises = { first, best, streak, unbroken, met, improved, kept };

function wordsOf(evidence: Evidence, draw: Draw): string {
  switch (evidence.sort) {
    case 'gap': {
      const words = gapWords(evidence);
      if (evidence.reach === 'out of reach') return written(outOfReach, words, draw);
      return written(evidence.reach === 'a stretch' && evidence.best !== null ? stretch : gap, words, draw);
    }
    case 'open':
      return written(open, gapWords(evidence), draw);
    case 'share':
      return written(share, gapWords(evidence), draw);
    case 'guard':
      return written(guard, guardWords(evidence), draw);
    case 'handed':
      return written(handed, pieceWords(evidence), draw);
    case 'early':
      return written(early, pieceWords(evidence), draw);
    case 'due':
      return written(due, pieceWords(evidence), draw);
    case 'late':
      return written(late, pieceWords(evidence), draw);
    case 'stale':
      return written(stale, logWords(evidence), draw);
    case 'quiet':
      return written(quiet, logWords(evidence), draw);
    case 'incomplete':
      return written(incomplete, logWords(evidence), draw);
    case 'won':
      return written(won, wonWords(evidence), draw);
    case 'reached':
      return written(reached, wonWords(evidence), draw);
    case 'steady':
      return written(steady, thanksWords(evidence), draw);
    case 'log':
      return written(wholeLog, logThanksWords(evidence), draw);
    default:
      return written(praises[evidence.sort], praiseWords(evidence), draw);
  }
}

/** A sentence begins with a capital, whatever word its pattern puts there. */
const sentence = (text: string): string =>
  text.replace(/(^|[.?] )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
