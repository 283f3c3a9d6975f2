/** Why a formula has no answer, in words for the person who typed it. A value, never thrown. */
export interface Mistake {
  readonly mistake: string;
}

export const mistake = (words: string): Mistake => ({ mistake: words });

/** Whether something is a mistake and not an answer. */
export const isMistake = (value: unknown): value is Mistake =>
  typeof value === 'object' && value !== null && 'mistake' in value;
