import type { Settings } from '../plan/plan';
import type { Scorecard } from '../score/scorecard';
import { fold } from '../text';
import { besideOf, type BesideTeam } from './beside';
import { doneOf, percent, shownActual } from './figures';
import { headingRows, titleOf } from './heading';
import { heightFor, type LaidCell, type LaidRow, type SheetLayout } from './layout';
import { expectationOf } from './manage';
import { pageHeightFor } from './page';
import { sheetOf, type Added } from './pile';
import { promiseWords } from './promises';
import { signs } from './signs';

export interface HuddleOptions {
  readonly team?: string;
  readonly settings: Settings;
  readonly beside: BesideTeam;
}

const repWidth = 24;
const blockWidth = 14;
const commitmentWidth = 38;
/** A line to write on is this high; a page of few reps gives more. */
const lowestRow = 30;
const highestRow = 66;
/** Title, team and note: what stands on the page beside the header and the reps. */
const besideReps = 125;
/** So many reps stand on one page with room to write. */
const repsOnOnePage = 14;

/**
 * What a team looks at standing up, in the order of names: done of target for each behavior, and one commitment each, on a
 * line to write on where none is open. Nobody is ranked unless the team has turned that on.
 */
export function layHuddle(scorecard: Scorecard, { team, settings, beside }: HuddleOptions): SheetLayout {
  const { behaviors, reps } = scorecard;
  const columns = Math.max(behaviors.length + 2, 6);
  const fill = Array.from({ length: columns - behaviors.length - 2 }, (): LaidCell => ({ value: null }));
  const header: LaidRow[] = [
    [
      { value: 'Rep', look: 'corner' },
      ...behaviors.map(({ row }): LaidCell => ({ value: row.name, look: 'columnHeader' })),
      ...fill,
      { value: 'One commitment until the next huddle', look: 'corner' },
    ],
    [
      { value: 'done / target', look: 'cornerMeasure' },
      ...behaviors.map(({ row }): LaidCell => ({
        value: expectationOf({ ...row, guard: null }),
        look: 'measure',
      })),
      ...fill,
      { value: 'what, and by when', look: 'cornerMeasure' },
    ],
  ];
  const nameHeight = Math.max(20, ...behaviors.map(({ row }) => heightFor(row.name, blockWidth * 0.88, 13)));
  const saysHeight = Math.max(
    16,
    ...behaviors.map(({ row }) => heightFor(expectationOf({ ...row, guard: null }), blockWidth * 1.1, 12)),
  );
  const says = settings.ranking === true ? ranked : byName;
  const width = repWidth + (columns - 2) * blockWidth + commitmentWidth;
  const room = pageHeightFor(width) - besideReps - nameHeight - saysHeight;
  const rowHeight = Math.round(Math.max(lowestRow, Math.min(highestRow, room / Math.max(1, reps.length))));
  const pieces: Added[] = [
    { rows: headingRows(titleOf('Huddle', team), scorecard, columns), heights: [28, 18, 19] },
    { rows: header, heights: [nameHeight, saysHeight] },
    ...(reps.length === 0
      ? [wide('Nobody is on the team yet. Write the reps into the sheet Team.', columns)]
      : [
          ...inOrder(scorecard, settings).map(({ place, name }) =>
            repRow(scorecard, place, name, rowHeight, fill, beside),
          ),
          teamRow(scorecard, fill),
        ]),
    wide(says, columns),
  ];
  return sheetOf(pieces, {
    sheet: 'Huddle',
    widths: [repWidth, ...Array.from({ length: columns - 2 }, () => blockWidth), commitmentWidth],
    frozenRows: 5,
    frozenColumns: 1,
    repeatRows: 5,
    onePage: reps.length <= repsOnOnePage,
    orientation: 'landscape',
  });
}

const byName =
  'In the order of names. Each: one thing that worked, one thing that is next, one commitment.   ✓ met   ● on track   ▲ catchable   ◆ a stretch   ▼ out of reach   ✗ missed   ○ off   ? not fresh';
const ranked =
  'Ranked by attainment, because Settings, Ranking says on. Each: one thing that worked, one thing that is next, one commitment.';

const wide = (value: string, columns: number): Added => ({
  rows: [[{ value, look: 'text', across: columns }]],
  heights: [36],
});

interface Placed {
  readonly place: number;
  readonly name: string;
}

/** By name; by attainment where the team wants it so, and those without one after all others and without a number. */
function inOrder({ reps, attainment }: Scorecard, { ranking }: Settings): Placed[] {
  const named = reps
    .map((name, place): Placed => ({ place, name }))
    .sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : fold(a.name) > fold(b.name) ? 1 : a.place - b.place));
  if (ranking !== true) return named;
  const known = named
    .filter(({ place }) => (attainment[place] ?? null) !== null)
    .sort((a, b) => attainment[b.place]! - attainment[a.place]!);
  return [
    ...known.map(({ place, name }, index) => ({
      place,
      name: `${index + 1}  ${name}, ${percent(attainment[place]!)}`,
    })),
    ...named.filter(({ place }) => (attainment[place] ?? null) === null),
  ];
}

function repRow(
  scorecard: Scorecard,
  place: number,
  name: string,
  height: number,
  fill: readonly LaidCell[],
  beside: BesideTeam,
): Added {
  const [first] = besideOf(beside, scorecard.reps[place]!).commitments;
  const promised = first === undefined ? null : promiseWords(first);
  const row: LaidRow = [
    { value: name, look: 'rowHeader' },
    ...scorecard.behaviors.map(({ row: line, cells }): LaidCell => {
      const measure = cells[place]?.measure;
      if (measure === undefined) return { value: null };
      const { sign, look } = signs[measure.status];
      const done = doneOf(shownActual(measure), measure.target, line);
      return { value: measure.status === 'Off' ? sign : `${sign} ${done}`, look };
    }),
    ...fill,
    { value: promised, look: 'input' },
  ];
  return { rows: [row], heights: [Math.max(height, heightFor(promised ?? '', commitmentWidth * 1.05, 13))] };
}

/** How many of those who count are on target: a sum would hide who is behind. */
const teamRow = ({ behaviors }: Scorecard, fill: readonly LaidCell[]): Added => ({
  rows: [
    [
      { value: 'Team, on target', look: 'totalName' },
      ...behaviors.map(({ team }): LaidCell => ({
        value: team.counted === 0 ? '–' : `${team.onTarget} of ${team.counted}`,
        look: 'total',
      })),
      ...fill.map((): LaidCell => ({ value: null, look: 'total' })),
      { value: null, look: 'totalName' },
    ],
  ],
  heights: [24],
});
