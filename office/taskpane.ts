import { startSidebar, type Sidebar } from '../core/sidebar/start-sidebar';
import { sidebarHost } from './sidebar-host';
import { keepTabInside } from './tab-key';

/** Puts the page into the pane; undefined where there is none, as in a runtime that only calculates formulas. */
export function startPage(): Sidebar | undefined {
  const root = document.getElementById('page');
  if (root === null) return undefined;
  keepTabInside(root);
  return startSidebar(sidebarHost, root);
}
