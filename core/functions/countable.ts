import type { Crm } from '../crm/crm-table';
import type { Rep } from '../plan/plan';
import { ownerReader } from '../plan/team';
import type { Countable } from './facts';

/** Reasons for leaving a row out that somebody can mend; totals, headings and duplicates are no fault of a record. */
const mendable: ReadonlySet<string> = new Set(['no-owner', 'no-date', 'date-unreadable', 'date-ask', 'error-cell']);

/** For each rep of the team: rows that can be counted, of all that are the rep's, in all tables and at any time. */
export function countableOf(crm: Crm, team: readonly Rep[]): Countable[] {
  const repOf = ownerReader(team);
  const usable = new Int32Array(team.length);
  const mend = new Int32Array(team.length);
  for (const { field, inUse, leftOut } of crm.tables) {
    const owners = field('Owner');
    if (!owners) continue;
    const known = new Map<string, number>();
    const repAt = (row: number): number => {
      const owner = owners.at(row);
      if (typeof owner !== 'string') return -1;
      let rep = known.get(owner);
      if (rep === undefined) known.set(owner, (rep = repOf(owner)));
      return rep;
    };
    for (let row = 0; row < inUse.length; row += 1) {
      const rep = inUse[row] === 1 ? repAt(row) : -1;
      if (rep >= 0) usable[rep]! += 1;
    }
    for (const { row, code } of leftOut) {
      const rep = mendable.has(code) ? repAt(row) : -1;
      if (rep >= 0) mend[rep]! += 1;
    }
  }
  return team.map(({ name }, rep) => ({ rep: name, usable: usable[rep]!, all: usable[rep]! + mend[rep]! }));
}

/** Rows of all tables that are left out for a reason that somebody can mend. */
export const rowsToMend = (crm: Crm): number =>
  crm.tables.reduce((sum, { leftOut }) => sum + leftOut.filter(({ code }) => mendable.has(code)).length, 0);
