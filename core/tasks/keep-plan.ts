import { dayNumber } from '../calendar/day';
import { weekStart } from '../calendar/week';
import type { OpenedTable } from '../crm/opened';
import type { Finding } from '../outcome';
import type { DraftFinding, LineFinding, PlanDraft } from '../setup/draft';
import { isGrave, readBeside } from '../setup/plan-beside';
import { nameOfLine } from '../setup/plan-draft';
import { keepLines } from '../setup/plan-kept';
import { completeDraft, settingsAsShown } from '../setup/plan-settings';
import { keepSettings } from '../setup/plan-settings-kept';
import { keepTargets } from '../setup/plan-targets-kept';
import { showsAlready } from '../setup/same-sheet';
import type { SheetLayout } from '../sheets/layout';
import type { KeptSaid, Performed, PlanInput } from './index';
import { openPlanBook, teamOf } from './plan-book';
import { planThere, settingsThere, targetsThere } from './plan-there';
import { sheetTaken } from './sheet-there';
import type { Answer } from './task';
import type { WorkbookCells, World } from './workbook';
import { writtenSheet } from './written-sheets';

/** A sheet as it will stand, the one that is there now, and what is said before that is rewritten. */
interface Saving {
  readonly layout: SheetLayout;
  readonly there: OpenedTable | undefined;
  readonly said: (there: OpenedTable) => Finding;
}

/**
 * Writes a plan on the sheets Plan, Targets and Settings, all or none. A draft with a mistake in it is refused; a sheet that is
 * there already is rewritten only when the person has said so, and one that holds something else never.
 */
export function keepPlan(cells: WorkbookCells, world: World, input: PlanInput): Answer<Performed<KeptSaid>> {
  const book = openPlanBook(cells, world);
  const { tables, read } = book;
  const team = teamOf(book);
  const draft = completeDraft(input.draft, tables.settings, read.settings);
  const { intent, findings } = readBeside(draft, { ...read, team }, tables.team !== undefined);
  const grave = findings.filter(isGrave);
  if (grave.length > 0) return { ok: false, findings: grave.map((one) => atLine(draft, one)) };

  const [plan, targets, settings] = (['Plan', 'Targets', 'Settings'] as const).map((kind) =>
    writtenSheet(book.opened.tables, kind),
  );
  const taken = [
    ...(plan && plan.kind !== 'Plan' ? [plan] : []),
    ...(targets && targets.kind !== 'Targets' ? [targets] : []),
    ...(settings && settings.kind !== 'Settings' ? [settings] : []),
  ];
  if (taken.length > 0) return { ok: false, findings: taken.map(sheetTaken) };

  const week = weekStart(dayNumber(intent.settings.asOf ?? book.newest), intent.settings.weekStartsOn);
  const lines = keepLines(plan?.table, draft, intent.plan, week);
  const keptTargets = keepTargets(targets?.table, intent.targets, team);
  const keptSettings = keepSettings(settings?.table, settingsAsShown(tables.settings, read.settings), intent.settings);
  const savings: readonly Saving[] = [
    { layout: lines.layout, there: plan, said: (there) => planThere(there, lines) },
    { layout: keptTargets.layout, there: targets, said: (there) => targetsThere(there, keptTargets) },
    { layout: keptSettings.layout, there: settings, said: (there) => settingsThere(there, keptSettings) },
  ];
  const changing = savings.filter(({ layout, there }) => there === undefined || !showsAlready(there.grid, layout));
  if (input.replace !== true) {
    const asks = changing.flatMap(({ there, said }) => (there === undefined || there.rows === 0 ? [] : [said(there)]));
    if (asks.length > 0) return { ok: false, findings: asks };
  }
  const sheets = changing.map(({ layout }) => layout);
  return {
    ok: true,
    findings: [],
    answer: { writes: { sheets, saves: true }, says: { sheets: sheets.map(({ sheet }) => sheet) } },
  };
}

/** A finding about a line that stands on no sheet yet: it is told by the line's name. */
function atLine(draft: PlanDraft, { line, column, ...said }: DraftFinding): LineFinding {
  const index = draft.lines.findIndex(({ id }) => id === line);
  const name = index < 0 ? '' : nameOfLine(draft.lines[index]!) || `line ${index + 1}`;
  const place = [name, column ?? ''].filter((part) => part !== '').join(', ');
  return { ...said, where: place === '' ? 'Plan' : `Plan: ${place}`, line, column };
}
