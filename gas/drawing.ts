import type { SheetLayout } from '../core/sheets/layout';
import type { SheetOwner } from '../core/sheets/sheet-names';
import type { Blocks } from '../core/tasks/blocks';

/** Everything about one sheet that is to be drawn. */
export interface Drawing {
  readonly layout: SheetLayout;
  readonly blocks: Blocks;
  readonly owner: SheetOwner;
  /** It was made a moment ago: nothing is on it that had to be taken away. */
  readonly fresh: boolean;
  /** Widths, heights of its head, color and protection stand as they are wanted, or as people changed them since. */
  readonly framed: boolean;
  /** Stands in A1 while this is drawn. */
  readonly mark: string;
  /** The columns stay as wide as people made them. */
  readonly keepsWidths: boolean;
}
