import { fold } from '../text';
import type { TableInReading } from './read-table';

/** Spellings that are the same text (case, blanks, unseen characters) under the one that most rows use. */
export interface OwnerNames {
  readonly oneName: (owner: string) => string;
  /** Rows in use for each one name. */
  readonly names: ReadonlyMap<string, number>;
}

export function onlyNames(tables: readonly TableInReading[]): OwnerNames {
  const spellings = new Map<string, Map<string, number>>();
  for (const { owners, ownerNames, inUse } of tables) {
    const rows = new Uint32Array(ownerNames.length);
    for (let row = 0; row < owners.length; row += 1) if (inUse[row] === 1) rows[owners[row]!]! += 1;
    ownerNames.forEach((name, code) => {
      if (name === '') return;
      const key = fold(name);
      const known = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, known);
      known.set(name, (known.get(name) ?? 0) + rows[code]!);
    });
  }
  const chosen = new Map<string, string>();
  const names = new Map<string, number>();
  for (const [key, known] of spellings) {
    let best = '';
    let most = -1;
    let total = 0;
    for (const [name, rows] of known) {
      total += rows;
      if (rows > most || (rows === most && name < best)) [best, most] = [name, rows];
    }
    const shown = best.replace(/\s+/g, ' ').trim();
    chosen.set(key, shown);
    if (total > 0) names.set(shown, total);
  }
  return { oneName: (owner) => chosen.get(fold(owner)) ?? owner, names };
}
