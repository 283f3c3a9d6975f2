import { functions, type Defined } from '../../../core/functions/index';
import { cellFunction, type FormulaEngine, type GridFormula } from './cell-function';
import type { ArgumentReader } from './arguments';
import type { Mistakes } from './mistakes';

/** Every formula of the list as the grid registers it. */
export const gridFormulas = (engine: FormulaEngine, reader: ArgumentReader, mistakes: Mistakes): GridFormula[] =>
  functions.map((defined) => [cellFunction(engine, defined, reader, mistakes), defined.name]);

/** What the grid shows while a formula is typed: its meaning and that of each parameter. `kind` is the grid's word for "ours". */
export const describeFormulas = (kind: number): readonly object[] =>
  functions.map(({ name, about, params, example }: Defined) => ({
    functionName: name,
    functionType: kind,
    description: about,
    abstract: about,
    functionParameter: params.map((param) => ({
      name: param.name,
      detail: param.about,
      example: param === params[0] ? example : '',
      require: param.optional ? 0 : 1,
      repeat: param.repeating ? 1 : 0,
    })),
  }));
