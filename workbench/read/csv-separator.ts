import { isRefusal } from './refusal';
import { scanCsv, ODD } from './csv-scan';
import { LIMITS } from './limits';
import { pullFrom, sourceOfBytes } from './source';

/** The separator of a text, and how it was found. */
export interface Separator {
  readonly separator: string;
  /** Bytes at the beginning that only say the separator: a line such as `sep=;`. */
  readonly skip: number;
  /** Another separator that would divide the first rows just as evenly. */
  readonly rival?: string;
}

const CANDIDATES = [',', ';', '\t', '|'] as const;
const SAMPLE_ROWS = 200;

/** Decides by the first rows: the separator that divides most of them, outside quotes, into the same number of cells. */
export function separatorOf(sample: Uint8Array, isWhole: boolean): Separator {
  const said = saidSeparator(sample);
  if (said) return said;
  const text = isWhole ? Buffer.concat([sample, Buffer.from('\n')]) : sample;
  const [best, second] = CANDIDATES.map((separator) => ({ separator, ...judge(text, separator) })).sort(
    (a, b) => b.even - a.even || b.cells - a.cells,
  );
  if (!best || best.even === 0) return { separator: ',', skip: 0 };
  const isRival = second !== undefined && second.even === best.even;
  return { separator: best.separator, skip: 0, ...(isRival && { rival: second.separator }) };
}

/** A first line `sep=;`, which Excel reads as an instruction and does not count as a row. */
function saidSeparator(sample: Uint8Array): Separator | null {
  const line = /^"?sep=([^\r\n"a-z0-9])"?(?:\r\n|\r|\n|$)/i.exec(
    Buffer.from(sample.subarray(0, 16)).toString('latin1'),
  );
  return line && line[1]! < '\u0080' ? { separator: line[1]!, skip: line[0].length } : null;
}

/** The share of rows that have the most usual number of cells above one, less the share with misplaced quotes. */
function judge(sample: Uint8Array, separator: string): { readonly even: number; readonly cells: number } {
  const rowsByCells = new Map<number, number>();
  let rows = 0;
  let misplaced = 0;
  try {
    scanCsv(pullFrom(sourceOfBytes(sample), 0), separator.charCodeAt(0), '', LIMITS, (record) => {
      if (record.end === record.start) return true;
      rows += 1;
      if (record.odd & ODD.strayQuote) misplaced += 1;
      rowsByCells.set(record.count, (rowsByCells.get(record.count) ?? 0) + 1);
      return rows < SAMPLE_ROWS;
    });
  } catch (error) {
    // The sample ends inside a quote, or is no table: what was seen up to there has to do.
    if (!isRefusal(error)) throw error;
  }
  const divided = [...rowsByCells].filter(([cells]) => cells > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const [cells, most] = divided[0] ?? [1, 0];
  return rows === 0 || most === 0 ? { even: 0, cells: 1 } : { even: Math.max(0.001, (most - misplaced) / rows), cells };
}
