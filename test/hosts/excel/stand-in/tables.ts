import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** What a class of the library knows of itself. */
export interface ClassTable {
  /** Wire names of plain properties, and whether they can be set. */
  readonly scalars: ReadonlyMap<string, boolean>;
  readonly navigation: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  readonly isCollection: boolean;
}

const pascal = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** Reads the tables that the library carries on its prototypes: nothing in them is written by hand. */
export function classTables(excel: Readonly<Record<string, unknown>>): Map<string, ClassTable> {
  const tables = new Map<string, ClassTable>();
  for (const [name, value] of Object.entries(excel)) {
    if (typeof value !== 'function' || typeof value.prototype !== 'object' || !('_className' in value.prototype))
      continue;
    const prototype = value.prototype as object;
    const own = (member: string): unknown => {
      try {
        return (prototype as Record<string, unknown>)[member];
      } catch {
        return undefined;
      }
    };
    const names = (own('_scalarPropertyOriginalNames') ?? []) as string[];
    const updatable = (own('_scalarPropertyUpdateable') ?? []) as boolean[];
    const methods = Object.getOwnPropertyNames(prototype).filter(
      (member) => typeof Object.getOwnPropertyDescriptor(prototype, member)?.value === 'function',
    );
    tables.set(name, {
      scalars: new Map(names.map((one, index) => [one, updatable[index] ?? false])),
      navigation: new Set(((own('_navigationPropertyNames') ?? []) as string[]).map(pascal)),
      methods: new Set(methods.map(pascal)),
      isCollection: own('_isCollection') === true,
    });
  }
  return tables;
}

/** The lowest version of ExcelApi for each `Class.member`, from the tags in the type definitions. Infinity: a preview, or none of ExcelApi. */
export function apiVersions(): Map<string, number> {
  const file = join(dirname(require.resolve('@types/office-js/package.json')), 'index.d.ts');
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => line.startsWith('declare namespace Excel {'));
  const versions = new Map<string, number>();
  let className = '';
  let tag = '';
  for (const line of lines.slice(start)) {
    if (line.startsWith('}')) break;
    const set = /\[Api set: ([^\]]+)\]/.exec(line);
    if (set) tag = set[1] as string;
    const opened = /^ {4}(?:class|interface|enum|namespace) (\w+)/.exec(line);
    if (opened) className = opened[1] as string;
    const member = /^ {8}(?:readonly )?(\w+)\??[(:<]/.exec(line);
    if (member && className !== 'Interfaces') {
      const key = `${className}.${member[1]}`;
      const version = versionOf(tag);
      versions.set(key, Math.min(versions.get(key) ?? Infinity, version));
    }
    if (opened || member) tag = '';
  }
  return versions;
}

/** `ExcelApi 1.9` is 9; a member without a tag came with its class. */
function versionOf(tag: string): number {
  if (tag === '') return 0;
  const numbered = /^ExcelApi 1\.(\d+)/.exec(tag);
  return numbered ? Number(numbered[1]) : Infinity;
}
