import { expect, it } from 'vitest';
import { packOf, sampleSheets, sheetOf, sourceFrom } from './sample-week';

/** The sample with as many reps and as few lines as the page breaks are to be looked at for. */
const many = sourceFrom(
  sampleSheets.map((one) =>
    one.name === 'Team'
      ? { ...one, cells: [...one.cells, ...Array.from({ length: 5 }, (_, i) => [`Rep ${i}`, null, 'Dana Whitcombe'])] }
      : one,
  ),
);
const names = many.intent.plan.rows.map(({ name }) => name);

/** How many reps stand on each page. */
function repsOnPages(lines: readonly string[]): number[] {
  const { rows, pageBreaks = [] } = sheetOf(packOf(many, { lines }), 'Rep detail');
  const cuts = [0, ...pageBreaks, rows.length];
  return cuts.slice(1).map((to, i) => rows.slice(cuts[i], to).filter(([first]) => first?.value === 'Week of').length);
}

it('a rep’s weeks are cut by no end of a page, and no page is left half empty', () => {
  expect(repsOnPages([])).toEqual([2, 2, 2, 2, 2, 2, 1]);
  expect(repsOnPages(names.slice(0, 6))).toEqual([3, 4, 4, 2]);
});
