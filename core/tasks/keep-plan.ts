import { dayNumber } from '../calendar/day';
import { weekStart } from '../calendar/week';
import type { DraftFinding, LineFinding, PlanDraft } from '../setup/draft';
import { isGrave, readBeside } from '../setup/plan-beside';
import { nameOfLine } from '../setup/plan-draft';
import { keepLines } from '../setup/plan-kept';
import { completeDraft, settingsAsShown } from '../setup/plan-settings';
import { keepSettings } from '../setup/plan-settings-kept';
import { keepTargets } from '../setup/plan-targets-kept';
import type { PlanInput } from './inputs';
import { openPlanBook, teamOf } from './plan-book';
import { planThere, settingsThere, targetsThere } from './plan-there';
import { saveSheets, takenBy } from './save-sheets';
import type { Answer, KeptSaid, Performed } from './task';
import type { WorkbookCells, World } from './workbook';
import { writtenSheet } from './written-sheets';

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
  const taken = takenBy([
    { kind: 'Plan', there: plan },
    { kind: 'Targets', there: targets },
    { kind: 'Settings', there: settings },
  ]);
  if (taken.length > 0) return { ok: false, findings: taken };

  const week = weekStart(dayNumber(intent.settings.asOf ?? book.newest), intent.settings.weekStartsOn);
  const lines = keepLines(plan?.table, draft, intent.plan, week);
  const keptTargets = keepTargets(targets?.table, intent.targets, team);
  const keptSettings = keepSettings(settings?.table, settingsAsShown(tables.settings, read.settings), intent.settings);
  return saveSheets(
    [
      { kind: 'Plan', there: plan, layout: lines.layout, ask: (there) => planThere(there, lines) },
      {
        kind: 'Targets',
        there: targets,
        layout: keptTargets.layout,
        ask: (there) => targetsThere(there, keptTargets),
      },
      {
        kind: 'Settings',
        there: settings,
        layout: keptSettings.layout,
        ask: (there) => settingsThere(there, keptSettings),
      },
    ],
    input.replace,
  );
}

/** A finding about a line that stands on no sheet yet: it is told by the line's name. */
function atLine(draft: PlanDraft, { line, column, ...said }: DraftFinding): LineFinding {
  const index = draft.lines.findIndex(({ id }) => id === line);
  const name = index < 0 ? '' : nameOfLine(draft.lines[index]!) || `line ${index + 1}`;
  const place = [name, column ?? ''].filter((part) => part !== '').join(', ');
  return { ...said, where: place === '' ? 'Plan' : `Plan: ${place}`, line, column };
}
