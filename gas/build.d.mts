export interface Built {
  readonly files: Readonly<Record<'Code.js' | 'Sidebar.html' | 'appsscript.json', string>>;
  /** The functions that Apps Script sees, with their comments. */
  readonly declarations: string;
  /** Bytes of the bundle that is always evaluated, of the lazy one, and of Code.js in all. */
  readonly sizes: { readonly light: number; readonly app: number; readonly code: number };
}

export interface BuildChoices {
  /** With the triggers that refresh by themselves, and the permission that they take. */
  readonly triggers?: boolean;
  /** With sharing with named readers, and the permission that it takes. */
  readonly sharing?: boolean;
}

export const withTriggers: string;
export const withSharing: string;
export function choicesIn(words: readonly string[]): BuildChoices;
export function buildFiles(choices?: BuildChoices): Promise<Built>;
export function writeFiles(folder: string, choices?: BuildChoices): Promise<Built['sizes']>;
