/**
 * Runs work on the workbook. While somebody is typing in a cell Excel waits for them instead of refusing, and where Excel knows
 * how (ExcelApi 1.20), everything that one run changes is undone at once.
 */
export function run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const options: Excel.RunOptions = { delayForCellEdit: true };
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.20')) options.mergeUndoGroup = true;
  return Excel.run(options, work);
}
