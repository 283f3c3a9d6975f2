/** The operators of a condition. */
export type Operator = '=' | '<>' | '>' | '>=' | '<' | '<=';

/** One condition on one field. It holds when any of `values` does (for `<>`: when all of them differ). */
export interface Condition {
  /** One of our field names, or a raw column label when `raw`. */
  readonly field: string;
  readonly raw: boolean;
  readonly operator: Operator;
  /** The texts after the operator, split at `|`; one empty text means blank. */
  readonly values: readonly string[];
}

/** Conditions that must all hold. No condition: every row. */
export interface Criteria {
  readonly text: string;
  readonly conditions: readonly Condition[];
}
