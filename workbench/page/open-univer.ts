import * as core from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import * as engine from '@univerjs/engine-formula';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import words from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import { argumentReader } from './formulas/arguments';
import { describeFormulas, gridFormulas } from './formulas/descriptions';
import type { Mistakes } from './formulas/mistakes';
import { depthsOf } from './grid/depths';
import type { GridApi, GridDepths } from './grid/grid';

/**
 * Puts the grid into an element of the page, with our formulas in it. The plugins of a preset are registered one by one, as
 * `@univerjs/presets` would do it: that package brings parts along that are sold, and nothing else that we need.
 */
export function openUniver(
  container: HTMLElement,
  mistakes: Mistakes,
): { readonly api: GridApi; readonly depths: GridDepths } {
  const { LocaleType, LogLevel, Univer } = core;
  const reader = argumentReader();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    logLevel: LogLevel.WARN,
    locales: { [LocaleType.EN_US]: words },
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    ribbonType: 'simple',
    // What a cell holds is for the person to judge: a text that looks like a number is one by intention here.
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    formula: {
      function: gridFormulas(engine, reader, mistakes),
      description: describeFormulas(engine.FunctionType.User) as engine.IFunctionInfo[],
    },
  });
  for (const plugin of plugins)
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  const api = FUniver.newAPI(univer) as unknown as GridApi;
  api.getFormula().calculationStart(reader.begin);
  return { api, depths: depthsOf(univer, core, engine) };
}
