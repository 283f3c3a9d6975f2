import { checkDraft } from '../core/setup/plan-check';
import type { SidebarHost } from '../core/sidebar/host';
import { keepDraft, readDraft } from './draft';
import { perform } from './perform';
import { show } from './place';

/** Excel, as the page in the pane sees it. */
export const sidebarHost: SidebarHost = { name: 'excel', perform, check: checkDraft, show, readDraft, keepDraft };
