/** The fields of a measures file that we wrote, row by row, header first: every text in quotes, every number bare. */
export const measuresOf = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      Array.from(`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g), ([, quoted, bare]) =>
        quoted === undefined ? bare! : quoted.replaceAll('""', '"'),
      ),
    );

/** The rows of a measures file as a drawing: cells between bars, without the columns that a test is not about. */
export function drawMeasures(csv: string, without: readonly string[] = []): string {
  const rows = measuresOf(csv);
  const kept = rows[0]!.flatMap((label, i) => (without.includes(label) ? [] : [i]));
  return rows
    .map((row) =>
      kept
        .map((i) => row[i])
        .join(' | ')
        .trimEnd(),
    )
    .join('\n');
}

/** A drawing in a test, without the blanks that only line it up. */
export const lines = (drawing: string): string =>
  drawing
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join(' | ')
        .trimEnd(),
    )
    .join('\n');
