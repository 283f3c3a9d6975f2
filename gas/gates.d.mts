import type { Comment, Program } from 'acorn';

interface Parsed {
  readonly tree: Program;
  readonly comments: readonly Comment[];
}

export const absent: ReadonlySet<string>;
export const guarded: ReadonlyMap<string, string>;
export function checkSyntax(code: string): Parsed;
export function checkShape(parsed: Parsed): void;
export function checkNames(parsed: Pick<Parsed, 'tree'>): void;
export function checkLoading(code: string): void;
export function passGates(code: string): void;
export function checkPage(name: string, html: string): void;
