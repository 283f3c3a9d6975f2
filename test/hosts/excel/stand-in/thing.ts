import type { Area } from './area';
import type { StandInBook } from './book';
import type { StandInSheet } from './sheet';

/** An object of Excel's model: its class, and what it is about. */
export interface Thing {
  readonly of: string;
  readonly sheet?: StandInSheet;
  readonly areas?: readonly Area[];
  /** The name of an item, the side of a border, the answer of a function. */
  readonly key?: string;
  readonly value?: unknown;
}

/** What the stand-in knows of a class. A member that is not listed is not modelled, and asking for it fails. */
export interface Modelled {
  readonly get?: Readonly<Record<string, (thing: Thing, book: StandInBook) => unknown>>;
  readonly set?: Readonly<Record<string, (thing: Thing, value: unknown, book: StandInBook) => void>>;
  readonly go?: Readonly<Record<string, (thing: Thing, book: StandInBook) => Thing | null>>;
  /** Methods that change nothing. */
  readonly ask?: Readonly<
    Record<string, (thing: Thing, args: readonly unknown[], book: StandInBook) => Thing | null | unknown>
  >;
  /** Methods that change the workbook. */
  readonly call?: Readonly<
    Record<string, (thing: Thing, args: readonly unknown[], book: StandInBook) => Thing | null | unknown>
  >;
  readonly items?: (thing: Thing, book: StandInBook) => readonly Thing[];
  /** Properties that are only kept, to be looked at by tests: each with the check that Excel would make. */
  readonly keep?: Readonly<Record<string, (value: unknown) => boolean>>;
}

export const sheetOf = (thing: Thing): StandInSheet => thing.sheet as StandInSheet;
export const areaIn = (thing: Thing): Area => thing.areas?.[0] as Area;
