import type { CrmKind } from '../fields';
import type { LookupKind } from '../table-kind';

/**
 * Columns that are read without being fields of the product. Modified decides which of two exports is newer; Is won and the
 * like prove a status (where Is active is no, the record is archived: lost, if it was not won); the others tell people, stages and contacts apart.
 */
export type SideColumn =
  | 'Modified'
  | 'Is won'
  | 'Is closed'
  | 'Is lost'
  | 'Is active'
  | 'Lost day'
  | 'Probability'
  | 'Owner id'
  | 'Opportunity id'
  | 'E-mail'
  | 'First name'
  | 'Last name';

/** One kind of export as one CRM writes it: labels for our fields, the ones we prefer first. */
export interface Shape {
  readonly crm: string;
  readonly kind: CrmKind | LookupKind;
  /** Labels that hardly any other export has. */
  readonly signs: readonly string[];
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** What every row of such a sheet is, where no column says it: the value of Type. */
  readonly type?: string;
}
