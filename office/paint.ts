import type { Look, Part } from '../core/sheets/looks';
import { paints, partPaints, type Paint } from '../palette/paints';

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

export const lineColor = '#c9d0d9';
export const strongLineColor = '#56606e';
export const seamColor = '#ffffff';
/** Has every block character in one design; a computer without it takes a stand-in that has them too. */
const trendFont = 'Segoe UI Symbol';

const horizontals = { left: 'Left', center: 'Center', right: 'Right', general: 'General' } as const;
const verticals = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** How a look and its part appear. */
export function paintOf(look: Look, part: Part | undefined): ExcelPaint {
  const paint: Paint = { ...paints[look], ...(part && partPaints[part]) };
  const inList = lined.has(look);
  const under = paint.under ?? (part === 'trend' || (part === undefined && inList) ? 'thin' : undefined);
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

/** Looks of names, whose small print stays at the left; the word of any other look stands in the middle of its block. */
const bySide: ReadonlySet<Look> = new Set<Look>(['rowHeader', 'totalName', 'text', 'muted', 'note']);

/** Looks whose lone cells close with a line below, as rows of a list do. */
const lined: ReadonlySet<Look> = new Set<Look>([
  'rowHeader',
  'text',
  'number',
  'met',
  'onTrack',
  'catchable',
  'stretch',
  'outOfReach',
  'missed',
  'off',
  'noData',
  'tooEarly',
  'total',
  'totalName',
  'trend',
]);
