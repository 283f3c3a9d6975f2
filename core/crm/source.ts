import type { Table } from '../cells';
import type { CrmKind } from './fields';

/** How day and month stand in a column's texts; `serial` for real date cells and spreadsheet serials; `ask` when two readings are possible. */
export type DateOrder = 'y-m-d' | 'd-m-y' | 'm-d-y' | 'serial' | 'ask';
/** The decimal sign of a column's texts; `ask` when two readings are possible. */
export type Decimal = '.' | ',' | 'ask';

/** Where one field of a CRM table comes from and how its cells are read. One line of the Sources sheet. */
export interface FieldSource {
  readonly field: string;
  /** Column index in the table; absent for a constant or a field joined from another table. */
  readonly column?: number;
  /** The column's label, shown to people; empty when there is no column. */
  readonly label: string;
  /** A second column, read where the first is blank: the day of losing beside the day of winning. */
  readonly also?: { readonly column: number; readonly label: string };
  readonly dateOrder?: DateOrder;
  readonly decimal?: Decimal;
  /** The same cell for every row, for example Type = Call for a sheet of calls. */
  readonly constant?: string;
  /** Their word, folded -> ours, for example `closed won` -> `Won`. */
  readonly words?: ReadonlyMap<string, string>;
  /** Why we read it this way, in words a person can check: `row 14, "25/12/2025", has no month 25`. */
  readonly proof: string;
}

/** How one sheet is read: which table it is and which column is which field. */
export interface Source {
  readonly sheet: string;
  readonly kind: CrmKind;
  /** The CRM whose habits the headers show, for example `HubSpot`; `Unknown` when none. */
  readonly crm: string;
  readonly table: Table;
  readonly fields: readonly FieldSource[];
}
