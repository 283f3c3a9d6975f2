import type { Declarations, DeclaredClass, Kind, Signature } from './declared';
import type { Fault } from '../contract';

export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** One call to a service, for counting and for the story of what happened. */
export interface Call {
  readonly name: string;
  readonly writes: boolean;
}

/** How long things take, in milliseconds: the model of rule `cost`. */
export const costs = { call: 2, readCall: 30, readCell: 0.01, writeCell: 0.002, flush: 600 } as const;

/** Everything that a call is held against before it is carried out: class tables, scopes, modes, arguments. */
export class Gate {
  readonly log: Call[] = [];
  milliseconds = 0;
  private unflushed = false;
  private fault: { readonly at: number; readonly kind: Fault } | undefined;
  private gone = false;

  constructor(
    private readonly declared: Declarations,
    private readonly scopes: readonly string[],
    private readonly mode: AuthMode,
    private readonly limit: number,
    private readonly raise: (message: string, name?: string) => Error,
  ) {}

  failAt(at: number, kind: Fault): void {
    this.fault = { at, kind };
  }

  classOf(name: string): DeclaredClass {
    const found = this.declared.classes.get(name);
    if (found === undefined) throw new Error(`The emulator knows no class ${name}.`);
    return found;
  }

  /** Holds the call against everything that is known; gives the fault that is to happen with it, if any. */
  enter(owner: DeclaredClass, method: string, args: readonly unknown[], brandOf: BrandOf): Fault | undefined {
    if (this.gone) throw this.raise('The script was stopped.', 'Stopped');
    const signature = this.signatureFor(owner, method, args, brandOf);
    const writes = isWrite(owner.name, method);
    this.checkMode(owner.name, method, writes);
    const lacking = signature.scopes.length > 0 && !signature.scopes.some((scope) => this.scopes.includes(scope));
    if (lacking)
      throw this.raise(
        `Specified permissions are not sufficient to call ${owner.spelled}.${method}. Required permissions: ${signature.scopes.join(' || ')}`,
      );
    this.log.push({ name: `${owner.name}.${method}`, writes });
    this.spend(costs.call);
    return this.fault?.at === this.log.length ? this.fault.kind : undefined;
  }

  stop(): void {
    this.gone = true;
  }

  read(cells: number): void {
    this.spend(costs.readCall + cells * costs.readCell + (this.unflushed ? costs.flush : 0));
    this.unflushed = false;
  }

  write(cells: number): void {
    this.spend(cells * costs.writeCell);
    this.unflushed = true;
  }

  flush(): void {
    if (this.unflushed) this.spend(costs.flush);
    this.unflushed = false;
  }

  private spend(milliseconds: number): void {
    this.milliseconds += milliseconds;
    if (this.milliseconds > this.limit) {
      this.gone = true;
      throw this.raise('Exceeded maximum execution time', 'Stopped');
    }
  }

  private signatureFor(owner: DeclaredClass, method: string, args: readonly unknown[], brandOf: BrandOf): Signature {
    const signatures = owner.methods.get(method);
    if (signatures === undefined) throw this.raise(`${owner.name}.${method} is not a function`, 'TypeError');
    const fits = signatures.find(({ params }) => {
      const least = params.filter(({ optional }) => !optional).length;
      if (args.length < least || args.length > params.length) return false;
      return args.every((arg, index) => isKind(arg, params[index]!.type, brandOf, this.declared));
    });
    if (fits) return fits;
    const said = args.map((arg) => saidKind(arg, brandOf)).join(',');
    throw this.raise(`The parameters (${said}) don't match the method signature for ${owner.spelled}.${method}.`);
  }

  private checkMode(owner: string, method: string, writes: boolean): void {
    if (this.mode === 'FULL') return;
    const refuse = (): never => {
      throw this.raise(`You do not have permission to call ${owner}.${method}`);
    };
    const isMenu =
      owner === 'Menu' ||
      (owner === 'SpreadsheetApp' && method === 'getUi') ||
      (owner === 'Ui' && method === 'createAddonMenu');
    if (this.mode === 'NONE') {
      if (!isMenu && owner !== 'Utilities') refuse();
      return;
    }
    if (this.mode === 'CUSTOM_FUNCTION') {
      const allowed = [
        'SpreadsheetApp',
        'Spreadsheet',
        'Sheet',
        'Range',
        'Utilities',
        'LockService',
        'Lock',
        'PropertiesService',
        'Properties',
        'HtmlService',
        'HtmlOutput',
        'CacheService',
        'Cache',
      ];
      if (!allowed.includes(owner) || writes || isMenu) refuse();
      return;
    }
    if (owner === 'Ui' && !isMenu) refuse();
  }
}

/** The class of a service object or the enumeration of one of its values; undefined for plain values. */
export type BrandOf = (value: unknown) => string | undefined;

/** Classes whose methods change nothing in the file when they set or add. */
const builders = new Set(['Menu', 'Ui', 'HtmlOutput', 'DataValidationBuilder', 'Lock', 'SpreadsheetApp', 'Utilities']);
const changing =
  /^(?:set|insert|delete|clear|merge|breakApart|create|remove|protect|add|append|copy|move|hide|show|sort|trim|toast|activate)/;

export const isWrite = (owner: string, method: string): boolean =>
  changing.test(method) && !builders.has(owner) && !/^(?:setActive|toast)/.test(method);

function isKind(value: unknown, kind: Kind, brandOf: BrandOf, declared: Declarations): boolean {
  switch (kind.kind) {
    case 'anything':
      return true;
    case 'null':
      return value === null || value === undefined;
    case 'string':
    case 'boolean':
    case 'function':
      return typeof value === kind.kind;
    case 'number':
      return typeof value === 'number' && !Number.isNaN(value);
    case 'object':
      return typeof value === 'object';
    case 'literal':
      return value === kind.value;
    case 'union':
      return kind.of.some((one) => isKind(value, one, brandOf, declared));
    case 'array':
      return Array.isArray(value) && value.every((one) => isKind(one, kind.of, brandOf, declared));
    case 'named':
      if (kind.name === 'Date') return Object.prototype.toString.call(value) === '[object Date]';
      return brandOf(value) === kind.name;
  }
}

const saidKind = (value: unknown, brandOf: BrandOf): string => {
  if (value === null || value === undefined) return '(null)';
  if (Array.isArray(value)) return `${typeof value[0] === 'object' ? 'Object' : typeof value[0]}[]`;
  const named = brandOf(value);
  if (named !== undefined) return named;
  const kind = typeof value;
  return kind.charAt(0).toUpperCase() + kind.slice(1);
};
