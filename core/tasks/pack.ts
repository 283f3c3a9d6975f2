import { makePack, makeTab } from '../pack/make-pack';
import { makeRepPack } from '../pack/rep-pack';
import { shownRows } from '../pack/shown-text';
import type { PackChoices } from '../pack/pack';
import type { PackSource } from '../pack/source';
import { at, type Finding } from '../outcome';
import { printOf } from '../print';
import type { PackSaid, RepPacksSaid } from '../setup/pack-desk';
import type { SheetLayout } from '../sheets/layout';
import { fold } from '../text';
import type { PackInput, RepPacksInput } from './accept-pack';
import { gridsOf, readableSheets, unsavedSheets } from './readable-sheets';
import { weeksShown } from './refresh';
import { scoreWeek, type ScoredWeek } from './score-week';
import type { Answer, Performed } from './task';
import type { WorkbookCells, World } from './workbook';

/** Scores the week that a pack is drawn from, on the day of the Settings sheet, else on the newest day of the data. */
export const scoreForPack = (cells: WorkbookCells, { today }: World): Answer<ScoredWeek> =>
  scoreWeek({ grids: gridsOf(readableSheets(cells)), findings: unsavedSheets(cells) }, { today, weeks: weeksShown });

export const sourceOf = ({ scorecard, among, intent, opened, feedback, logs, beside }: ScoredWeek): PackSource => ({
  scorecard,
  among,
  intent,
  crm: opened.crm,
  feedback: feedback.rows,
  oneOnOnes: logs.oneOnOnes,
  beside,
});

/**
 * Makes the pack as a workbook of its own, or as one sheet of values in this one, and says cell by cell what is in it. Given the
 * print of what somebody was shown, it makes that or nothing.
 */
export function pack(cells: WorkbookCells, world: World, input: PackInput): Answer<Performed<PackSaid>> {
  const scored = scoreForPack(cells, world);
  if (!scored.ok) return scored;
  const { as, print: seen, ...choices } = input;
  const unknown = unknownIn(choices, scored.answer);
  if (unknown.length > 0) return { ok: false, findings: unknown };
  const { name, sheets, writes, harmless, who } = made(sourceOf(scored.answer), choices, as);
  const print = printOf(JSON.stringify([who, name, sheets]));
  if (seen !== undefined && seen !== print) return { ok: false, findings: [changed(name)] };
  const says = { who, name, sheets: sheets.map(shown), harmless, print };
  return { ok: true, findings: scored.findings, answer: { writes, says } };
}

/** What leaves, and what is written for that. */
function made(source: PackSource, choices: PackChoices, as: PackInput['as']) {
  if (as === 'tab') {
    const { sheet, ...tab } = makeTab(source, choices);
    return { ...tab, name: sheet.sheet, sheets: [sheet], writes: { sheets: [sheet] } };
  }
  const { file, ...rest } = makePack(source, choices);
  return { ...rest, name: file.name, sheets: file.sheets, writes: { sheets: [], files: [file] } };
}

const changed = (name: string): Finding => ({
  severity: 'error',
  code: 'pack-changed',
  where: at(name),
  what: 'What would leave has changed since you looked, so nothing was written.',
  fix: 'Look at it again, then do it once more.',
});

/** Makes a file for each of these reps with that rep's page alone; for nobody named, one for everybody. */
export function repPacks(cells: WorkbookCells, world: World, input: RepPacksInput): Answer<Performed<RepPacksSaid>> {
  const scored = scoreForPack(cells, world);
  if (!scored.ok) return scored;
  const unknown = unknownIn({ reps: input.reps, lines: [] }, scored.answer);
  if (unknown.length > 0) return { ok: false, findings: unknown };
  const source = sourceOf(scored.answer);
  const wanted = new Set(input.reps.map(fold));
  const reps = source.scorecard.reps.filter((rep) => wanted.size === 0 || wanted.has(fold(rep)));
  const packs = reps.map((rep) => ({ rep, ...makeRepPack(source, rep, input.names) }));
  const files = packs.map(({ file }) => file);
  const says = {
    files: packs.map(({ rep, file, who, harmless }) => ({ rep, name: file.name, who, harmless: harmless.length })),
  };
  return { ok: true, findings: scored.findings, answer: { writes: { sheets: [], files }, says } };
}

const shown = (layout: SheetLayout): PackSaid['sheets'][number] => ({ sheet: layout.sheet, rows: shownRows(layout) });

/** A name that nobody has is no choice: sharing everybody instead would be the worst of all readings. */
function unknownIn({ reps, lines }: Pick<PackInput, 'reps' | 'lines'>, { intent }: ScoredWeek): Finding[] {
  const isMissing = (known: readonly { readonly name: string }[]) => {
    const names = new Set(known.map(({ name }) => fold(name)));
    return (name: string): boolean => !names.has(fold(name));
  };
  return [
    ...reps.filter(isMissing(intent.team)).map((): Finding => gone('rep', 'Team')),
    ...lines.filter(isMissing(intent.plan.rows)).map((): Finding => gone('line', 'Plan')),
  ].slice(0, 1);
}

const gone = (what: string, sheet: string): Finding => ({
  severity: 'error',
  code: 'choice-unknown',
  where: at(sheet),
  what: `A ${what} that was chosen is not on the sheet ${sheet}. Nothing was made.`,
  fix: 'Open Share again and choose anew.',
});
