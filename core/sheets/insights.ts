import type { PlanRow } from '../plan/plan';
import type { LiftLine } from '../score/lift-lines';
import { liftTakes, liftWords } from '../score/lift-words';
import type { Scorecard, ScoreLine } from '../score/scorecard';
import { count, figureOf } from './figures';
import { headingRows, titleOf } from './heading';
import { heightFor, type LaidCell, type LaidRow, type SheetLayout } from './layout';
import { sheetOf, type Added } from './pile';
import type { WeekItem } from './week-item';

const nameWidth = 28;
const blockWidth = 15;
const fewestBlocks = 6;
/** Behavior and result stand before what is said of them. */
const before = 3;

/**
 * What the weeks so far say about the plan itself: whether more of a behavior went with more of its result, and how steady each
 * rep is. Quiet on purpose: too few weeks are said to be too few, and nothing here is called a cause. `lifts` is null for a team
 * so small that no number of weeks would be enough.
 */
export function layInsights(
  scorecard: Scorecard,
  lifts: readonly LiftLine[] | null,
  { team, experiments = [] }: { readonly team?: string; readonly experiments?: readonly WeekItem[] } = {},
): SheetLayout {
  const counted = scorecard.behaviors.filter(({ row }) => isCounted(row));
  const blocks = Math.max(fewestBlocks, counted.length);
  const columns = blocks + 1;
  const width = nameWidth + blocks * blockWidth;
  const wide = (value: string, look: 'heading' | 'text' | 'muted'): Added => ({
    rows: [[{ value, look, across: columns }]],
    heights: [look === 'heading' ? 26 : heightFor(value, width)],
  });
  const pieces: Added[] = [
    { rows: headingRows(titleOf('Insights', team), scorecard, columns), heights: [28, 18, 19] },
    wide('What goes with what', 'heading'),
    wide(
      'Each rep’s weeks with more of a behavior beside the same rep’s later weeks of its result, over a year of closed weeks. A link is no proof that one brings the other.',
      'text',
    ),
    ...(lifts === null || lifts.length === 0
      ? [wide(lifts === null ? tooSmall(scorecard.reps.length) : 'No counted behavior drives a result.', 'muted')]
      : linkRows(lifts, counted, columns, width)),
    ...experimentRows(experiments, columns, width),
    wide('How steady each rep is', 'heading'),
    wide(
      'The usual week (the median of the closed weeks shown), and the spread of the middle half of them: a small spread is a habit. It takes eight weeks that count.',
      'text',
    ),
    ...(counted.length === 0 || scorecard.reps.length === 0
      ? [wide('There is nobody and nothing to count yet.', 'muted')]
      : steadyRows(scorecard.reps, counted, blocks)),
  ];
  return sheetOf(pieces, {
    sheet: 'Insights',
    widths: [nameWidth, ...Array.from({ length: blocks }, () => blockWidth)],
    frozenRows: 3,
    frozenColumns: 1,
    repeatRows: 3,
    orientation: 'landscape',
  });
}

const isCounted = ({ counts }: PlanRow): boolean => counts !== 'Deliverable' && counts !== 'Open items';

const tooSmall = (reps: number): string =>
  `Not enough data: the team has ${count(reps, 'rep')}, and ${liftTakes}, to tell a link from chance. Until then your own experiments (the sheet Experiments) say more.`;

/** One line a behavior: what was seen, in words, with the lag that the plan says and what stands behind it. */
function linkRows(
  lifts: readonly LiftLine[],
  counted: readonly ScoreLine[],
  columns: number,
  width: number,
): readonly Added[] {
  const lagOf = (name: string): number | null => counted.find(({ row }) => row.name === name)?.row.lagWeeks ?? null;
  const results = [...new Set(lifts.map(({ result }) => result))];
  const says = Math.max(1, columns - before);
  return results.flatMap((result): Added[] => [
    {
      rows: [
        [
          { value: `For ${result}`, look: 'corner' },
          { value: 'Lag in the plan', look: 'columnHeader' },
          { value: 'Behind it', look: 'columnHeader' },
          { value: 'What was seen', look: 'corner', across: says },
        ],
      ],
      heights: [18],
    },
    ...lifts
      .filter((line) => line.result === result)
      .map((line): Added => {
        const lag = lagOf(line.behavior);
        const words = liftWords(line);
        const seen = `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
        const row: LaidRow = [
          { value: line.behavior, look: 'rowHeader' },
          { value: lag === null ? '–' : count(lag, 'week'), look: 'number' },
          { value: `${line.reps} reps, ${line.weeks} wks`, look: 'number' },
          { value: seen, look: 'text', across: says },
        ];
        return { rows: [row], heights: [Math.max(18, heightFor(seen, width - nameWidth - 2 * blockWidth, 13))] };
      }),
  ]);
}

/** The verdicts that wait for somebody to write them down, in the words of This week. */
function experimentRows(experiments: readonly WeekItem[], columns: number, width: number): readonly Added[] {
  if (experiments.length === 0) return [];
  const across = columns - before + 1;
  return [
    { rows: [[{ value: 'Experiments to conclude', look: 'heading', across: columns }]], heights: [26] },
    ...experiments.map(({ rep, now, look, says }): Added => ({
      rows: [
        [
          { value: rep, look: 'rowHeader' },
          { value: now, look },
          { value: says, look: 'text', across },
        ],
      ],
      heights: [Math.max(18, heightFor(says, width - nameWidth - blockWidth, 13))],
    })),
  ];
}

function steadyRows(reps: readonly string[], counted: readonly ScoreLine[], blocks: number): readonly Added[] {
  const fill = Array.from({ length: blocks - counted.length }, (): LaidCell => ({ value: null }));
  const header: LaidRow = [
    { value: 'Rep', look: 'corner' },
    ...counted.map(({ row }): LaidCell => ({ value: row.name, look: 'columnHeader' })),
    ...fill,
  ];
  const height = Math.max(20, ...counted.map(({ row }) => heightFor(row.name, blockWidth * 0.88, 13)));
  return [
    { rows: [header], heights: [height] },
    {
      rows: reps.map((rep, place): LaidRow => [
        { value: rep, look: 'rowHeader' },
        ...counted.map(({ row, cells }): LaidCell => {
          const steady = cells[place]?.steadiness ?? null;
          const says =
            steady === null
              ? 'too few weeks'
              : `${figureOf(steady.median, row)}, spread ${figureOf(steady.spread, row)}`;
          return { value: says, look: 'number' };
        }),
        ...fill,
      ]),
      heights: [18],
    },
  ];
}
