import type { SidebarHost } from '../core/sidebar/host';
import { keepDraft, readDraft } from './draft';
import { perform } from './perform';
import { show } from './place';
import { keepRefreshOnOpen, readRefreshOnOpen } from './refresh-on-open';

/** Excel, as the page in the pane sees it. */
export const sidebarHost: SidebarHost = {
  name: 'excel',
  perform,
  show,
  readDraft,
  keepDraft,
  refreshOnOpen: { read: readRefreshOnOpen, keep: keepRefreshOnOpen },
};
