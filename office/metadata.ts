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
      parameters: params.map((param, index) => parameterOf(param, params.slice(index + 1).every(mayBeLeftOut))),
      result: returns.spills ? { dimensionality: 'matrix' } : {},
    })),
  };
}

const mayBeLeftOut = ({ optional, repeating }: Param): boolean => optional === true || repeating === true;

/**
 * A parameter is declared optional only where all after it are: Excel fills parameters from the left. One before them may
 * still be left blank between two commas.
 */
const parameterOf = (param: Param, isAtEnd: boolean): ParameterMetadata => ({
  name: param.name,
  description: param.about,
  type: 'any',
  ...(param.kind !== 'cell' && { dimensionality: 'matrix' as const }),
  ...(isAtEnd && mayBeLeftOut(param) && { optional: true as const }),
  ...(param.repeating && { repeating: true as const }),
});
