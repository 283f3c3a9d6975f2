import { addDays } from '../calendar/day';
import type { Finding } from '../outcome';
import { count } from '../sheets/figures';
import { titleOf, weekWords } from '../sheets/heading';
import { heightFor, linesOf, type LaidCell, type LaidRow, type SheetLayout } from '../sheets/layout';
import { sheetOf, type Added } from '../sheets/pile';
import { layLines } from './lay-lines';
import { managerColumns, layManagers } from './lay-managers';
import type { RollUp } from './roll-up';

export const rollUpSheet = 'Roll-up';

const nameWidth = 34;
const blockWidth = 22;

/** A leader's page: one line for each manager, then each behavior and result across them, then what does not agree and where. */
export function layRollUp(rollUp: RollUp, findings: readonly Finding[]): SheetLayout {
  const { asOf, week, weekEnds, managers } = rollUp;
  const columns = Math.max(1 + managerColumns, 2 + managers.length);
  const width = nameWidth + (columns - 1) * blockWidth;
  const wide = (value: string, look: LaidCell['look'], height: number): Added => ({
    rows: [[{ value, ...(look && { look }), across: columns }]],
    heights: [height],
  });
  const gap: Added = { rows: [[]], heights: [6] };
  const days = { week, weekEnds: weekEnds ?? addDays(week, 6), asOf };
  const top: Added[] = [
    wide(titleOf('Roll-up', count(managers.length, 'team')), 'title', 28),
    wide(weekWords(days), 'subtitle', 18),
  ];
  return sheetOf(
    [
      ...top,
      wide(leadWords, 'manageHeading', 20),
      layManagers(rollUp, columns),
      gap,
      wide(manageWords, 'manageHeading', 20),
      ...layLines(rollUp, 'Behavior', columns),
      gap,
      wide(monitorWords, 'monitorHeading', 20),
      ...layLines(rollUp, 'Result', columns),
      gap,
      wide('What does not agree, or could not be read', 'heading', 22),
      ...findingPieces(findings, columns, width),
      wide(sourceWords, 'note', heightFor(sourceWords, width, 12)),
    ],
    {
      sheet: rollUpSheet,
      widths: [nameWidth, ...Array.from({ length: columns - 1 }, () => blockWidth)],
      frozenRows: top.length,
      frozenColumns: 1,
      repeatRows: top.length,
      onePage: managers.length <= teamsOnOnePage,
      orientation: 'landscape',
    },
  );
}

/** So many teams are still readable on one page with their behaviors and results. */
const teamsOnOnePage = 8;

const leadWords =
  'LEAD   ·   how each team is planned, talked with (the last 13 weeks) and measured: what a leader can ask about this week.';
const manageWords = 'MANAGE   ·   behaviors across the teams, where all count the same thing.';
const monitorWords = 'MONITOR   ·   results across the teams: the outcome of earlier weeks.';
const sourceWords =
  'Made from the packs that the managers have published, and from nothing else: no row of a CRM was read. What does not agree is left blank, never mixed.';

/** Each with its place; the page is printed, so that nobody has to look for them elsewhere. */
function findingPieces(findings: readonly Finding[], columns: number, width: number): Added[] {
  const said = findings.filter(({ severity }) => severity !== 'info');
  if (said.length === 0) {
    const value = 'Everything agrees: one day, one week, one way to count each line.';
    return [{ rows: [[{ value, look: 'text', across: columns }]], heights: [18] }];
  }
  return said.map(({ where, what, fix }): Added => {
    const says = `${what} ${fix}`;
    const row: LaidRow = [
      { value: where, look: 'text', across: 2 },
      { value: says, look: 'text', across: columns - 2 },
    ];
    const lines = Math.max(
      linesOf(where, nameWidth + blockWidth),
      linesOf(says, Math.max(20, width - nameWidth - blockWidth)),
    );
    return { rows: [row], heights: [lines * 13 + 5] };
  });
}
