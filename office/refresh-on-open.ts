import { run } from './run';

/** The setting of the workbook; it makes nothing start, it is only looked at by a pane that somebody has opened. */
const setting = 'leadline.refreshOnOpen';

/** Whether the pane refreshes as soon as it is opened in this workbook; no where Excel refuses to say. */
export async function readRefreshOnOpen(): Promise<boolean> {
  // A runtime that only calculates formulas loads the page unseen: nobody has opened anything then.
  if (document.visibilityState === 'hidden') return false;
  try {
    return await run(async (context) => {
      const kept = context.workbook.settings.getItemOrNullObject(setting);
      kept.load('value');
      await context.sync();
      return !kept.isNullObject && kept.value === true;
    });
  } catch {
    return false;
  }
}

/** Keeps the choice with the workbook; false where Excel refuses. What is turned off leaves nothing behind. */
export async function keepRefreshOnOpen(on: boolean): Promise<boolean> {
  try {
    return await run(async (context) => {
      const { settings } = context.workbook;
      if (on) settings.add(setting, true);
      const kept = settings.getItemOrNullObject(setting);
      await context.sync();
      if (on || kept.isNullObject) return true;
      kept.delete();
      await context.sync();
      return true;
    });
  } catch {
    return false;
  }
}
