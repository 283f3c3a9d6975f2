import { areasOf } from '../core/tasks/areas';
import type { Writes } from '../core/tasks/workbook';
import { dress } from './dress';
import { refusal } from './failures';
import { fill } from './fill';
import { senderOf } from './sender';
import type { DaySystem } from './values';

/** Puts rows below the last row of their sheets or over the rows meant, and touches nothing else. */
export async function addBelow(
  context: Excel.RequestContext,
  { below = [] }: Writes,
  system: DaySystem,
  bytesInOneRequest?: number,
): Promise<void> {
  if (below.length === 0) return;
  const targets = areasOf(below).map((area) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet);
    sheet.load('protection/protected');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,rowCount');
    return { ...area, name: area.sheet, sheet, used };
  });
  await context.sync();
  const there = targets.filter(({ sheet }) => !sheet.isNullObject);
  const locked = there.find(({ sheet }) => sheet.protection.protected);
  if (locked) throw refusal('sheet-protected', locked.name);
  const sender = senderOf(context, bytesInOneRequest);
  for (const { sheet, used, at, column, blocks, isDressed } of there) {
    const row = at !== undefined ? at - 1 : used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    if (isDressed) await dress(sender, sheet, blocks, { row, column });
    await fill(sender, sheet, blocks, system, { row, column });
  }
  await sender.send();
}
