import type { LaidLook } from '../core/tasks/blocks';
import { paints, partPaints, usualSize } from '../palette/paints';

/** How a cell looks in the words of Sheets. */
export interface SheetsLook {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly fontSize: number;
  readonly fontWeight: 'bold' | 'normal';
  readonly fontStyle: 'italic' | 'normal';
  readonly horizontal: 'left' | 'center' | 'right' | null;
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly wrap: boolean;
}

/** How Sheets shows a cell on which nobody laid anything. The font is the spreadsheet's own, which is Arial at first. */
export const bareLook: SheetsLook = {
  background: null,
  fontColor: null,
  fontSize: usualSize,
  fontWeight: 'normal',
  fontStyle: 'normal',
  horizontal: null,
  vertical: 'bottom',
  wrap: false,
};

const nothing: SheetsLook = { ...bareLook, vertical: 'middle' };

const known = new Map<string, SheetsLook>();

/** The look of a laid cell; null: a cell on which nothing was laid. */
export function sheetsLookOf(laid: LaidLook | null): SheetsLook {
  if (laid === null) return nothing;
  const key = `${laid.look} ${laid.part ?? ''}`;
  let look = known.get(key);
  if (look === undefined) known.set(key, (look = makeLook(laid)));
  return look;
}

function makeLook({ look, part }: LaidLook): SheetsLook {
  const paint = paints[look];
  const print = part && partPaints[part];
  return {
    background: paint.paper ?? null,
    fontColor: paint.ink,
    fontSize: print?.size ?? paint.size ?? usualSize,
    fontWeight: (print?.bold ?? paint.bold) ? 'bold' : 'normal',
    fontStyle: (print?.italic ?? paint.italic) ? 'italic' : 'normal',
    horizontal: paint.align === 'general' ? null : (paint.align ?? (part === 'word' ? 'center' : 'left')),
    vertical: part === undefined && paint.vertical === 'top' ? 'top' : 'middle',
    wrap: paint.wrap ?? false,
  };
}
