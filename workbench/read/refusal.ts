import type { Finding } from '../../core/outcome';

/** An error that carries the finding a person will see; it never leaves this room. */
export interface Refusal extends Error {
  readonly code: string;
  readonly finding: Finding;
}

/** Stops reading a file, with the one sentence that says why and the one that says what to do. */
export function refuse(code: string, where: string, what: string, fix: string): never {
  const finding: Finding = { severity: 'error', code, where, what, fix };
  throw Object.assign(new Error(code), { code, finding });
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Error && 'finding' in error;
