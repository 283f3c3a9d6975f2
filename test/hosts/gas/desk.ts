import type { Area, BookModel, SheetModel } from './book';
import type { Gate } from './calls';
import type { Realm } from './realm';

/** What a service may use while it carries out a call. */
export interface Desk {
  readonly book: BookModel;
  readonly realm: Realm;
  readonly gate: Gate;
  readonly files: Readonly<Record<string, string>>;
  readonly user: string;
  /** The permissions that the manifest asks for, and that were given. */
  readonly scopes: readonly string[];
  /** The functions that Apps Script sees. */
  readonly functions: ReadonlySet<string>;
  /** A service object of a class, with what it stands for. */
  serve(className: string, state: unknown): unknown;
  /** What a service object stands for. */
  stateOf<T>(value: unknown): T;
  refuse(message: string): Error;
  /** True while the fault of this call is half a write: block setters then stop in the middle. */
  readonly half: () => boolean;
}

/** A method of a class: what the object stands for, the arguments, and it gives what the script gets. */
export type Method = (desk: Desk, self: never, args: readonly never[]) => unknown;

export type Emulated = Readonly<Record<string, Readonly<Record<string, Method>>>>;

export interface RangeState extends Area {
  readonly sheet: SheetModel;
}

export const method = <Self>(run: (desk: Desk, self: Self, ...args: never[]) => unknown): Method =>
  ((desk: Desk, self: Self, args: readonly never[]) => run(desk, self, ...args)) as Method;

export const chain = <Self>(act: (desk: Desk, self: Self, ...args: never[]) => void): Method =>
  ((desk: Desk, self: Self, args: readonly never[]) => {
    act(desk, self, ...args);
    return desk.serve('', self);
  }) as Method;

export function mayWrite(desk: Desk, sheet: SheetModel): void {
  if (sheet.protections.some(({ byOthers, warningOnly }) => byOthers && !warningOnly))
    throw desk.refuse(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
}
