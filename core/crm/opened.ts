import type { Grid, Table } from '../cells';
import type { Finding } from '../outcome';
import type { Crm, CrmTable } from './crm-table';
import type { DateOrder, Decimal, Source } from './source';
import type { TableKind } from './table-kind';

/** One sheet as far as it could be read: its header, what it is, and, for a CRM table, its rows. */
export interface OpenedTable {
  readonly grid: Grid;
  readonly table: Table;
  readonly kind: TableKind;
  /** The CRM whose habits the headers show, for example `HubSpot`; `Unknown` when none. */
  readonly crm: string;
  /** Present for Activities, Opportunities and Accounts. */
  readonly source?: Source;
  readonly crmTable?: CrmTable;
  /** Rows below the header with something in any cell. */
  readonly rows: number;
  /** What came up in this sheet alone. */
  readonly findings: readonly Finding[];
}

/** All sheets that were handed over, opened once; whatever is done next starts from here. */
export interface OpenedTables {
  readonly tables: readonly OpenedTable[];
  readonly crm: Crm;
  /** What came up between sheets: owners written in two ways, overlapping exports. */
  readonly across: readonly Finding[];
  /** Everything: sheet by sheet, then across. */
  readonly findings: readonly Finding[];
}

/** What `inspect` says of one sheet. Its shape is part of the command line's promise. */
export interface InspectedTable {
  readonly sheet: string;
  readonly crm: string;
  /** Activities, Opportunities, Accounts, one of our own sheets, or Unknown. */
  readonly table: string;
  readonly headerRow: number;
  /** Rows below the header with something in any cell. */
  readonly rows: number;
  readonly usable: number;
  /** Our field -> the label of the column it comes from; null-prototype free: only our own field names are keys. */
  readonly fields: Readonly<Record<string, string>>;
  /** Of the day field that dates the table; null when the table has none. */
  readonly dateOrder: DateOrder | null;
  /** Of the table's amounts; a point when there are none. */
  readonly decimal: Decimal;
  readonly statuses: { readonly Open: number; readonly Won: number; readonly Lost: number };
  /** The exact sum of the won amounts with two decimals; empty without amounts; null when there are several currencies. */
  readonly wonAmount: string | null;
  /** Won amounts by currency, when there are several. */
  readonly wonAmounts?: Readonly<Record<string, string>>;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly leftOut: readonly {
    readonly code: string;
    readonly reason: string;
    readonly count: number;
    /** The first few row numbers, as a person counts them. */
    readonly rows: readonly number[];
  }[];
  /** Why each column is read the way it is, field by field. */
  readonly proofs: readonly {
    readonly field: string;
    readonly column: string;
    readonly readsAs: string;
    readonly proof: string;
  }[];
  readonly findings: readonly Finding[];
}
