import { associateCommands } from './commands';
import { associateFunctions } from './functions';
import { startPage } from './taskpane';

/** For the promises of a host. */
export { perform, read, write } from './perform';
export { sidebarHost } from './sidebar-host';

// Formulas and buttons are tied at once: a workbook that is being opened asks for them before the page is ready.
associateFunctions();
void Office.onReady(() => {
  let page: ReturnType<typeof startPage> = undefined;
  // The buttons before the page, so that they work even where it cannot be shown.
  associateCommands(() => page);
  page = startPage();
});
