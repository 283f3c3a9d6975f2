import type { SheetLayout } from '../core/sheets/layout';
import { sheetOwnerOf } from '../core/sheets/sheet-names';
import { blocksOf } from '../core/tasks/blocks';
import { markOf, ownerIn, savesIn, type Writes } from '../core/tasks/workbook';
import { askForCharts, clearCharts, drawCharts } from './charts';
import { dress, merge } from './dress';
import { refusal } from './failures';
import { fill } from './fill';
import { furnish, type Holding } from './furnish';
import { senderOf, type Sender } from './sender';
import { drawnProperty, saysAlready, signatureOf, type Candidate } from './unchanged';
import { valueOf, type DaySystem } from './values';

/** What is being written: the layout, and the sheet that is to say it. */
interface Target extends Candidate, Holding {
  readonly sheet: Excel.Worksheet;
  readonly isNew: boolean;
}

/**
 * Replaces each named sheet whole, in place; a missing one is made, and one that says it all already is left alone. A mark
 * stands in A1 of every sheet from before the first change until everything else is in place, so that a refresh that was
 * stopped can be told from one that finished.
 */
export async function writeSheets(
  context: Excel.RequestContext,
  writes: Writes,
  system: DaySystem,
  bytesInOneRequest?: number,
): Promise<void> {
  if (writes.sheets.length === 0) return;
  const found = await find(context, writes.sheets);
  const targets = await mark(context, await saysAlready(context, found, system), writes);
  const sender = senderOf(context, bytesInOneRequest);
  for (const target of targets) {
    await clear(sender, target);
    await dress(sender, target.sheet, target.blocks);
    await fill(sender, target.sheet, target.blocks, system);
    await merge(sender, target.sheet, target.blocks);
    await furnish(sender, target.sheet, target.layout, target.blocks, target);
    if (!target.isNew) await clearCharts(sender, target.sheet, target.layout);
    await drawCharts(sender, target.sheet, target.layout);
  }
  await sender.send();
  for (const { sheet, blocks, layout } of targets)
    await sender.add(800, () => {
      sheet.getRange('A1').values = [[valueOf(blocks.values[0]?.[0] ?? null, system)]];
      sheet.customProperties.add(drawnProperty, signatureOf(layout));
    });
  await sender.send();
}

const folded = (name: string): string => name.trim().toLowerCase();

/** Finds the sheets by name and refuses where a protection would stop us halfway. Nothing has been changed by then. */
async function find(context: Excel.RequestContext, layouts: readonly SheetLayout[]): Promise<Candidate[]> {
  const worksheets = context.workbook.worksheets;
  worksheets.load('items/name,items/protection/protected');
  context.workbook.protection.load('protected');
  await context.sync();

  const known = new Map(worksheets.items.map((sheet) => [folded(sheet.name), sheet]));
  const found = layouts.map((layout): Candidate => {
    const sheet = known.get(folded(layout.sheet));
    return { layout, blocks: blocksOf(layout), ...(sheet && { sheet }), before: { rows: 0, columns: 0 } };
  });
  const locked = found.find(({ sheet }) => sheet?.protection.protected);
  if (locked) throw refusal('sheet-protected', locked.layout.sheet);
  if (context.workbook.protection.protected && found.some(({ sheet }) => sheet === undefined))
    throw refusal('workbook-protected');
  return found;
}

/** Makes the missing sheets, ours before everybody else's, and marks all of them as unfinished. */
async function mark(context: Excel.RequestContext, changed: readonly Candidate[], writes: Writes): Promise<Target[]> {
  if (changed.length === 0) return [];
  const worksheets = context.workbook.worksheets;
  let ours = worksheets.items.filter(({ name }) => sheetOwnerOf(name) === 'Ours').length;
  const targets = changed.map((candidate): Target => {
    const isNew = candidate.sheet === undefined;
    const owner = ownerIn(writes, candidate.layout);
    const sheet = candidate.sheet ?? worksheets.add(candidate.layout.sheet);
    if (isNew && owner === 'Ours') sheet.position = ours++;
    sheet.getRange('A1').values = [[markOf(writes)]];
    sheet.customProperties.add(drawnProperty, '');
    if (!isNew) askForCharts(sheet, candidate.layout);
    return { ...candidate, sheet, isNew, owner, keepsWidths: savesIn(writes) && !isNew };
  });
  await context.sync();
  return targets;
}

/** Takes away everything that stood there, but for the mark in A1. */
async function clear(sender: Sender, { sheet, before, isNew, keepsWidths }: Target): Promise<void> {
  if (isNew || before.rows * before.columns === 0) return;
  const { rows, columns } = before;
  await sender.add(5000, () => {
    sheet.autoFilter.remove();
    const whole = sheet.getRangeByIndexes(0, 0, rows, columns);
    whole.unmerge();
    // Words to choose from reach further down than the cells.
    sheet.getRange().dataValidation.clear();
    if (columns > 1) sheet.getRangeByIndexes(0, 1, 1, columns - 1).clear();
    if (rows > 1) sheet.getRangeByIndexes(1, 0, rows - 1, columns).clear();
    sheet.getRange('A1').clear('Formats');
    // Heights and widths that an earlier layout needed are no part of what `clear` clears.
    sheet.getRange(`1:${rows}`).format.useStandardHeight = true;
    if (!keepsWidths) sheet.getRangeByIndexes(0, 0, 1, columns).getEntireColumn().format.useStandardWidth = true;
  });
}
