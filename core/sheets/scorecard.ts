import { behaviorStatuses } from '../score/measure';
import type { Scorecard } from '../score/scorecard';
import { percent } from './figures';
import { headingRows, titleOf } from './heading';
import { heightFor, type LaidCell, type LaidRow, type SheetLayout } from './layout';
import { expectationOf, manageHeader, manageRows, teamRows } from './manage';
import { pageHeightFor, pageWidthFor } from './page';
import { monitorHeader, monitorPages, monitorRows } from './monitor';
import { sheetOf, type Added } from './pile';
import { signs } from './signs';

export interface ScorecardOptions {
  /** The team's name for the title; absent: none. */
  readonly team?: string;
}

const narrowestRep = 22;
const widestRep = 34;
const narrowestBlock = 17;
const widestBlock = 30;
const titleRows = 3;
/** So many reps are still readable on one page. */
const repsOnOnePage = 12;

/**
 * The page that people print: behaviors to manage first, reps down and behaviors across, three lines for each (done / target
 * with its sign, the word, the trend), then the results to monitor, then the legend. A long team is cut between reps, and
 * each page has its header. Drawing it twice draws the same.
 */
export function layScorecard(scorecard: Scorecard, options: ScorecardOptions = {}): SheetLayout {
  const resultColumns = Math.min(scorecard.results.length, 3) * 3;
  const columns = 1 + Math.max(scorecard.behaviors.length + 1, resultColumns, 5);
  const onePage = scorecard.reps.length <= repsOnOnePage;
  const repWidth = repWidthOf(scorecard.reps);
  const blockWidth = onePage ? blockWidthOf(scorecard.reps.length, columns - 1, repWidth) : narrowestBlock;
  const width = repWidth + (columns - 1) * blockWidth;
  const header = headerOf(scorecard, blockWidth);
  const wide = (value: string, look: LaidCell['look'], height: number): Added => ({
    rows: [[{ value, ...(look && { look }), across: columns }]],
    heights: [height],
  });
  const top: Added[] = [
    { rows: headingRows(titleOf('Scorecard', options.team), scorecard, columns), heights: [28, 18, 19] },
    wide(manageWords(scorecard), 'manageHeading', 20),
    header,
  ];
  const pieces: Added[] = [
    ...top,
    ...(scorecard.behaviors.length > 0 && scorecard.reps.length > 0
      ? [
          ...managePages(scorecard, header, onePage ? Infinity : pageHeightFor(width)),
          { rows: teamRows(scorecard), heights: blockHeights },
        ]
      : [wide(nothingToShow(scorecard), 'muted', 30)]),
    { rows: [[]], heights: [6] },
    { ...wide(monitorWords, 'monitorHeading', 20), newPage: !onePage },
    ...monitorPieces(scorecard, columns),
    { rows: [[]], heights: [6] },
    { rows: legendRows(columns), heights: [15, 15, 15] },
    wide(legendNote, 'note', heightFor(legendNote, width, 12)),
  ];
  const frozenRows = top.reduce((sum, piece) => sum + piece.rows.length, 0);
  return sheetOf(pieces, {
    sheet: 'Scorecard',
    widths: [repWidth, ...Array.from({ length: columns - 1 }, () => blockWidth)],
    frozenRows,
    frozenColumns: 1,
    repeatRows: titleRows,
    onePage,
    orientation: 'landscape',
  });
}

/** Names are bold and larger than digits; beyond the widest they shrink to fit. */
const repWidthOf = (reps: readonly string[]): number =>
  Math.min(
    widestRep,
    reps.reduce((widest, rep) => Math.max(widest, Math.ceil(rep.length * 1.25)), narrowestRep),
  );

const blockHeights = [18, 14, 15] as const;
const blockHeight = blockHeights.reduce((sum, height) => sum + height, 0);
const titleHeight = 65;
/** Title, headers, team, legend: what stands on the page beside the reps; and the lines of a rep in both blocks. */
const besideReps = 310;
const heightPerRep = blockHeight + 15.5;

/** A page that shrinks because of its height has room beside its columns: they take it. */
function blockWidthOf(reps: number, blocks: number, repWidth: number): number {
  const room = pageWidthFor(besideReps + reps * heightPerRep) - repWidth;
  return Math.round(Math.max(narrowestBlock, Math.min(widestBlock, room / blocks)));
}

function headerOf(scorecard: Scorecard, blockWidth: number): Added {
  const names = Math.max(31, ...scorecard.behaviors.map(({ row }) => heightFor(row.name, blockWidth * 0.88, 13)));
  const words = Math.max(16, ...scorecard.behaviors.map(({ row }) => heightFor(expectationOf(row), 24, 12)));
  return { rows: manageHeader(scorecard), heights: [15, Math.min(names, 82), Math.min(words, 52)] };
}

/** Pages of about equal length, each under its own header and cut between reps. `height` is that of a page, in points. */
function managePages(scorecard: Scorecard, header: Added, height: number): Added[] {
  const rows = manageRows(scorecard);
  const reps = scorecard.reps.length;
  const headerHeight = (header.heights ?? []).reduce((sum, one) => sum + one, titleHeight);
  // The first page has the band above the header, the last one the team below the reps: both are kept free everywhere.
  const fitting = Math.max(4, Math.floor((height - headerHeight - 20 - blockHeight) / blockHeight));
  const pages = Math.max(1, Math.ceil(reps / fitting));
  const perPage = Math.ceil(reps / pages) * blockHeights.length;
  return Array.from({ length: pages }, (_, page) => page).flatMap((page) => [
    ...(page === 0 ? [] : [{ ...header, newPage: true }]),
    { rows: rows.slice(page * perPage, (page + 1) * perPage), heights: blockHeights },
  ]);
}

const monitorPieces = (scorecard: Scorecard, columns: number): Added[] =>
  scorecard.results.length === 0
    ? [{ rows: [[{ value: 'The plan has no result to monitor.', look: 'muted', across: columns }]], heights: [20] }]
    : monitorPages(scorecard, columns).flatMap(({ results, reps }, page) => [
        { rows: monitorHeader(results), heights: [17, 15], newPage: page > 0 && reps.from > 0 },
        { rows: monitorRows(results, scorecard, reps), heights: [15.5] },
      ]);

function manageWords(scorecard: Scorecard): string {
  const counted = scorecard.behaviors.reduce((sum, line) => sum + line.team.counted, 0);
  const onTarget = scorecard.behaviors.reduce((sum, line) => sum + line.team.onTarget, 0);
  const says = 'MANAGE   ·   behaviors: what the team does this week, and can still change.';
  if (counted === 0) return says;
  return `${says}   Team ${percent(scorecard.teamAttainment)} attained, ${onTarget} of ${counted} on target.`;
}

const monitorWords = 'MONITOR   ·   results: the outcome of earlier weeks. Watch them, manage what feeds them.';

function nothingToShow(scorecard: Scorecard): string {
  if (scorecard.reps.length === 0) return 'Nobody is on the team yet. Write the reps into the sheet Team.';
  return 'The plan has no behavior to manage yet. Write the behaviors into the sheet Plan.';
}

/** Every sign with its word, in its own look, as many to a row as there are columns. */
function legendRows(columns: number): LaidRow[] {
  const cells = behaviorStatuses.map((status): LaidCell => ({
    value: `${signs[status].sign} ${signs[status].word}`,
    look: signs[status].look,
    part: 'word',
  }));
  const rows: LaidRow[] = [];
  for (let from = 0; from < cells.length; from += columns - 1) {
    const label: LaidCell = { value: from === 0 ? 'Signs' : null, look: 'rowHeader' };
    rows.push([label, ...cells.slice(from, from + columns - 1)]);
  }
  return rows;
}

const legendNote =
  'Catchable: what remains is at most what this rep usually does in the days left; a stretch: at most the best so far; out of reach: more than that, agree what is realistic. ' +
  'Trend: week by week, oldest first, each on its own scale from zero; · is a week that does not count. ' +
  '✓5 = five weeks in a row on target, of the last 13; ✗✗ = missed twice; ✗✗✗ = a miss pattern (three in a row, or more than half of 13). Weeks off and weeks without fresh data never count as a miss.';
