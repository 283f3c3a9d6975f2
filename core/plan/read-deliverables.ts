import type { Table } from '../cells';
import { outcome, type Outcome } from '../outcome';
import { openSheet } from './own-sheet';
import type { Deliverable } from './plan';
import { needText } from './words';
import { deliverableColumns } from '../own-columns';

/** Reads a Deliverables sheet: what each rep owes, until when, and what was handed in. */
export function readDeliverables(table: Table): Outcome<readonly Deliverable[]> {
  const { own, missing } = openSheet(table, { needed: ['Rep', 'Behavior', 'Due'], optional: deliverableColumns });
  if (missing.length > 0) return outcome([], missing);
  const deliverables: Deliverable[] = [];
  for (const row of own.rows) {
    const rep = needText(own, row, 'Rep', 'Name the rep who owes it.');
    const behavior = needText(own, row, 'Behavior', 'Name the row of the plan.');
    const due = own.day(row, 'Due');
    if (due === null && own.text(row, 'Due') === '') {
      own.gathering.add(
        { severity: 'warning', code: 'due-missing', column: 'Due' },
        own.rowNumber(row),
        'A deliverable has no due day, so it is never expected.',
        'Write the day it is due.',
      );
    }
    if (rep === undefined || behavior === undefined) continue;
    deliverables.push({
      rep,
      behavior,
      item: own.text(row, 'Item'),
      due,
      submitted: own.day(row, 'Submitted'),
      accepted: own.day(row, 'Accepted'),
      link: own.text(row, 'Link'),
      note: own.text(row, 'Note'),
      row: own.rowNumber(row),
    });
  }
  return outcome(deliverables, own.gathering.findings());
}
