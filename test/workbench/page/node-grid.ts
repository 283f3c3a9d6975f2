import { createRequire } from 'node:module';
import type * as Core from '@univerjs/core';
import type * as Engine from '@univerjs/engine-formula';
import { argumentReader } from '../../../workbench/page/formulas/arguments';
import { gridFormulas } from '../../../workbench/page/formulas/descriptions';
import { rememberMistakes, type Mistakes } from '../../../workbench/page/formulas/mistakes';
import type { Grid, GridApi } from '../../../workbench/page/grid/grid';
import { depthsOf } from '../../../workbench/page/grid/depths';
import { sheetSnapshot, snapshotOf, type NewSheet } from '../../../workbench/page/grid/snapshot';

/** The grid of the page without the page: the same engine, the same formulas, the same hands. */
export interface NodeGrid {
  readonly grid: Grid;
  readonly mistakes: Mistakes;
  /** Settles when every formula has its answer. */
  readonly calculated: () => Promise<void>;
  readonly dispose: () => void;
}

// The modules for bundlers cannot be loaded by Node; those for `require` can.
const load = createRequire(import.meta.url);

interface Facade {
  readonly FUniver: { newAPI(univer: Core.Univer): unknown };
}
interface Preset {
  UniverSheetsNodeCorePreset(config: object): { readonly plugins: readonly unknown[] };
}

export function openNodeGrid(sheets: readonly NewSheet[]): NodeGrid {
  const core = load('@univerjs/core') as typeof Core;
  const engine = load('@univerjs/engine-formula') as typeof Engine;
  const { FUniver } = load('@univerjs/core/lib/facade') as Facade;
  const { UniverSheetsNodeCorePreset } = load('@univerjs/preset-sheets-node-core') as Preset;
  const { UniverSheetsNumfmtPlugin } = load('@univerjs/sheets-numfmt') as { UniverSheetsNumfmtPlugin: unknown };
  const words = load('@univerjs/preset-sheets-node-core/locales/en-US') as { default?: object };

  const reader = argumentReader();
  const mistakes = rememberMistakes();
  const univer = new core.Univer({
    locale: core.LocaleType.EN_US,
    logLevel: core.LogLevel.WARN,
    locales: { [core.LocaleType.EN_US]: (words.default ?? words) as never },
  });
  const { plugins } = UniverSheetsNodeCorePreset({ formula: { function: gridFormulas(engine, reader, mistakes) } });
  for (const plugin of [...plugins, UniverSheetsNumfmtPlugin])
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0] as never, plugin[1] as never);
    else univer.registerPlugin(plugin as never);
  const api = FUniver.newAPI(univer) as GridApi;
  api.getFormula().calculationStart(reader.begin);
  const grid: Grid = {
    api,
    depths: depthsOf(univer, core, engine),
    book: api.createWorkbook(snapshotOf(sheets.map(sheetSnapshot))),
  };
  return {
    grid,
    mistakes,
    calculated: async () => void (await api.getFormula().onCalculationResultApplied(10_000)),
    dispose: () => univer.dispose(),
  };
}
