import type { OpenedTable } from '../crm/opened';
import type { Finding } from '../outcome';
import type { KeptPlan } from '../setup/plan-kept';
import type { KeptSettings } from '../setup/plan-settings-kept';
import type { KeptTargets } from '../setup/plan-targets-kept';
import { lines, listed, notKept, thereBefore } from './sheet-there';

/** Saving over a Plan sheet. */
export function planThere({ table }: OpenedTable, { kept, added, left, renamed }: KeptPlan): Finding {
  return thereBefore(table.sheet, [
    `Saving rewrites ${kept === 0 ? 'it' : `${lines(kept)} of it, with the columns of your own`}.`,
    added.length === 0 ? '' : `Added: ${listed(added)}.`,
    renamed.length === 0 ? '' : `Under another name: ${listed(renamed.map(({ from }) => from))}.`,
    left.length === 0 ? '' : `Leaving the plan: ${listed(left)}.`,
    notKept(table),
  ]);
}

/** Saving over a Targets sheet. */
export function targetsThere({ table }: OpenedTable, { before, gone, lostColumns }: KeptTargets): Finding {
  return thereBefore(table.sheet, [
    `Saving rewrites its ${lines(before)}.`,
    gone.length === 0 ? '' : `Gone or another number: ${listed(gone)}.`,
    lost(lostColumns),
    notKept(table),
  ]);
}

/** Saving over a Settings sheet. */
export function settingsThere({ table }: OpenedTable, { changed, lostColumns }: KeptSettings): Finding {
  return thereBefore(table.sheet, [
    changed.length === 0 ? 'Saving writes its lines anew.' : `Saving changes ${listed(changed)}.`,
    lost(lostColumns),
    notKept(table),
  ]);
}

const lost = (labels: readonly string[]): string =>
  labels.length === 0 ? '' : `Not kept: ${labels.length === 1 ? 'the column' : 'the columns'} ${listed(labels)}.`;
