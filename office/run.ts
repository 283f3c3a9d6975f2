/** Runs work on the workbook. While somebody is typing in a cell Excel waits for them instead of refusing. */
export const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true }, work);

/** Whether Excel says that all that one run changes can be undone at once. */
export function undoesAtOnce(): boolean {
  const { requirements } = Office.context;
  return requirements.isSetSupported('ExcelApi', '1.20') && requirements.isSetSupported('ExcelUndoApiAll', '1.0');
}

/** The same work, undone at once. Excel refuses it where anything in it cannot be undone, at any call of it. */
export const runAsOne = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, work);
