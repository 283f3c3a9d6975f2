import { createContext, Script, type Context } from 'node:vm';

/** What is newer than the runtime is known to have: a script that uses it works here and fails there (rule `bare-globals`). */
const newer: readonly (readonly [place: string, names: readonly string[]])[] = [
  ['Array.prototype', ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex', 'at', 'group']],
  ['Object', ['groupBy', 'hasOwn']],
  ['Map', ['groupBy']],
  ['Array', ['fromAsync']],
  ['String.prototype', ['isWellFormed', 'toWellFormed', 'at', 'replaceAll']],
  ['Promise', ['withResolvers', 'any']],
  ['Intl', ['Segmenter']],
];

const prepare = new Script(`
  'use strict';
  for (const [place, names] of newer) {
    const owner = place.split('.').reduce((at, name) => at[name], globalThis);
    for (const name of names) delete owner[name];
  }
  delete globalThis.newer;
  delete globalThis.console;
  delete globalThis.SharedArrayBuffer;
  delete globalThis.structuredClone;
  const RealDate = Date;
  const start = instant;
  delete globalThis.instant;
  globalThis.Date = class Date extends RealDate {
    constructor(...given) { if (given.length === 0) super(start); else super(...given); }
    static now() { return start; }
  };
  ({ arrayFrom: (list) => Array.from(list), dateOf: (at) => new globalThis.Date(at), errorOf: (message, name) => Object.assign(new Error(message), { name }) });
`);

/** The world in which a script runs: its own arrays, dates and errors, the language of 2020, and nothing of Node. */
export interface Realm {
  readonly context: Context;
  arrayFrom(list: readonly unknown[]): unknown[];
  dateOf(instant: number): Date;
  errorOf(message: string, name: string): Error;
}

/** A new world for one run of a script, whose clock stands at that instant. */
export function makeRealm(globals: Readonly<Record<string, unknown>>, now: number): Realm {
  const context = createContext({ ...globals, newer, instant: now });
  const made = prepare.runInContext(context) as Omit<Realm, 'context'>;
  return { context, ...made };
}
