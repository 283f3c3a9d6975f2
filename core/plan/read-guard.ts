import { readCriteria, type CountedFrom } from './criteria';
import type { OwnSheet } from './own-sheet';
import type { Guard } from './plan';

const share = /^(.*\S)\s+at least\s+(\d+(?:\.\d+)?)\s*(%?)$/is;

/** A guard: `<criteria> at least 60%`, or the name of another row of the plan. */
export function readGuard(
  own: OwnSheet,
  row: number,
  from: CountedFrom,
  findings: (found: ReturnType<typeof readCriteria>) => void,
): Guard | null {
  const text = own.text(row, 'Guard');
  if (text === '') return null;
  const parts = share.exec(text);
  if (parts) {
    const read = readCriteria(parts[1]!, from, own.where(row, 'Guard'));
    findings(read);
    const written = Number(parts[2]);
    const atLeast = parts[3] === '%' || written > 1 ? written / 100 : written;
    if (atLeast <= 1) return { kind: 'share', where: read.value, atLeast, text };
  }
  if (parts || /[=<>]/.test(text)) {
    own.gathering.add(
      { severity: 'error', code: 'guard-unreadable', column: 'Guard' },
      own.rowNumber(row),
      'This guard needs the share that must meet it, at most 100%.',
      'Write it like Outcome = Held at least 60%, or name another row of the plan.',
    );
    return null;
  }
  return { kind: 'row', name: text, text };
}
