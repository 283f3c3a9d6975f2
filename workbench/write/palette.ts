import type { CellStyle, FontStyle } from 'hucre';
import type { Look, Part } from '../../core/sheets/looks';

/** Ink on paper, both as 8-digit ARGB. Every pair has a contrast of at least 4.5 to 1 and still reads in grey. */
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

const ink = 'FF1B2A41';
const soft = 'FF56606E';
export const textFont = 'Arial';
/** Has every block character in one design; a host without it takes a stand-in that has them too. */
export const trendFont = 'Segoe UI Symbol';

/** How each meaning looks in a file. The only place with colors. */
export const palette: Readonly<Record<Look, Paint>> = {
  title: { ink, size: 18, bold: true, vertical: 'center' },
  subtitle: { ink: soft, size: 11, vertical: 'center' },
  heading: { ink, size: 12, bold: true, under: 'medium', vertical: 'center' },
  manageHeading: { ink: 'FFFFFFFF', paper: 'FF1B2A41', size: 11, bold: true, vertical: 'center' },
  monitorHeading: { ink: 'FFFFFFFF', paper: 'FF56606E', size: 11, bold: true, vertical: 'center' },
  band: { ink: 'FF3B4A60', paper: 'FFDDE3EA', size: 9, italic: true, align: 'center', vertical: 'center' },
  columnHeader: { ink, paper: 'FFEEF1F5', bold: true, align: 'center', vertical: 'center', wrap: true },
  measure: { ink: soft, paper: 'FFEEF1F5', size: 9, align: 'center', vertical: 'center', wrap: true, under: 'medium' },
  corner: { ink, paper: 'FFEEF1F5', bold: true, vertical: 'center' },
  cornerMeasure: { ink: soft, paper: 'FFEEF1F5', size: 9, vertical: 'center', under: 'medium' },
  rowHeader: { ink, bold: true, vertical: 'center' },
  text: { ink, vertical: 'center', wrap: true },
  muted: { ink: soft, italic: true, vertical: 'center', wrap: true },
  number: { ink, align: 'center', vertical: 'center' },
  input: { ink, align: 'general', vertical: 'top', wrap: true, box: true },
  met: { ink: 'FF14532D', paper: 'FFDDF0E1', align: 'center', vertical: 'center' },
  onTrack: { ink: 'FF1E3A5F', paper: 'FFE8F0F9', align: 'center', vertical: 'center' },
  catchable: { ink: 'FF5C4700', paper: 'FFFFF3C4', align: 'center', vertical: 'center' },
  stretch: { ink: 'FF6B3200', paper: 'FFFFDDB8', align: 'center', vertical: 'center' },
  outOfReach: { ink: 'FF7A1620', paper: 'FFF9D5D8', align: 'center', vertical: 'center' },
  missed: { ink: 'FF66101A', paper: 'FFF2BCC2', align: 'center', vertical: 'center' },
  off: { ink: soft, paper: 'FFF4F5F7', align: 'center', vertical: 'center' },
  noData: { ink: 'FF4A4A4A', paper: 'FFE4E6EA', italic: true, align: 'center', vertical: 'center' },
  tooEarly: { ink: soft, paper: 'FFF4F5F7', italic: true, align: 'center', vertical: 'center' },
  good: { ink: 'FF14532D', paper: 'FFDDF0E1', bold: true, vertical: 'center' },
  warning: { ink: 'FF5C4700', paper: 'FFFFF3C4', bold: true, vertical: 'center' },
  bad: { ink: 'FF7A1620', paper: 'FFF9D5D8', bold: true, vertical: 'center' },
  trend: { ink: soft, align: 'center', vertical: 'center' },
  total: { ink, paper: 'FFE7ECF2', bold: true, align: 'center', vertical: 'center' },
  totalName: { ink, paper: 'FFE7ECF2', bold: true, vertical: 'center' },
  listHeader: { ink, paper: 'FFDDE3EA', bold: true, vertical: 'center', wrap: true, under: 'medium' },
  measureHeader: { ink, paper: 'FFDDE3EA', bold: true, indent: 1, vertical: 'center', wrap: true, under: 'medium' },
  measureHeaderNumber: {
    ink,
    paper: 'FFDDE3EA',
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

const partFont: Readonly<Record<Part, Partial<FontStyle>>> = {
  figure: { size: 12, bold: true },
  word: { size: 9, bold: false },
  trend: { size: 8, bold: false, italic: false, name: trendFont },
};

const gridLine = { style: 'thin', color: { rgb: 'FFC9D0D9' } } as const;
const strongLine = { style: 'medium', color: { rgb: 'FF56606E' } } as const;

const known = new Map<string, CellStyle>();

/** The style of a look and part; one object for each, so that a sheet of thousands of cells makes few styles. */
export function styleOf(look: Look | undefined, part: Part | undefined, format: string | undefined): CellStyle {
  const key = `${look ?? ''}|${part ?? ''}|${format ?? ''}`;
  let style = known.get(key);
  if (style === undefined) known.set(key, (style = makeStyle(look ?? 'text', part, format)));
  return style;
}

function makeStyle(look: Look, part: Part | undefined, format: string | undefined): CellStyle {
  const paint = palette[look];
  const font: FontStyle = {
    name: textFont,
    size: paint.size ?? 10,
    bold: paint.bold ?? false,
    italic: paint.italic ?? false,
    ...(part && partFont[part]),
    color: { rgb: paint.ink },
  };
  const under = paint.under === 'medium' ? strongLine : gridLine;
  const closes = part === 'trend' || paint.under !== undefined || (part === undefined && lined.has(look));
  const side = paint.box ? gridLine : lined.has(look) || part ? whiteLine : undefined;
  return {
    font,
    alignment: {
      horizontal: part === 'word' ? (paint.align ?? (bySide.has(look) ? 'left' : 'center')) : (paint.align ?? 'left'),
      vertical: part ? 'center' : (paint.vertical ?? 'center'),
      // Wider letters than ours shrink instead of being cut; what wraps cannot shrink.
      ...(paint.wrap && part === undefined ? { wrapText: true } : shrinks(look, part) && { shrinkToFit: true }),
      ...(paint.indent !== undefined && { indent: paint.indent }),
    },
    ...(paint.paper && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: paint.paper } } }),
    ...((closes || paint.box || side) && {
      border: {
        ...((closes || paint.box) && { bottom: under }),
        ...(side && { left: side, right: side }),
        ...(paint.box && { top: gridLine }),
      },
    }),
    ...(format !== undefined && { numFmt: format }),
  };
}

const shrinks = (look: Look, part: Part | undefined): boolean => part !== undefined || lined.has(look);

/** Looks of names, whose small print stays at the left; the word of any other look stands in the middle of its block. */
const bySide: ReadonlySet<Look> = new Set<Look>(['rowHeader', 'totalName', 'text', 'muted', 'note']);

/** A white seam between neighbors keeps equal colors apart without a grid. */
const whiteLine = { style: 'thin', color: { rgb: 'FFFFFFFF' } } as const;

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

/** Tab colors by owner: ours dark, people's own sheets light. */
export const tabColors = { Ours: 'FF1B2A41', Yours: 'FF8FA3BF' } as const;
