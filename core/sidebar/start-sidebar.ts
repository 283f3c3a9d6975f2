import type { Report } from '../tasks/report';
import type { App, Flow, FlowName } from './app';
import type { SidebarHost } from './host';
import { homeFlow } from './home/home-flow';
import { talksFlow } from './logs/talks-flow';
import { writeFlow } from './logs/write-flow';
import { notesFlow } from './notes/notes-flow';
import { planFlow } from './plan/plan-flow';
import { reportScreen } from './report-screen';
import { refreshScorecard, scorecardFlow } from './scorecard/scorecard-flow';
import { shareFlow } from './share/share-flow';
import { makeShell } from './shell';
import { startFlow } from './start/start-flow';

const flows: Readonly<Record<FlowName, Flow>> = {
  home: homeFlow,
  start: startFlow,
  plan: planFlow,
  scorecard: scorecardFlow,
  notes: notesFlow,
  talks: talksFlow,
  write: writeFlow,
  share: shareFlow,
};

/** The page as a host sees it that has buttons of its own. */
export interface Sidebar {
  go(flow: FlowName): void;
  /** Shows what came of work that one of those buttons did. */
  tell(report: Report): void;
}

/** Puts the page into `root` beside the spreadsheet of `host`. It shows itself at once and asks the workbook then. */
export function startSidebar(host: SidebarHost, root: HTMLElement): Sidebar {
  const app = makeShell(host, root, flows);
  open(app);
  return { go: app.go, tell: (report) => app.show(reportScreen(app, report)) };
}

/** Begins at home; with a refresh, where people chose so for this document. */
function open(app: App): void {
  const { refreshOnOpen } = app.host;
  if (refreshOnOpen === undefined) return app.go('home');
  void refreshOnOpen.read().then((on) => (on ? refreshScorecard(app) : app.go('home')));
}
