import type { PlanRow } from '../plan/plan';
import type { Scene } from '../plan/survey';
import { planRowOf, templates } from '../plan/templates';
import type { LibraryLine, LibraryResult } from './draft';
import { adapter } from './plan-adapt';
import { carrier } from './plan-carried';
import { linesOfPlan } from './plan-lines';

/** The library in the words of a workbook: every line with what the workbook has for it. */
export function libraryFor(scene: Scene): LibraryResult[] {
  const adapt = adapter(scene);
  const carried = carrier(scene);
  return templates.map(({ name, about, results, behaviors }, template) => {
    const own = results.map((row) => adapt(planRowOf(row, '')));
    const driving = behaviors.map((row) => adapt(planRowOf(row, own[0]?.name ?? '')));
    const rows: readonly PlanRow[] = [...own, ...driving];
    const lines = linesOfPlan(rows, (_, index) => `library:${template}:${index}`);
    const offered = lines.map((line, index): LibraryLine => ({ line, ...carried(rows[index]!) }));
    return { template: name, about, results: offered.slice(0, own.length), behaviors: offered.slice(own.length) };
  });
}
