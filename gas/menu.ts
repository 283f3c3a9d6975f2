import { actions, openCaption } from '../core/tasks/actions';

/**
 * The menu stands in the light bundle: for somebody who has the add-on but not yet used it in this file, only this much may
 * run, and one call too many would leave nothing but Help.
 */
export function onOpen(): void {
  usualMenu().addToUi();
}

export function usualMenu(): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createAddonMenu().addItem(openCaption, 'openLeadline').addSeparator();
  for (const { caption, command } of actions) menu.addItem(caption, command);
  return menu;
}

/** Whoever installs it has a file open already. */
export function onInstall(): void {
  onOpen();
}
