import { checkDraft } from '../core/setup/plan-check';
import type { SidebarHost } from '../core/sidebar/host';
import { refreshOnOpen } from '../core/sidebar/scorecard/on-open-part';
import { bringIntoExcel, pdfInExcel } from '../core/sidebar/words-of-hosts';
import { deliver, waysHere } from './deliver';
import { keepDraft, readDraft } from './draft';
import { perform } from './perform';
import { show } from './place';
import { keepRefreshOnOpen, readRefreshOnOpen } from './refresh-on-open';

/** Excel, as the page in the pane sees it. */
export const sidebarHost: SidebarHost = {
  bring: bringIntoExcel,
  pdf: pdfInExcel,
  perform,
  check: checkDraft,
  get ways() {
    return waysHere();
  },
  deliver,
  show,
  readDraft,
  keepDraft,
  refreshOnOpen: refreshOnOpen(readRefreshOnOpen, keepRefreshOnOpen),
};
