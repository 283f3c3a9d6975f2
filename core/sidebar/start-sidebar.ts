import type { Flow } from './app';
import type { SidebarHost } from './host';
import { homeFlow } from './home/home-flow';
import { planFlow } from './plan/plan-flow';
import { scorecardFlow } from './scorecard/scorecard-flow';
import { makeShell } from './shell';
import { startFlow } from './start/start-flow';

const flows: Readonly<Record<'home' | 'start' | 'plan' | 'scorecard', Flow>> = {
  home: homeFlow,
  start: startFlow,
  plan: planFlow,
  scorecard: scorecardFlow,
};

/** Puts the page into `root` beside the spreadsheet of `host`. It shows itself at once and asks the workbook then. */
export function startSidebar(host: SidebarHost, root: HTMLElement): void {
  makeShell(host, root, flows).go('home');
}
