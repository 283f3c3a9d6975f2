import { withReaders } from '../../core/sidebar/share/readers-screen';
import { startSidebar } from '../../core/sidebar/start-sidebar';
import { share } from './share';
import { sidebarHost } from './sidebar-host';

startSidebar({ ...sidebarHost, share: withReaders(share) }, document.getElementById('page') as HTMLElement);
