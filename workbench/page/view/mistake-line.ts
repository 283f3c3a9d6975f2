import { h } from '../../../core/sidebar/elements';
import type { Mistakes } from '../formulas/mistakes';
import type { Grid } from '../grid/grid';

/** Says why the formula in the selected cell has no answer: the cell itself has room for #VALUE! only. */
export interface MistakeLine {
  readonly element: HTMLElement;
  /** Looks at the selected cell again. */
  look(): void;
}

export function makeMistakeLine(opened: () => Grid | undefined, mistakes: Mistakes): MistakeLine {
  const element = h('p', { class: 'mistake', role: 'status', hidden: true });
  return {
    element,
    look() {
      const words = wordsAt(opened(), mistakes);
      if (element.textContent !== words) element.textContent = words;
      element.hidden = words === '';
    },
  };
}

function wordsAt(grid: Grid | undefined, mistakes: Mistakes): string {
  const range = grid?.book.getActiveRange();
  if (grid === undefined || range === null || range === undefined) return '';
  const [row, column] = [range.getRow(), range.getColumn()];
  const sheet = grid.book.getActiveSheet();
  const cell = sheet.getRange(row, column).getCellDatas()[0]?.[0];
  if (cell?.v !== '#VALUE!' || !(cell.f || cell.si)) return '';
  return mistakes.at({ sheet: sheet.getSheetId(), row, column }) ?? '';
}
