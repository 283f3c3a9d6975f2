import type { Grid } from '../cells';
import type { Commitment } from '../logs/commitments';
import { plain } from '../neutral';
import { fold } from '../text';
import { drawnRows, pageNamed, type IsDrawn } from './boxes';
import { beginsWith, promisesLabel, promiseWords } from './promises';

/**
 * Tells the promises that we put into the boxes of the huddle from what people wrote there. Ours are those that stand on a log of
 * the rep, and those that stood there when the huddle was drawn last: the page of the rep, drawn with it, still says them.
 */
export function ourPromises(commitments: readonly Commitment[], repPages: Grid | undefined): IsDrawn {
  const lines = new Map<string, string>();
  if (repPages !== undefined)
    for (const { page, cells } of drawnRows(repPages)) {
      const [label, ...rest] = cells;
      const line = rest.find((cell) => typeof cell === 'string');
      if (label === promisesLabel && line !== undefined) lines.set(page, plain(line));
    }
  const standing = new Set(
    commitments.map(({ rep, text, due }) => keyOf(pageNamed(rep), promiseWords({ what: text, due }))),
  );
  return (words, rep) =>
    standing.has(keyOf(pageNamed(rep), words)) || beginsWith(lines.get(pageNamed(rep)) ?? '', words);
}

const keyOf = (rep: string, words: string): string => JSON.stringify([fold(rep), words]);
