import type { CellStyle, FontStyle } from 'hucre';
import type { Look, Part } from '../../core/sheets/looks';
import {
  bySide,
  linePaints,
  lineUnder,
  lined,
  paints,
  partPaints,
  tabPaints,
  textFont,
  trendFont,
  usualSize,
} from '../../palette/paints';

/** A color as files want it: eight digits, the first two for opaque. */
const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

const line = (weight: 'thin' | 'medium') => ({ style: weight, color: { rgb: argb(linePaints[weight]) } }) as const;

/** A white seam between neighbors keeps equal colors apart without a grid. */
const seam = { style: 'thin', color: { rgb: argb(linePaints.seam) } } as const;

const known = new Map<string, CellStyle>();

/** The style of a look and part; one object for each, so that a sheet of thousands of cells makes few styles. */
export function styleOf(look: Look | undefined, part: Part | undefined, format: string | undefined): CellStyle {
  const key = `${look ?? ''}|${part ?? ''}|${format ?? ''}`;
  let style = known.get(key);
  if (style === undefined) known.set(key, (style = makeStyle(look ?? 'text', part, format)));
  return style;
}

function makeStyle(look: Look, part: Part | undefined, format: string | undefined): CellStyle {
  const paint = paints[look];
  const font: FontStyle = {
    name: part === 'trend' ? trendFont : textFont,
    size: paint.size ?? usualSize,
    bold: paint.bold ?? false,
    italic: paint.italic ?? false,
    ...(part && partPaints[part]),
    color: { rgb: argb(paint.ink) },
  };
  const under = lineUnder(look, part);
  const side = paint.box ? line('thin') : lined.has(look) || part ? seam : undefined;
  return {
    font,
    alignment: {
      horizontal: part === 'word' ? (paint.align ?? (bySide.has(look) ? 'left' : 'center')) : (paint.align ?? 'left'),
      vertical: part ? 'center' : (paint.vertical ?? 'center'),
      // Wider letters than ours shrink instead of being cut; what wraps cannot shrink.
      ...(paint.wrap && part === undefined ? { wrapText: true } : shrinks(look, part) && { shrinkToFit: true }),
      ...(paint.indent !== undefined && { indent: paint.indent }),
    },
    ...(paint.paper && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: argb(paint.paper) } } }),
    ...((under || side) && {
      border: {
        ...(under && { bottom: line(under) }),
        ...(side && { left: side, right: side }),
        ...(paint.box && { top: line('thin') }),
      },
    }),
    ...(format !== undefined && { numFmt: format }),
  };
}

const shrinks = (look: Look, part: Part | undefined): boolean => part !== undefined || lined.has(look);

/** Tab colors by owner. */
export const tabColors = {
  Ours: argb(tabPaints.Ours),
  Kept: argb(tabPaints.Kept),
  Yours: argb(tabPaints.Yours),
} as const;
