import type * as Core from '@univerjs/core';
import type * as Engine from '@univerjs/engine-formula';
import type { GridDepths, GridMatrix } from './grid';

/** What the facade does not offer, taken from below it. The modules are handed in: a page and Node load them differently. */
export function depthsOf(
  univer: Core.Univer,
  { IUndoRedoService }: Pick<typeof Core, 'IUndoRedoService'>,
  { FormulaDataModel }: Pick<typeof Engine, 'FormulaDataModel'>,
): GridDepths {
  const inside = univer.__getInjector();
  return {
    spilled(book, sheet) {
      const all = inside.get(FormulaDataModel).getArrayFormulaCellData() as unknown as Books;
      return all[book]?.[sheet];
    },
    batch(book) {
      const batch = inside.get(IUndoRedoService).__tempBatchingUndoRedo(book);
      return () => batch.dispose();
    },
  };
}

type Books = Readonly<Record<string, Readonly<Record<string, GridMatrix | undefined>> | undefined>>;
