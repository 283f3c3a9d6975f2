import type { Deliverable } from '../plan/plan';
import type { Scorecard } from '../score/scorecard';
import { headingRows, titleOf } from './heading';
import { heightFor, type LaidRow, type SheetLayout } from './layout';
import { sheetOf, type Added } from './pile';
import type { WeekBeside } from './week-beside';
import type { WeekGroup, WeekItem } from './week-item';
import { weekGroups } from './week';

export interface ThisWeekOptions {
  readonly team?: string;
  readonly deliverables?: readonly Deliverable[];
  readonly beside?: WeekBeside;
}

const widths = [20, 30, 14, 66] as const;

/** What a manager acts on before the week is over, most urgent first; within a group by rep. */
export function layThisWeek(
  scorecard: Scorecard,
  { team, deliverables = [], beside }: ThisWeekOptions = {},
): SheetLayout {
  const groups = weekGroups(scorecard, deliverables, beside).filter(
    (group) => group.items.length > 0 || group.none !== undefined,
  );
  const top: Added[] = [
    { rows: headingRows(titleOf('This week', team), scorecard, widths.length), heights: [28, 18, 19] },
    { rows: [columnHeader], heights: [20] },
  ];
  return sheetOf([...top, ...groups.flatMap(groupRows)], {
    sheet: 'This week',
    widths,
    frozenRows: 4,
    frozenColumns: 0,
    repeatRows: 4,
    orientation: 'portrait',
  });
}

const columnHeader: LaidRow = [
  { value: 'Rep', look: 'corner' },
  { value: 'About', look: 'corner' },
  { value: 'Now', look: 'columnHeader' },
  { value: 'What to say or do', look: 'corner' },
];

function groupRows({ title, items, none }: WeekGroup): Added[] {
  const heading: Added = {
    rows: [
      [{ value: items.length === 0 ? title : `${title}  (${items.length})`, look: 'heading', across: widths.length }],
    ],
    heights: [26],
  };
  if (items.length === 0)
    return [heading, { rows: [[{ value: none ?? '', look: 'muted', across: widths.length }]], heights: [18] }];
  return [heading, ...items.map((item): Added => ({ rows: [itemRow(item)], heights: [itemHeight(item)] }))];
}

const itemRow = ({ rep, about, now, look, says }: WeekItem): LaidRow => [
  { value: rep === '' ? null : rep, look: 'rowHeader' },
  { value: about === '' ? null : about, look: 'text' },
  { value: now, look: look === 'text' ? 'number' : look },
  { value: says, look: 'text' },
];

const itemHeight = ({ about, says }: WeekItem): number =>
  Math.max(heightFor(says, widths[3] * 1.1), heightFor(about, widths[1] * 1.1), 18);
