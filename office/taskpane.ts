import { startSidebar, type Sidebar } from '../core/sidebar/start-sidebar';
import { sidebarHost } from './sidebar-host';

/** Puts the page into the pane; undefined where there is none, as in a runtime that only calculates formulas. */
export function startPage(): Sidebar | undefined {
  const root = document.getElementById('page');
  return root === null ? undefined : startSidebar(sidebarHost, root);
}
