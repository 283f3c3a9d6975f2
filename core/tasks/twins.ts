import { openTables } from '../crm/open-tables';
import type { Finding } from '../outcome';
import { keepPlan } from './keep-plan';
import { keepStart } from './keep-start';
import { planDesk } from './plan-desk';
import { gridsOf, readableSheets, unsavedSheets } from './readable-sheets';
import type { Answer, KeptSaid, Performed } from './task';
import type { WorkbookCells, World } from './workbook';

type Kept = Answer<Performed<KeptSaid>>;

/** Start without a question: writes what the cells prove, and says beside it what is open and where to answer it. */
export function setUp(cells: WorkbookCells, world: World): Kept {
  const unsaved = unsavedSheets(cells);
  if (unsaved.length > 0) return { ok: false, findings: unsaved };
  const kept = keepStart(cells, world, { given: [] });
  if (!kept.ok) return { ok: false, findings: kept.findings.map(withoutQuestion) };
  return { ...kept, findings: distinct([...kept.findings, ...openAsks(cells)]) };
}

/** Plan without a question: writes the plan that the data can carry, but only where there is none. */
export function proposePlan(cells: WorkbookCells, world: World): Kept {
  const unsaved = unsavedSheets(cells);
  if (unsaved.length > 0) return { ok: false, findings: unsaved };
  const desk = planDesk(cells, world);
  if (!desk.ok) return desk;
  const { draft, from } = desk.answer.says;
  if (from === 'sheet') return { ok: false, findings: [planThere] };
  const kept = keepPlan(cells, world, { draft });
  return { ...kept, findings: distinct([...desk.findings, ...kept.findings]) };
}

/** What cannot be proved from the cells. Each says on which line of the Sources sheet it can be answered. */
const openAsks = (cells: WorkbookCells): Finding[] =>
  openTables(gridsOf(readableSheets(cells))).findings.filter(({ severity }) => severity === 'ask');

/** Nobody is asked here, so nobody can say yes. */
const withoutQuestion = (finding: Finding): Finding =>
  finding.code === 'sheet-there'
    ? {
        ...finding,
        severity: 'error',
        fix: 'Edit the sheet itself, or open Leadline and choose Start: it asks before it writes.',
      }
    : finding;

const distinct = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    ({ code, where, what }, index) =>
      findings.findIndex((one) => one.code === code && one.where === where && one.what === what) === index,
  );

const planThere: Finding = {
  severity: 'error',
  code: 'sheet-there',
  where: 'Plan',
  what: 'There is a plan in this workbook already. It is yours and stays as it is.',
  fix: 'Edit the sheet Plan, or open Leadline and choose Plan. To have a new proposal, rename the sheet Plan first.',
};
