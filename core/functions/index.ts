import { counting } from './counting';
import type { Defined } from './define';
import { functionsOver } from './list';

export type { Argument, Defined, Param, ParamKind, Returns } from './define';
export { isMistake, type Mistake } from './mistake';

/** Every formula there is: the hosts' declarations, the README's table and the help are made from this list. */
export const functions: readonly Defined[] = functionsOver(() => counting);
