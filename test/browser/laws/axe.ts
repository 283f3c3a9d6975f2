import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator } from 'playwright-core';

/** The checker as an init script: it comes in with the browser and not with the page, so that no policy is weakened for it. */
export const axeScript: string = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds serious or critical below an element, one line each. Open with `axeScript` first. */
export async function seriousIn(sidebar: Locator): Promise<string[]> {
  const { violations } = await sidebar.evaluate(
    (element) =>
      (globalThis as unknown as { axe: { run(within: Element, options: object): Promise<AxeResult> } }).axe.run(
        element,
        { resultTypes: ['violations'] },
      ),
    undefined,
    { timeout: 20_000 },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id}: ${help} ${target.join(' ')} ${failureSummary.slice(0, 200)}`,
      ),
    );
}
