import type { LineLook } from '../core/sheets/layout';
import type { Look, Part } from '../core/sheets/looks';

/** Ink on paper, as `#rrggbb`. Every pair has a contrast of at least 4.5 to 1 and still reads in grey. */
export interface Paint {
  readonly ink: string;
  readonly paper?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'general';
  readonly indent?: number;
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** The line under the cell. */
  readonly under?: 'thin' | 'medium';
  readonly box?: boolean;
}

const ink = '#1b2a41';
const soft = '#56606e';

export const textFont = 'Arial';
/** Has every block character in one design; a host without it takes a stand-in that has them too. */
export const trendFont = 'Segoe UI Symbol';
export const usualSize = 10;

/** How each meaning looks, in whatever host. The only table with colors. */
export const paints: Readonly<Record<Look, Paint>> = {
  title: { ink, size: 18, bold: true, vertical: 'center' },
  subtitle: { ink: soft, size: 11, vertical: 'center' },
  heading: { ink, size: 12, bold: true, under: 'medium', vertical: 'center' },
  manageHeading: { ink: '#ffffff', paper: '#1b2a41', size: 11, bold: true, vertical: 'center' },
  monitorHeading: { ink: '#ffffff', paper: '#56606e', size: 11, bold: true, vertical: 'center' },
  band: { ink: '#3b4a60', paper: '#dde3ea', size: 9, italic: true, align: 'center', vertical: 'center' },
  columnHeader: { ink, paper: '#eef1f5', bold: true, align: 'center', vertical: 'center', wrap: true },
  measure: { ink: soft, paper: '#eef1f5', size: 9, align: 'center', vertical: 'center', wrap: true, under: 'medium' },
  corner: { ink, paper: '#eef1f5', bold: true, vertical: 'center' },
  cornerMeasure: { ink: soft, paper: '#eef1f5', size: 9, vertical: 'center', under: 'medium' },
  rowHeader: { ink, bold: true, vertical: 'center' },
  text: { ink, vertical: 'center', wrap: true },
  muted: { ink: soft, italic: true, vertical: 'center', wrap: true },
  number: { ink, align: 'center', vertical: 'center' },
  input: { ink, align: 'general', vertical: 'top', wrap: true, box: true },
  inputWord: { ink, align: 'left', vertical: 'top', wrap: true, box: true },
  met: { ink: '#14532d', paper: '#ddf0e1', align: 'center', vertical: 'center' },
  onTrack: { ink: '#1e3a5f', paper: '#e8f0f9', align: 'center', vertical: 'center' },
  catchable: { ink: '#5c4700', paper: '#fff3c4', align: 'center', vertical: 'center' },
  stretch: { ink: '#6b3200', paper: '#ffddb8', align: 'center', vertical: 'center' },
  outOfReach: { ink: '#7a1620', paper: '#f9d5d8', align: 'center', vertical: 'center' },
  missed: { ink: '#66101a', paper: '#f2bcc2', align: 'center', vertical: 'center' },
  off: { ink: soft, paper: '#f4f5f7', align: 'center', vertical: 'center' },
  noData: { ink: '#4a4a4a', paper: '#e4e6ea', italic: true, align: 'center', vertical: 'center' },
  tooEarly: { ink: soft, paper: '#f4f5f7', italic: true, align: 'center', vertical: 'center' },
  good: { ink: '#14532d', paper: '#ddf0e1', bold: true, vertical: 'center' },
  warning: { ink: '#5c4700', paper: '#fff3c4', bold: true, vertical: 'center' },
  bad: { ink: '#7a1620', paper: '#f9d5d8', bold: true, vertical: 'center' },
  trend: { ink: soft, align: 'center', vertical: 'center' },
  total: { ink, paper: '#e7ecf2', bold: true, align: 'center', vertical: 'center' },
  totalName: { ink, paper: '#e7ecf2', bold: true, vertical: 'center' },
  listHeader: { ink, paper: '#dde3ea', bold: true, vertical: 'center', wrap: true, under: 'medium' },
  measureHeader: { ink, paper: '#dde3ea', bold: true, indent: 1, vertical: 'center', wrap: true, under: 'medium' },
  measureHeaderNumber: {
    ink,
    paper: '#dde3ea',
    bold: true,
    align: 'right',
    vertical: 'center',
    wrap: true,
    under: 'medium',
  },
  measureText: { ink, vertical: 'center', indent: 1 },
  measureNumber: { ink, align: 'right', vertical: 'center' },
  note: { ink: soft, size: 9, vertical: 'top', wrap: true },
};

/** How the lines of a block differ in print. */
export const partPaints: Readonly<
  Record<Part, { readonly size: number; readonly bold: boolean; readonly italic?: boolean }>
> = {
  figure: { size: 12, bold: true },
  word: { size: 9, bold: false },
  trend: { size: 8, bold: false, italic: false },
};

/** Tab colors by owner: ours dark, people's own sheets light, what is kept between them. */
export const tabPaints = { Ours: '#1b2a41', Kept: '#56606e', Yours: '#8fa3bf' } as const;

/** Looks whose lone cells close with a line below, as rows of a list do. */
export const lined: ReadonlySet<Look> = new Set<Look>([
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

/** Looks of names, whose small print stays at the left; the word of any other look stands in the middle of its block. */
export const bySide: ReadonlySet<Look> = new Set<Look>(['rowHeader', 'totalName', 'text', 'muted', 'note']);

export const linePaints = { thin: '#c9d0d9', medium: '#56606e', seam: '#ffffff' } as const;

/** The line that closes a cell below: the end of a block, a row of a list, a heading. */
export function lineUnder(look: Look, part?: Part): 'thin' | 'medium' | undefined {
  const { under, box } = paints[look];
  if (under !== undefined) return under;
  return box || part === 'trend' || (part === undefined && lined.has(look)) ? 'thin' : undefined;
}

/** How a line of a chart is drawn. Dashes and marks tell lines apart where there is no color. */
export interface LinePaint {
  readonly ink: string;
  /** In points. */
  readonly width: number;
  readonly dash: 'solid' | 'dash' | 'dot';
  readonly mark: 'circle' | 'diamond' | 'none';
}

export const chartPaints: Readonly<Record<LineLook, LinePaint>> = {
  actual: { ink: '#1b2a41', width: 2.25, dash: 'solid', mark: 'circle' },
  running: { ink: '#1b2a41', width: 1, dash: 'dot', mark: 'diamond' },
  target: { ink: '#9a3b00', width: 1.75, dash: 'dash', mark: 'none' },
  usual: { ink: '#56606e', width: 1.5, dash: 'dot', mark: 'none' },
};

export const chartInk = { words: soft, grid: '#dde3ea' } as const;
