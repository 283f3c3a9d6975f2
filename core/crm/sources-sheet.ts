/** One line of the Sources sheet, as a person wrote it. */
export interface SourceRow {
  readonly sheet: string;
  /** Activities, Opportunities, Accounts or `ignore`; empty: as recognised. */
  readonly table: string;
  readonly field: string;
  readonly column: string;
  readonly readsAs: string;
  /** Where the line stands, for findings: `Sources, row 4`. */
  readonly where: string;
}
