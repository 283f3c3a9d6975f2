import type { Emulated } from './desk';
import { emulatedAround } from './emulated-around';
import { emulatedBook } from './emulated-book';
import { emulatedRange } from './emulated-range';

/** Everything that is carried out; a method that is declared and not here is refused as "not emulated". */
export const emulated: Emulated = { ...emulatedBook, ...emulatedRange, ...emulatedAround };
