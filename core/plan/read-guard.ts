import { outcome, type Finding, type Outcome } from '../outcome';
import type { CountedFrom } from './criteria';
import { readCriteria } from './criteria-parse';
import type { OwnSheet } from './opened-sheet';
import type { Guard } from './plan';

const share = /^(.*\S)\s+at least\s+(\d+(?:\.\d+)?)\s*(%?)$/is;

/** A guard from its text: `<criteria> at least 60%`, or the name of another row. Undefined when it is neither. */
export function guardOf(text: string, from: CountedFrom, where = 'Guard'): Outcome<Guard> | undefined {
  const parts = share.exec(text);
  if (!parts) return /[=<>]/.test(text) ? undefined : outcome({ kind: 'row', name: text, text });
  const criteria = readCriteria(parts[1]!, from, where);
  const written = Number(parts[2]);
  const atLeast = parts[3] === '%' || written > 1 ? written / 100 : written;
  if (atLeast > 1) return undefined;
  return outcome({ kind: 'share', where: criteria.value, atLeast, text }, criteria.findings);
}

/** The guard of a plan row, if it has one that can be read. */
export function readGuard(
  own: OwnSheet,
  row: number,
  from: CountedFrom,
  found: (findings: readonly Finding[]) => void,
): Guard | null {
  const text = own.text(row, 'Guard');
  if (text === '') return null;
  const read = guardOf(text, from, own.where(row, 'Guard'));
  if (read) {
    found(read.findings);
    return read.value;
  }
  own.gathering.add(
    { severity: 'error', code: 'guard-unreadable', column: 'Guard' },
    own.rowNumber(row),
    'This guard needs the share that must meet it, at most 100%.',
    'Write it like Outcome = Held at least 60%, or name another row of the plan.',
  );
  return null;
}
