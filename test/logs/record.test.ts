import { describe, expect, it } from 'vitest';
import type { Day } from '../../core/calendar/day';
import type { Kept } from '../../core/feedback/kept';
import type { Commitment } from '../../core/logs/commitments';
import type { OneOnOne } from '../../core/logs/one-on-one';
import { recordOf } from '../../core/logs/record';
import { noLogs, talk } from './written-down';

const asOf = '2026-03-12';
const thursdays: readonly Day[] = ['2026-02-05', '2026-02-12', '2026-02-19', '2026-02-26', '2026-03-05', '2026-03-12'];

/** A word for each Thursday: y held, n not, . nobody has said. */
const talks = (held: string, rep = 'Ann'): OneOnOne[] =>
  [...held].map((one, at) =>
    talk(thursdays[at]!, { rep, held: one === 'y' ? 'Yes' : one === 'n' ? 'No' : null, row: at + 2 }),
  );

const words: Readonly<Record<string, Kept>> = { y: 'Yes', p: 'Partly', n: 'No' };
/** A word for each Thursday: y kept, p partly, n not, . nobody has said. */
const promises = (kept: string, rep = 'Ann'): Commitment[] =>
  [...kept].map((one, at) => ({
    rep,
    text: 'Call Acme',
    due: thursdays[at]!,
    kept: words[one] ?? null,
    since: '2026-02-02',
    log: 'Feedback',
    row: at + 2,
  }));

const record = (held: string, kept: string): string =>
  recordOf({ oneOnOnes: talks(held) }, promises(kept), 'Ann', asOf);

describe('how one-on-ones and commitments went', () => {
  it.each([
    ['yyynyy', 'yypy', 'One-on-ones: 5 of 6 held in 13 weeks. Commitments: 3 of 4 kept, one in part.'],
    ['n', 'npp', 'One-on-ones: none of 1 held in 13 weeks. Commitments: 2 of 3 kept in part.'],
    ['', 'n', 'Commitments: none of 1 kept in 13 weeks.'],
    ['y', '', 'One-on-ones: 1 of 1 held in 13 weeks.'],
    ['', 'yn', 'Commitments: 1 of 2 kept in 13 weeks.'],
  ])('%j and %j is said in numbers, never in percent of so few', (held, kept, said) => {
    expect(record(held, kept)).toBe(said);
  });

  it('of which nobody has said anything is neither: it is counted and named', () => {
    expect(record('yy.', 'y..')).toBe(
      'One-on-ones: 2 of 3 held in 13 weeks, one not marked yet. Commitments: 1 of 3 kept, 2 due and open.',
    );
    expect(record('..', '.')).toBe(
      'One-on-ones: 2 planned in 13 weeks, not marked yet. Commitments: one due, and open.',
    );
  });

  it('nothing is said of what has no rows, and nobody’s rows are said of another', () => {
    expect(record('', '')).toBe('');
    expect(recordOf({ oneOnOnes: talks('yyn', 'Ben') }, promises('yn', 'Ben'), 'Ann', asOf)).toBe('');
    expect(recordOf(noLogs, [], 'Ann', asOf)).toBe('');
  });
});
