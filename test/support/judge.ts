// IronCalc as a second opinion: the same counts by COUNTIFS and SUMIFS, calculated by somebody else's engine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';

let ready = false;

export type JudgedCell = string | number | null;

/**
 * What an independent spreadsheet answers. `sheets` are rows of cells; each formula is put in a cell of its own on another
 * sheet. Returns the formatted answers, in order.
 */
export function judge(
  sheets: Readonly<Record<string, readonly (readonly JudgedCell[])[]>>,
  formulas: readonly string[],
): string[] {
  if (!ready) {
    const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
    initSync({ module: readFileSync(wasm) });
    ready = true;
  }
  const model = new Model('judge', 'en', 'UTC', 'en');
  const names = [...Object.keys(sheets), 'Judge'];
  model.pauseEvaluation();
  names.forEach((name, sheet) => {
    if (sheet > 0) model.newSheet();
    model.renameSheet(sheet, name);
  });
  Object.values(sheets).forEach((rows, sheet) => {
    const width = Math.max(0, ...rows.map((row) => row.length));
    const text = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? '').join('\t')).join('\n');
    model.pasteCsvText({ sheet, row: 1, column: 1, width, height: rows.length }, text);
  });
  const last = names.length - 1;
  formulas.forEach((formula, i) => model.setUserInput(last, i + 1, 1, formula));
  model.resumeEvaluation();
  model.evaluate();
  const answers = formulas.map((_, i) => model.getFormattedCellValue(last, i + 1, 1));
  model.free?.();
  return answers;
}
