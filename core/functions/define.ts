import { isBlank, type Cell, type Cells } from '../cells';
import { isMistake, mistake, type Mistake } from './mistake';

/** What a host hands over for one argument: a single cell, a range as rows of cells, or nothing where it was left out. */
export type Argument = Cell | Cells | undefined;

/** `cell`: one cell. `range`: one cell or a range of them. `tables`: a range with its header row. */
export type ParamKind = 'cell' | 'range' | 'tables';

export interface Param {
  readonly name: string;
  readonly about: string;
  readonly kind: ParamKind;
  readonly optional?: boolean;
  /** The last one may stand any number of times. */
  readonly repeating?: boolean;
}

export interface Returns {
  readonly about: string;
  /** Whether the answer can be more than one cell. */
  readonly spills: boolean;
}

/** A formula as the hosts see it: all that they need to declare it, explain it and call it. */
export interface Defined {
  readonly name: string;
  readonly about: string;
  readonly params: readonly Param[];
  readonly returns: Returns;
  /** The formula as a person might type it. */
  readonly example: string;
  /**
   * Arguments in the order of `params`, those of the repeating one at the end. Blank, empty text and left out are the same.
   * In the answer null is a blank cell (hosts write an empty text, for some show a null as 0), a day is a DateCell, and an
   * ErrorCell holds the sentence that says why this one cell of many has no answer. Nothing is thrown.
   */
  compute(args: readonly Argument[]): Cells | Mistake;
}

type Value<P extends Param> = P extends { readonly repeating: true }
  ? readonly Cells[]
  : P extends { readonly kind: 'cell' }
    ? Cell
    : Cells;

/** The arguments by their names: a cell, rows of cells (none when left out), or all ranges of a repeating parameter. */
export type Values<Ps extends readonly Param[]> = { readonly [P in Ps[number] as P['name']]: Value<P> };

interface Definition<Ps extends readonly Param[]> {
  readonly name: string;
  readonly about: string;
  readonly params: Ps;
  readonly returns: Returns;
  readonly example: string;
  readonly compute: (values: Values<Ps>) => Cells | Cell | Mistake;
}

/** Keeps a formula whole: its name, meaning, parameters and code. `compute` is typed from `params`. */
export function define<const Ps extends readonly Param[]>(definition: Definition<Ps>): Defined {
  const { name, about, params, returns, example, compute } = definition;
  return {
    name,
    about,
    params,
    returns,
    example,
    compute(args) {
      try {
        const values = valuesOf(definition, args);
        if (isMistake(values)) return values;
        const answer = compute(values as Values<Ps>);
        return isCells(answer) || isMistake(answer) ? answer : [[answer]];
      } catch (fault) {
        return mistake(`Leadline itself failed in ${name}${codeOf(fault)}. Please report it.`);
      }
    },
  };
}

export const isCells = (value: unknown): value is Cells => Array.isArray(value);

const codeOf = (fault: unknown): string => {
  const code = typeof fault === 'object' && fault !== null ? (fault as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? ` (${code})` : '';
};

/** Whether nothing was handed over: left out, a blank cell, or a range of no cells. */
const isNothing = (argument: Argument): argument is undefined | null | '' | readonly [] =>
  argument === undefined ||
  (isCells(argument) ? argument.every((row) => row.length === 0) || isBlankCell(argument) : isBlank(argument));

const isBlankCell = (cells: Cells): boolean => cells.length === 1 && cells[0]!.length === 1 && isBlank(cells[0]![0]!);

function valuesOf(
  { name, params }: Pick<Definition<readonly Param[]>, 'name' | 'params'>,
  args: readonly Argument[],
): Record<string, Cell | Cells | readonly Cells[]> | Mistake {
  const values: Record<string, Cell | Cells | readonly Cells[]> = {};
  for (let i = 0; i < params.length; i += 1) {
    const param = params[i]!;
    const given = (param.repeating === true ? args.slice(i) : [args[i]]).filter((one) => !isNothing(one));
    // Tables come in any order, so one place among them may stay empty.
    const others = param.kind === 'tables' && args.slice(i).some((one) => !isNothing(one));
    if (given.length === 0 && param.optional !== true && !others) {
      return mistake(`${name}: ${param.name} is blank. It is ${param.about}`);
    }
    if (param.repeating === true) values[param.name] = given.map(asCells);
    else if (param.kind !== 'cell') values[param.name] = given.length === 0 ? [] : asCells(given[0]);
    else {
      const cell = given.length === 0 ? null : asCell(given[0]);
      if (cell === undefined) return mistake(`${name}: ${param.name} must be one cell, not a range of cells.`);
      values[param.name] = cell;
    }
  }
  if (params[params.length - 1]?.repeating !== true && args.slice(params.length).some((one) => !isNothing(one))) {
    return mistake(`${name} takes ${params.map((param) => param.name).join(', ')}, and nothing after that.`);
  }
  return values;
}

/** The very array that was handed over, so that it can be known again. */
const asCells = (argument: Argument): Cells => (isCells(argument) ? argument : [[argument ?? null]]);

const asCell = (argument: Argument): Cell | undefined => {
  if (!isCells(argument)) return argument ?? null;
  return argument.length === 1 && argument[0]!.length === 1 ? argument[0]![0] : undefined;
};
