import type { Defined, Param } from '../core/functions/index';

/** One formula as functions.json describes it to Excel. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality?: 'matrix' };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality?: 'matrix';
  readonly optional?: true;
  readonly repeating?: true;
}

/**
 * The content of functions.json. Errors in a range are handed over instead of spoiling the whole call, which only metadata
 * written by hand can ask for.
 */
export function metadataOf(list: readonly Defined[]): {
  readonly allowErrorForDataTypeAny: true;
  readonly allowCustomDataForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
} {
  return {
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: true,
    functions: list.map(({ name, about, params, returns }) => ({
      id: name,
      name,
      description: about,
      parameters: params.map(parameterOf),
      result: returns.spills ? { dimensionality: 'matrix' } : {},
    })),
  };
}

const parameterOf = ({ name, about, kind, optional, repeating }: Param): ParameterMetadata => ({
  name,
  description: about,
  type: 'any',
  ...(kind !== 'cell' && { dimensionality: 'matrix' as const }),
  // A repeating parameter may always be left out.
  ...(optional && !repeating && { optional: true as const }),
  ...(repeating && { repeating: true as const }),
});
