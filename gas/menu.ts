/**
 * The menu stands in the light bundle: for somebody who has the add-on but not yet used it in this file, only this much may
 * run, and one call too many would leave nothing but Help.
 */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Refresh scorecard', 'refreshScorecard')
    .addItem('Check data', 'checkData')
    .addItem('Show side panel', 'showSidePanel')
    .addSeparator()
    .addItem('How it works', 'howItWorks')
    .addToUi();
}

/** Whoever installs it has a file open already. */
export function onInstall(): void {
  onOpen();
}
