import type { Emulated } from './desk';
import { emulatedAround } from './emulated-around';
import { emulatedBook } from './emulated-book';
import { emulatedCharts } from './emulated-charts';
import { emulatedRange } from './emulated-range';
import { emulatedScript } from './emulated-script';

/** Everything that is carried out; a method that is declared and not here is refused as "not emulated". */
export const emulated: Emulated = merged(emulatedBook, emulatedCharts, emulatedRange, emulatedAround, emulatedScript);

/** A class may be told of in several files. */
function merged(...parts: readonly Emulated[]): Emulated {
  const whole: Record<string, Emulated[string]> = {};
  for (const part of parts)
    for (const [name, methods] of Object.entries(part)) whole[name] = { ...whole[name], ...methods };
  return whole;
}
