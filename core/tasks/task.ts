import type { Finding } from '../outcome';

/** What a task gives back: an answer, or nothing but the findings that say why there is none. */
export type Answer<T> =
  | { readonly ok: true; readonly answer: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };
