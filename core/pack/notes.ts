import { isRep } from '../plan/rep-names';
import { headingRows, titleOf } from '../sheets/heading';
import { heightFor, type LaidRow, type SheetLayout } from '../sheets/layout';
import { sheetOf } from '../sheets/pile';
import type { PackScene } from './scene';

const widths = [12, 22, 30, 14, 66, 12] as const;
const columns = widths.length;
const labels = ['Week of', 'Rep', 'About', 'Kind', 'What was said', 'Shared on'];

/** The notes that were shared with the chosen reps, as they were said: what is still a draft is nobody's word. */
export function layNotes({ card, shared, reps, names, heading }: PackScene): SheetLayout {
  const rows = shared.map(({ week, rep, about, kind, words, draft, sharedOn }) => {
    const who = reps.find((one) => isRep(one, rep))!;
    const said = names.veil(words || draft, true);
    const row: LaidRow = [
      { value: { day: week }, look: 'text', format: 'yyyy-mm-dd' },
      { value: names.of(who.name), look: 'rowHeader' },
      { value: names.line(about), look: 'text' },
      { value: kind, look: 'text' },
      { value: said, look: 'text' },
      { value: sharedOn && { day: sharedOn }, look: 'text', format: 'yyyy-mm-dd' },
    ];
    return { rows: [row], heights: [Math.max(17, heightFor(said, widths[4]))] };
  });
  return sheetOf(
    [
      { rows: headingRows(titleOf('Notes', heading), card, columns), heights: [28, 18, 19] },
      { rows: [labels.map((value) => ({ value, look: 'corner' }))], heights: [20] },
      ...(rows.length > 0
        ? rows
        : [
            {
              rows: [[{ value: 'No note was shared in these weeks.', look: 'muted', across: columns }]] as LaidRow[],
              heights: [18],
            },
          ]),
    ],
    { sheet: 'Notes', widths, frozenRows: 4, frozenColumns: 0, repeatRows: 4, orientation: 'landscape' },
  );
}
