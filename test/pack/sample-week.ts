import { makePack } from '../../core/pack/make-pack';
import type { Pack, PackChoices } from '../../core/pack/pack';
import type { PackSource } from '../../core/pack/source';
import { isErrorCell, type Cell } from '../../core/cells';
import type { SheetLayout } from '../../core/sheets/layout';
import { sourceOf } from '../../core/tasks/pack';
import { scoreWeek, type ScoredWeek } from '../../core/tasks/score-week';
import { gridsOf } from '../../core/tasks/readable-sheets';
import type { SheetCells } from '../../core/tasks/workbook';
import { makeSample } from '../../sample/make-sample';
import { csvRows } from '../sample/sample-rows';

export const sampleSheets: readonly SheetCells[] = [...makeSample()].map(([file, text]) => ({
  name: file.replace('.csv', ''),
  cells: csvRows(text).map((row) => row.map((cell) => (cell === '' ? null : cell))),
}));

export function scoredFrom(sheets: readonly SheetCells[], asOf: '2026-11-19' = '2026-11-19', weeks = 13): ScoredWeek {
  const scored = scoreWeek({ grids: gridsOf(sheets) }, { today: '2026-11-30', weeks, asOf });
  if (!scored.ok) throw new Error(scored.findings.map(({ code }) => code).join());
  return scored.answer;
}

export const sourceFrom = (sheets: readonly SheetCells[]): PackSource => sourceOf(scoredFrom(sheets));

export const everything: PackChoices = { reps: [], lines: [], names: 'Full', repDetail: true, notes: false };

export const packOf = (source: PackSource, choices: Partial<PackChoices> = {}): Pack =>
  makePack(source, { ...everything, ...choices });

/** Every text that stands anywhere in a workbook: cells, charts, the names of sheets, of the file and in its properties. */
export function textsOf({ file, who }: Pick<Pack, 'file' | 'who'>): string[] {
  return [file.name, file.title, who, ...file.sheets.flatMap(textsIn)];
}

export const textsIn = (layout: SheetLayout): string[] => [
  layout.sheet,
  ...layout.rows.flatMap((row) => row.flatMap((cell) => textIn(cell?.value ?? null))),
  ...(layout.charts ?? []).flatMap(({ title, axes, lines }) => [
    title,
    axes.across,
    axes.up,
    ...lines.map(({ name }) => name),
  ]),
];

const textIn = (value: Cell): string[] =>
  typeof value === 'string' ? [value] : isErrorCell(value) ? [value.error] : [];

export const sheetOf = ({ file }: Pack, name: string): SheetLayout =>
  file.sheets.find(({ sheet }) => sheet === name) ?? missing(name);

const missing = (name: string): never => {
  throw new Error(`There is no sheet ${name}.`);
};
