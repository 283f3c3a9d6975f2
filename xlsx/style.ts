import type { Look, Part } from '../core/sheets/looks';
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
} from '../palette/paints';
import { inQuotes } from './markup';

/** How a cell looks, in the elements of the file format. Equal ones are written once. */
export interface Style {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly alignment: string;
}

/** A color as files want it: eight digits, the first two for opaque. */
const argb = (color: string): string => `rgb="FF${color.slice(1).toUpperCase()}"`;

/** The font of cells without a style, by which column widths are measured. */
export const usualFont = `<font><sz val="${usualSize}"/><name val="${textFont}"/></font>`;
export const noFill = '<fill><patternFill patternType="none"/></fill>';
export const noBorder = '<border><left/><right/><top/><bottom/><diagonal/></border>';

export function styleOf(look: Look, part: Part | undefined): Style {
  const paint = paints[look];
  const { size, bold, italic } = { ...paint, ...(part && partPaints[part]) };
  const font =
    `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size ?? usualSize}"/><color ${argb(paint.ink)}/>` +
    `<name val="${inQuotes(part === 'trend' ? trendFont : textFont)}"/></font>`;
  const fill = paint.paper
    ? `<fill><patternFill patternType="solid"><fgColor ${argb(paint.paper)}/></patternFill></fill>`
    : noFill;
  return { font, fill, border: borderOf(look, part), alignment: alignmentOf(look, part) };
}

const line = (side: string, weight: 'thin' | 'medium' | 'seam' | undefined): string =>
  weight === undefined
    ? `<${side}/>`
    : `<${side} style="${weight === 'seam' ? 'thin' : weight}"><color ${argb(linePaints[weight])}/></${side}>`;

function borderOf(look: Look, part: Part | undefined): string {
  const { box } = paints[look];
  // A white seam between neighbors keeps equal colors apart without a grid.
  const side = box ? 'thin' : lined.has(look) || part ? 'seam' : undefined;
  const [left, right, top, bottom] = [
    line('left', side),
    line('right', side),
    line('top', box ? 'thin' : undefined),
    line('bottom', lineUnder(look, part)),
  ];
  return `<border>${left}${right}${top}${bottom}<diagonal/></border>`;
}

function alignmentOf(look: Look, part: Part | undefined): string {
  const { align = 'left', vertical = 'center', wrap, indent } = paints[look];
  const horizontal = part === 'word' && paints[look].align === undefined && !bySide.has(look) ? 'center' : align;
  const standing = part ? 'center' : vertical;
  // Wider letters than ours shrink instead of being cut; what wraps cannot shrink.
  const wraps = wrap === true && part === undefined;
  const shrinks = !wraps && (part !== undefined || lined.has(look));
  return (
    `<alignment horizontal="${horizontal}" vertical="${standing}"${wraps ? ' wrapText="1"' : ''}` +
    `${indent === undefined ? '' : ` indent="${indent}"`}${shrinks ? ' shrinkToFit="1"' : ''}/>`
  );
}

/** Tab colors by owner. */
export const tabColorOf = (owner: keyof typeof tabPaints): string => `<tabColor ${argb(tabPaints[owner])}/>`;
