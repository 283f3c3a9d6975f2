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
  const steps = inside.get(IUndoRedoService);
  // What is batched would be taken back in the order in which it was done, instead of the last first.
  Object.assign(steps, {
    _tryBatchingElements(all: Core.IUndoRedoItem, next: Core.IUndoRedoItem) {
      all.redoMutations.push(...next.redoMutations);
      all.undoMutations.unshift(...next.undoMutations);
    },
  });
  return {
    spilled(book, sheet) {
      const all = inside.get(FormulaDataModel).getArrayFormulaCellData() as unknown as Books;
      return all[book]?.[sheet];
    },
    batch(book) {
      const batch = steps.__tempBatchingUndoRedo(book);
      return () => batch.dispose();
    },
  };
}

type Books = Readonly<Record<string, Readonly<Record<string, GridMatrix | undefined>> | undefined>>;
