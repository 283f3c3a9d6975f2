import { run } from './run';

/** The setting of the workbook under which an unfinished draft is kept. It belongs to this add-in and travels with the file. */
const setting = 'leadline.draft';
/** What is longer is not kept: it would be read and written with the file each time. */
const mostLength = 90_000;

/** What was left unfinished in the page, kept with the workbook; null when nothing was, or where Excel refuses. */
export async function readDraft(): Promise<string | null> {
  try {
    return await run(async (context) => {
      const kept = context.workbook.settings.getItemOrNullObject(setting);
      kept.load('value');
      await context.sync();
      return kept.isNullObject || typeof kept.value !== 'string' ? null : kept.value;
    });
  } catch {
    return null;
  }
}

let turn: Promise<void> = Promise.resolve();

/** Keeps it; null takes it away. One after the other, so that the last one said is the one that stays. */
export function keepDraft(text: string | null): Promise<void> {
  if (text === null || text.length <= mostLength) turn = turn.then(() => keep(text));
  return turn;
}

async function keep(text: string | null): Promise<void> {
  try {
    await run(async (context) => {
      const { settings } = context.workbook;
      if (text !== null) settings.add(setting, text);
      const kept = settings.getItemOrNullObject(setting);
      await context.sync();
      if (text !== null || kept.isNullObject) return;
      kept.delete();
      await context.sync();
    });
  } catch {
    // The page still has it.
  }
}
