import { Script } from 'node:vm';
import type { Fault } from '../contract';
import { BookModel } from './book';
import { Gate, type AuthMode, type Call } from './calls';
import { declarations, type DeclaredClass } from './declared';
import { makeRealm, type Realm } from './realm';
import type { Desk } from './desk';
import { emulated } from './emulated';
import { wire } from './wire';

export interface Pushed {
  /** Every file of the project, as it is pushed. */
  readonly files: Readonly<Record<string, string>>;
}

export interface EmulatorSetting extends Pushed {
  readonly zone: string;
  /** The instant at which every run of the script stands. */
  readonly now: number;
}

/** One run of a script: what it gave, what it cost, what it called. */
export interface Run {
  readonly value: unknown;
  readonly calls: readonly Call[];
  readonly milliseconds: number;
}

const limits: Readonly<Record<AuthMode, number>> = {
  NONE: 30_000,
  LIMITED: 30_000,
  CUSTOM_FUNCTION: 30_000,
  FULL: 360_000,
};

/** A spreadsheet with our add-on in it. Each run evaluates the pushed project anew, in a world of its own. */
export class Emulator {
  readonly book: BookModel;
  readonly scopes: readonly string[];
  private readonly script: Script;
  private readonly topLevel: ReadonlySet<string>;
  /** The last run, also of one that failed. */
  last: { readonly calls: readonly Call[]; readonly milliseconds: number } = { calls: [], milliseconds: 0 };
  private fault: { readonly at: number; readonly kind: Fault } | undefined;
  /** What happens elsewhere while a script runs: told before each call. */
  meanwhile: (call: string) => void = () => undefined;

  constructor(
    private readonly setting: EmulatorSetting,
    book: BookModel = new BookModel(setting.zone),
  ) {
    const manifest = JSON.parse(setting.files['appsscript.json']!) as { oauthScopes: string[]; timeZone: string };
    this.scopes = manifest.oauthScopes;
    this.book = book;
    this.script = compiled(setting.files['Code.js']!);
    this.topLevel = topLevelOf(setting.files['Code.js']!);
  }

  /** From now on the k-th call of each run goes wrong. */
  arm(at: number, kind: Fault): void {
    this.fault = { at, kind };
  }

  /** The same spreadsheet once more, as a copy of the file. */
  copy(): Emulator {
    return new Emulator(this.setting, this.book.copy());
  }

  disarm(): void {
    this.fault = undefined;
  }

  /** Calls a top-level function as Apps Script does: by a menu, a trigger or a cell. */
  run(name: string, args: readonly unknown[] = [], mode: AuthMode = 'FULL'): Run {
    if (!this.topLevel.has(name) || name.endsWith('_')) throw new Error(`Script function not found: ${name}`);
    return this.execute((global) => (global[name] as (...given: unknown[]) => unknown)(...args), mode);
  }

  /** What the page does with google.script.run: JSON goes in, JSON comes out. */
  fromPage(name: string, args: readonly unknown[]): unknown {
    args.forEach((arg) => wire(arg, 'parameter'));
    const { value } = this.run(name, JSON.parse(JSON.stringify(args)) as unknown[]);
    wire(value, 'answer');
    return JSON.parse(JSON.stringify(value ?? null));
  }

  /** A formula in a cell. Dates and ranges are made in the script's own world by `given`. */
  formula(name: string, given: (realm: Realm) => readonly unknown[]): Run {
    if (!this.topLevel.has(name)) throw new Error(`Unknown function: '${name}'.`);
    return this.execute(
      (global, realm) => (global[name] as (...args: unknown[]) => unknown)(...given(realm)),
      'CUSTOM_FUNCTION',
    );
  }

  /** Runs something with the project loaded: for what only a test may reach. */
  execute(act: (global: Record<string, unknown>, realm: Realm) => unknown, mode: AuthMode = 'FULL'): Run {
    const declared = declarations();
    const world: { realm?: Realm } = {};
    const raise = (message: string, name = 'Exception'): Error => world.realm!.errorOf(message, name);
    const gate = new Gate(declared, this.scopes, mode, limits[mode], raise);
    if (this.fault) gate.failAt(this.fault.at, this.fault.kind);
    const objects = new Map<unknown, { readonly className: string; readonly state: unknown }>();
    const brandOf = (value: unknown): string | undefined => objects.get(value)?.className;
    let half = false;

    const enumOf = (name: string): unknown => {
      const values = declared.enums.get(name) ?? [];
      return Object.freeze(Object.fromEntries(values.map((value) => [value, serve(name, value)])));
    };

    const call = (
      owner: DeclaredClass,
      className: string,
      state: unknown,
      method: string,
      self: unknown,
      args: readonly unknown[],
    ): unknown => {
      // A parameter that is undefined is taken for null, and one at the end for none.
      const fault = gate.enter(owner, method, args, brandOf);
      this.meanwhile(`${owner.name}.${method}`);
      const act = emulated[className]?.[method];
      if (act === undefined) throw raise(`not emulated: ${className}.${method}`, 'NotEmulated');
      if (fault === 'before') throw raise('Service Spreadsheets failed while accessing document.');
      half = fault === 'half';
      const given = act(desk, state as never, args as never[]);
      half = false;
      if (fault === 'gone') {
        gate.stop();
        throw raise('The script was stopped.', 'Stopped');
      }
      if (fault !== undefined) throw raise('Service Spreadsheets timed out while accessing document.');
      return given === chained(state) ? self : given;
    };

    const known = new Map<unknown, Map<string, unknown>>();
    const serve = (className: string, state: unknown): unknown => {
      if (className === '') return chained(state);
      const kept = known.get(state)?.get(className);
      if (kept !== undefined) return kept;
      const made = declared.classes.has(className) ? makeObject(className, state) : makeValue(className, String(state));
      objects.set(made, { className, state });
      if (!known.has(state)) known.set(state, new Map());
      known.get(state)!.set(className, made);
      return made;
    };

    const makeValue = (enumName: string, value: string): unknown =>
      Object.freeze({
        toString: () => value,
        name: () => value,
        ordinal: () => declared.enums.get(enumName)!.indexOf(value),
      });

    const makeObject = (className: string, state: unknown): unknown => {
      const owner = gate.classOf(className);
      const self: unknown = new Proxy(Object.freeze(Object.create(null) as object), {
        get(_, property) {
          if (property === 'toString') return () => className;
          if (typeof property === 'symbol' || property === 'toJSON') return undefined;
          const enumName = owner.enums.get(property);
          if (enumName !== undefined) return enumOf(enumName);
          if (!owner.methods.has(property)) throw raise(`${owner.name}.${property} is not a function`, 'TypeError');
          return (...args: unknown[]) => call(owner, className, state, property, self, args);
        },
        set(_, property) {
          throw raise(`Cannot set ${String(property)} of ${className}`, 'TypeError');
        },
      });
      return self;
    };

    const chains = new Map<unknown, object>();
    const chained = (state: unknown): object => {
      let mark = chains.get(state);
      if (mark === undefined) chains.set(state, (mark = {}));
      return mark;
    };

    const globals: Record<string, unknown> = {};
    for (const [name, className] of declared.globals)
      if (declared.classes.has(className) && !notThere.has(name))
        Object.defineProperty(globals, name, { enumerable: true, value: serve(className, globals) });
    const realm = (world.realm = makeRealm(globals, this.setting.now));
    const desk: Desk = {
      book: this.book,
      realm,
      gate,
      files: this.setting.files,
      user: 'A temporary key',
      scopes: this.scopes,
      functions: this.topLevel,
      serve,
      stateOf: <T>(value: unknown) => objects.get(value)!.state as T,
      refuse: (message) => raise(message),
      half: () => half,
    };
    try {
      this.script.runInContext(realm.context);
      const value = act(realm.context as Record<string, unknown>, realm);
      return { value, calls: gate.log, milliseconds: gate.milliseconds };
    } finally {
      this.last = { calls: gate.log, milliseconds: gate.milliseconds };
    }
  }
}

const names = new Map<string, ReadonlySet<string>>();
/** The functions that Apps Script sees. */
function topLevelOf(code: string): ReadonlySet<string> {
  let known = names.get(code);
  if (known === undefined)
    names.set(
      code,
      (known = new Set([...code.matchAll(/^function ([A-Za-z_$][\w$]*)\(/gm)].map((found) => found[1]!))),
    );
  return known;
}

const scripts = new Map<string, Script>();
/** The project is parsed once; every run evaluates it anew. */
function compiled(code: string): Script {
  let script = scripts.get(code);
  if (script === undefined) {
    const first = new Script(code, { filename: 'Code.js' });
    first.runInContext(makeRealm({}, 0).context);
    scripts.set(code, (script = new Script(code, { filename: 'Code.js', cachedData: first.createCachedData() })));
  }
  return script;
}

/** Declared as variables, but parts of the language or no service that we may use. */
const notThere = new Set(['Date', 'Date2', 'console', 'Logger', 'Browser']);
