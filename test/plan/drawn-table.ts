import { gridOfCells, tableBelow, type Cell, type Table } from '../../core/cells';
import type { Finding } from '../../core/outcome';

/** A table drawn as lines of cells between bars; the first line is the header. `#5` is a number, `@2026-03-02` a date cell. */
export function drawnTable(sheet: string, drawing: string): Table {
  const lines = drawing
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const cells = lines.map((line) => line.map(cellOf));
  return tableBelow(gridOfCells(sheet, cells), 0, lines[0] ?? []);
}

function cellOf(text: string): Cell {
  if (text === '') return null;
  if (/^#-?[\d.]+$/.test(text)) return Number(text.slice(1));
  if (text.startsWith('@')) return { day: text.slice(1) as `${number}-${number}-${number}` };
  return text.replace(/¦/g, '|');
}

/** Findings as lines that a reviewer sees at a glance. */
export const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ severity, code, where, what, fix }) => `${severity} ${code} | ${where} | ${what} ${fix}`);
