import type { Look, Part } from '../core/sheets/looks';
import { bySide, linePaints, lineUnder, lined, paints, partPaints, trendFont, type Paint } from '../palette/paints';

/** A meaning in Excel's words. What is left out is as in the plain look that every cell of ours gets first. */
export interface ExcelPaint {
  readonly ink: string;
  readonly paper?: string;
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontal: 'Left' | 'Center' | 'Right' | 'General';
  readonly vertical: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly under?: 'Thin' | 'Medium';
  /** White seams to the neighbors, which keep equal colors apart without a grid. */
  readonly seams?: boolean;
  readonly box?: boolean;
}

export const lineColor = linePaints.thin;
export const strongLineColor = linePaints.medium;
export const seamColor = linePaints.seam;

const horizontals = { left: 'Left', center: 'Center', right: 'Right', general: 'General' } as const;
const verticals = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** How a look and its part appear. */
export function paintOf(look: Look, part: Part | undefined): ExcelPaint {
  const paint: Paint = { ...paints[look], ...(part && partPaints[part]) };
  const inList = lined.has(look);
  const under = lineUnder(look, part);
  const middle = part === 'word' && paint.align === undefined && !bySide.has(look);
  return {
    ink: paint.ink,
    ...(paint.paper !== undefined && { paper: paint.paper }),
    ...(part === 'trend' && { font: trendFont }),
    ...(paint.size !== undefined && { size: paint.size }),
    ...(paint.bold && { bold: true }),
    ...(paint.italic && { italic: true }),
    horizontal: middle ? 'Center' : horizontals[paint.align ?? 'left'],
    vertical: part ? 'Center' : verticals[paint.vertical ?? 'center'],
    ...(paint.wrap && { wrap: true }),
    ...(paint.indent !== undefined && { indent: paint.indent }),
    ...(under && { under: under === 'medium' ? ('Medium' as const) : ('Thin' as const) }),
    ...((inList || part !== undefined) && { seams: true }),
    ...(paint.box && { box: true }),
  };
}
