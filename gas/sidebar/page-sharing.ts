import { startSidebar } from '../../core/sidebar/start-sidebar';
import { share } from './share';
import { sidebarHost } from './sidebar-host';

startSidebar({ ...sidebarHost, share }, document.getElementById('page') as HTMLElement);
