import { sum } from '../score/numbers';
import type { ScoreLine } from '../score/scorecard';
import { isShare, shortDay } from '../sheets/figures';
import { headingRows, titleOf } from '../sheets/heading';
import type { LaidCell, LaidRow, SheetLayout } from '../sheets/layout';
import { pageHeightFor } from '../sheets/page';
import { sheetOf, type Added } from '../sheets/pile';
import type { PackScene } from './scene';

const nameWidth = 34;
const weekWidth = 9;
const headingHeights = [28, 18, 19];
const headingHeight = sum(headingHeights);

/** What each chosen rep added week by week, line by line of the plan: a blank is a week that does not count. */
export function layRepDetail(scene: PackScene): SheetLayout {
  const { card } = scene;
  const columns = 1 + card.weeks.length;
  const lines = [...card.behaviors, ...card.results];
  const header: LaidRow = [
    { value: 'Week of', look: 'corner' },
    ...card.weeks.map((week): LaidCell => ({ value: shortDay(week), look: 'columnHeader' })),
  ];
  const width = nameWidth + weekWidth * card.weeks.length;
  const [onFirst, onNext] = [repsOn(width, lines.length, headingHeight), repsOn(width, lines.length)];
  return sheetOf(
    [
      { rows: headingRows(titleOf('Rep detail', scene.heading), card, columns), heights: headingHeights },
      ...card.reps.flatMap((rep, place): Added[] => [
        {
          rows: [[{ value: rep, look: 'heading', across: columns }]],
          heights: [26],
          newPage: place >= onFirst && (place - onFirst) % onNext === 0,
        },
        { rows: [header], heights: [18] },
        ...lines.map((line) => ({ rows: [weeksOf(line, place)], heights: [16] })),
      ]),
    ],
    {
      sheet: 'Rep detail',
      widths: [nameWidth, ...card.weeks.map(() => weekWidth)],
      frozenRows: 3,
      frozenColumns: 1,
      repeatRows: 3,
      orientation: 'landscape',
    },
  );
}

/** How many reps stand on a page, none of them cut in two by its end; the heading takes from the first page alone. */
const repsOn = (width: number, lines: number, taken = 0): number =>
  Math.max(1, Math.floor((pageHeightFor(width) - taken) / (26 + 18 + 16 * lines)));

const weeksOf = ({ row, cells }: ScoreLine, place: number): LaidRow => [
  { value: row.name, look: 'rowHeader' },
  ...(cells[place]?.trend ?? []).map((added): LaidCell => ({
    value: added === null ? null : Math.round(added * 1e4) / 1e4,
    look: 'number',
    format: isShare(row) ? '0%' : Number.isInteger(added) ? '#,##0' : '#,##0.##',
  })),
];
