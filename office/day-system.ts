import type { DaySystem } from './values';

/**
 * Which day the workbook counts from. The API does not say it; the worksheet function DATE does: the second day of 1904 is
 * serial 1 in a workbook that counts from 1904. Where it cannot be asked, the answer is 1900.
 */
export async function daySystemOf(context: Excel.RequestContext): Promise<DaySystem> {
  const second = context.workbook.functions.date(1904, 1, 2);
  second.load('value,error');
  await context.sync();
  return second.value === 1 ? 1904 : 1900;
}
