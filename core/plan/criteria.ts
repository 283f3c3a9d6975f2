import type { CrmKind } from '../crm/fields';

/** The operators of a condition. */
export type Operator = '=' | '<>' | '>' | '>=' | '<' | '<=';

/** One condition on one field. It holds when any of `values` does (for `<>`: when all of them differ). */
export interface Condition {
  /** One of our field names, or a raw column label when `raw`. */
  readonly field: string;
  readonly raw: boolean;
  readonly operator: Operator;
  /** The texts after the operator, split at `|`, with their `~` escapes as written; one empty text means blank. */
  readonly values: readonly string[];
}

/** Conditions that must all hold. No condition: every row. */
export interface Criteria {
  readonly text: string;
  readonly conditions: readonly Condition[];
}

/** What criteria are asked about: a kind of CRM table or our own Deliverables sheet. */
export type CountedFrom = CrmKind | 'Deliverables';

/** Every row. */
export const anyRow: Criteria = { text: '', conditions: [] };

/** The fields and raw columns that criteria ask about, each once, in the order of their first mention. */
export function criteriaFields(criteria: Criteria): readonly { readonly field: string; readonly raw: boolean }[] {
  const seen = new Set<string>();
  return criteria.conditions
    .filter(({ field, raw }) => {
      const key = `${raw ? '[' : ''}${field.toLowerCase()}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ field, raw }) => ({ field, raw }));
}

/** Criteria as people write them; what it gives reads back as the same conditions. */
export const showCriteria = (criteria: Criteria): string => criteria.conditions.map(showCondition).join('; ');

export function showCondition({ field, raw, operator, values }: Condition): string {
  const label = raw ? `[${field.replace(/[~\]]/g, '~$&')}]` : field;
  return `${label} ${operator} ${values.join(' | ')}`.trimEnd();
}
