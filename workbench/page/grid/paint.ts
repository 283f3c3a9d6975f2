import type { Look, Part } from '../../../core/sheets/looks';
import {
  bySide,
  linePaints,
  lineUnder,
  lined,
  paints,
  partPaints,
  textFont,
  trendFont,
  usualSize,
  type Paint,
} from '../../../palette/paints';
import type { GridLine, GridStyle } from './grid';

const across = { left: 1, center: 2, right: 3 } as const;
const down = { top: 1, center: 2, bottom: 3 } as const;
const WRAP = 3;
const CLIP = 2;

const line = (weight: 'thin' | 'medium'): GridLine => ({
  s: weight === 'thin' ? 1 : 8,
  cl: { rgb: linePaints[weight] },
});
/** White between neighbors keeps equal colors apart without a grid. */
const seam: GridLine = { s: 1, cl: { rgb: linePaints.seam } };

const known = new Map<string, GridStyle>();

/** How a look and its part appear in the grid; one object for each, so that thousands of cells make few styles. */
export function styleOf(look: Look, part: Part | undefined, pattern: string | undefined): GridStyle {
  const key = `${look}|${part ?? ''}|${pattern ?? ''}`;
  let style = known.get(key);
  if (style === undefined) known.set(key, (style = makeStyle(look, part, pattern)));
  return style;
}

function makeStyle(look: Look, part: Part | undefined, pattern: string | undefined): GridStyle {
  const paint: Paint = { ...paints[look], ...(part && partPaints[part]) };
  const middle = part === 'word' && paint.align === undefined && !bySide.has(look);
  const align = middle ? 'center' : (paint.align ?? 'left');
  const under = lineUnder(look, part);
  const side = paint.box ? line('thin') : lined.has(look) || part !== undefined ? seam : undefined;
  return {
    ff: part === 'trend' ? trendFont : textFont,
    fs: paint.size ?? usualSize,
    bl: paint.bold ? 1 : 0,
    it: paint.italic ? 1 : 0,
    cl: { rgb: paint.ink },
    vt: part ? down.center : down[paint.vertical ?? 'center'],
    tb: paint.wrap && part === undefined ? WRAP : part === undefined ? 1 : CLIP,
    ...(align !== 'general' && { ht: across[align] }),
    pd: { l: 4 + (paint.indent ?? 0) * 6, r: 4 },
    ...(paint.paper !== undefined && { bg: { rgb: paint.paper } }),
    ...((under || side) && {
      bd: {
        ...(under && { b: line(under) }),
        ...(side && { l: side, r: side }),
        ...(paint.box && { t: line('thin') }),
      },
    }),
    ...(pattern !== undefined && { n: { pattern } }),
  };
}
