/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Why formulas have no answer, by the cell they stand in: the grid shows #VALUE! and has no room for the sentence. */
export interface Mistakes {
  note(place: FormulaPlace, words: string): void;
  forget(place: FormulaPlace): void;
  at(place: FormulaPlace): string | undefined;
  clear(): void;
}

export function rememberMistakes(): Mistakes {
  const known = new Map<string, string>();
  const keyOf = ({ sheet, row, column }: FormulaPlace): string => `${sheet}|${row}|${column}`;
  return {
    note: (place, words) => void known.set(keyOf(place), words),
    forget: (place) => void known.delete(keyOf(place)),
    at: (place) => known.get(keyOf(place)),
    clear: () => known.clear(),
  };
}
