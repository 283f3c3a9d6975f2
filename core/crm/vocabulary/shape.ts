import type { CrmKind } from '../fields';
import type { LookupKind } from '../table-kind';

/** One kind of export as one CRM writes it: labels for our fields, the ones we prefer first. */
export interface Shape {
  readonly crm: string;
  readonly kind: CrmKind | LookupKind;
  /** Labels that hardly any other export has. */
  readonly signs: readonly string[];
  /**
   * Field -> labels. Some columns are read without being fields of the product: Modified decides which of two exports is newer;
   * Is won, Is closed, Is lost, Is active (no: archived), Lost day and Probability prove a status; Owner id, Opportunity id,
   * E-mail, First name and Last name tell people, stages and contacts apart.
   */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** What every row of such a sheet is, where no column says it: the value of Type. */
  readonly type?: string;
}
