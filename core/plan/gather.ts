import { at, type Finding, type Severity } from '../outcome';

/**
 * Findings of one sheet while it is read: at most one for each code and column (and key, where
 * kinds of news under one code are told apart), with the rows that share it.
 */
export interface Gathering {
  /** `row` is the number that people see; `what` of the first row is the one that is told. */
  add(
    kind: { severity: Severity; code: string; column?: string; key?: string },
    row: number | undefined,
    what: string,
    fix: string,
  ): void;
  findings(): Finding[];
}

const LISTED = 5;

export function gather(sheet: string): Gathering {
  const kinds = new Map<string, { finding: Finding; readonly rows: number[] }>();
  return {
    add({ severity, code, column, key: apart = '' }, row, what, fix) {
      const key = `${code}\n${column ?? ''}\n${apart}`;
      const known = kinds.get(key);
      if (!known)
        kinds.set(key, {
          finding: { severity, code, where: at(sheet, row, column), what, fix },
          rows: row === undefined ? [] : [row],
        });
      else if (row !== undefined && known.rows[known.rows.length - 1] !== row) known.rows.push(row);
    },
    findings: () =>
      [...kinds.values()].map(({ finding, rows }) =>
        rows.length < 2 ? finding : { ...finding, what: `${finding.what} The same in ${rowsNamed(rows.slice(1))}.` },
      ),
  };
}

/** Findings one by one, each at its own row: for a page that shows them where they are about. */
export function gatherEach(sheet: string): Gathering {
  const findings: Finding[] = [];
  return {
    add: ({ severity, code, column }, row, what, fix) =>
      void findings.push({ severity, code, where: at(sheet, row, column), what, fix }),
    findings: () => findings,
  };
}

/** Row numbers as a sentence holds them: `row 5`, `rows 5, 6 and 9`, `rows 5, 6, 7, 8, 9 and 12 more`. */
export function rowsNamed(rows: readonly number[]): string {
  const shown = rows.slice(0, LISTED).map(String);
  const more = rows.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  if (parts.length === 1) return `row ${parts[0]}`;
  return `rows ${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}
