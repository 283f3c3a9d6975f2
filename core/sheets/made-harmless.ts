import { isErrorCell } from '../cells';
import { harmless } from '../neutral';
import { at, type Finding } from '../outcome';
import type { SheetLayout } from './layout';

const listed = 5;

/** Says how many texts get an apostrophe in front when these sheets are written, and where the first of them are. */
export function checkHarmless(layouts: readonly SheetLayout[]): Finding[] {
  let count = 0;
  const places: string[] = [];
  for (const { sheet, rows } of layouts) {
    rows.forEach((row, index) => {
      for (const cell of row) {
        const value = cell?.value ?? null;
        const text = typeof value === 'string' ? value : isErrorCell(value) ? value.error : '';
        if (text === '' || harmless(text) === text) continue;
        count += 1;
        const place = at(sheet, index + 1);
        if (places.length < listed && places[places.length - 1] !== place) places.push(place);
      }
    });
  }
  if (count === 0) return [];
  const one = count === 1;
  return [
    {
      severity: 'info',
      code: 'made-harmless',
      where: places.join('; ') + (count > places.length ? '; …' : ''),
      what: `${one ? 'One text looks' : `${count} texts look`} like ${one ? 'a formula and was' : 'formulas and were'} made harmless by an apostrophe in front.`,
      fix: 'Nothing to do. If the text came from outside, look at who could write it into the CRM.',
    },
  ];
}
