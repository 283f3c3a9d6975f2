import { longDay } from '../sheets/figures';
import { badgeOf, titleOf, weekWords } from '../sheets/heading';
import { heightFor, type LaidCell, type SheetLayout } from '../sheets/layout';
import { sheetOf, type Added } from '../sheets/pile';
import { numbersSheet } from './numbers';
import type { PackScene } from './scene';

const widths = [22, 76] as const;
const columns = widths.length;
/** Letters for each digit of a column's width. */
const airy = 1.15;

export const packTitle = ({ team }: Pick<PackScene, 'team'>): string => titleOf('Leadership pack', team);

/** What somebody sees first who was not there: of which day it is, how far to trust it, what is inside and what is not. */
export function layCover(scene: PackScene, inside: readonly string[]): SheetLayout {
  const { card } = scene;
  const whole = (value: string, look: LaidCell['look'], height: number): Added => ({
    rows: [[{ value, ...(look && { look }), across: columns }]],
    heights: [height],
  });
  const line = (name: string, says: string): Added => ({
    rows: [
      [
        { value: name, look: 'rowHeader' },
        { value: says, look: 'text' },
      ],
    ],
    heights: [Math.max(19, heightFor(says, widths[1] * airy))],
  });
  return sheetOf(
    [
      whole(packTitle(scene), 'title', 30),
      whole(weekWords(card), 'subtitle', 18),
      { rows: [[{ ...badgeOf(card), across: columns }]], heights: [20] },
      whole('What is inside', 'heading', 28),
      ...inside.map((sheet) => line(sheet, abouts[sheet] ?? '')),
      whole('Who and what', 'heading', 28),
      line('Reps', `${ofAll(card.reps.length, scene.outOf.reps)}: ${list(card.reps, 'nobody')}`),
      line('Results', list(card.results.map(({ row }) => row.name))),
      line('Behaviors', list(card.behaviors.map(({ row }) => row.name))),
      line(
        'Totals',
        'Over the reps and lines in this pack, and nobody else. Only the length of a sales cycle is told from all deals won.',
      ),
      whole('How to read it', 'heading', 28),
      line(
        'Behaviors',
        'What the team does, and can still change: managed. A miss is only said where the data is fresh.',
      ),
      line('Results', 'The outcome of earlier weeks: watched. No verdict before one sales cycle has passed.'),
      whole('What is not inside', 'heading', 28),
      line('Left out', leftOut(scene)),
      whole(`Values as of ${longDay(card.asOf)}, end of day. They do not change when the workbook does.`, 'note', 17),
    ],
    { sheet: 'Cover', widths, frozenRows: 0, frozenColumns: 0, onePage: true, orientation: 'portrait' },
  );
}

const ofAll = (n: number, all: number): string => (n === all ? `All ${n}` : `${n} of ${all}`);

/** Initials end with a point already. */
const list = (names: readonly string[], none = 'None'): string => (names.join(', ') || none).replace(/\.?$/, '.');

const abouts: Readonly<Record<string, string>> = {
  Scorecard: 'Behaviors to manage and results to monitor: reps by lines of the plan, this week.',
  Results: 'Each result with its target, the pace, and the range in which it is likely to end.',
  Trend: 'Each line week by week, and until when work can still show in a result.',
  'Rep detail': 'What each rep added in each of these weeks.',
  Notes: 'Feedback that was shared, in the words of whoever gave it: they may name a customer or a deal.',
  [numbersSheet]: 'The same numbers as a plain table, for the page of a leader of several teams.',
};

/** A note says what somebody chose to say, and the scorecard draws the course of a rep's weeks: neither is left out, then. */
const leftOut = ({ choices }: PackScene): string =>
  `No rows of the CRM${choices.notes ? '' : ', no customers, no deals, no feedback notes'}${choices.repDetail ? '' : ', no numbers of a rep by week'}; no formulas, no links, nothing hidden.`;
