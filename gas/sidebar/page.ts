import { startSidebar } from '../../core/sidebar/start-sidebar';
import { sidebarHost } from './sidebar-host';

startSidebar(sidebarHost, document.getElementById('page') as HTMLElement);
