import { shownBy, type Shown } from './shown-by';
import { attributeOf, CLOSE, END, isNamed, next, OPEN, walk } from './xml';

/** For each style of a workbook, in order, what its numbers are. */
export function stylesOf(part: Buffer | undefined): readonly Shown[] {
  if (!part) return [];
  const formats = new Map<number, string>();
  const styles: Shown[] = [];
  let inCellStyles = false;
  const xml = walk(part);
  for (let token = next(xml); token !== END; token = next(xml)) {
    if (isNamed(xml, 'cellXfs')) inCellStyles = token === OPEN;
    else if (token === CLOSE) continue;
    else if (token === OPEN && isNamed(xml, 'numFmt')) {
      formats.set(Number(attributeOf(xml, 'numFmtId')), attributeOf(xml, 'formatCode') ?? '');
    } else if (token === OPEN && inCellStyles && isNamed(xml, 'xf')) {
      const id = Number(attributeOf(xml, 'numFmtId') ?? 0);
      const format = formats.get(id);
      styles.push(format === undefined ? builtIn(id) : shownBy(format));
    }
  }
  return styles;
}

/** Formats 14-17, 22 and, in East Asian versions, 27-31, 34-36 and 50-58 are days; 32, 33, 55 and 56 are as well or are times. */
function builtIn(id: number): Shown {
  if (id === 22) return 'time';
  const isDay = (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
  return isDay ? 'day' : 'number';
}
