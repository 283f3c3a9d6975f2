import type { Crm } from '../crm/crm-table';
import type { Intent } from '../plan/plan';
import { diagnose } from '../score/diagnosis';
import type { Scorecard } from '../score/scorecard';
import { besideOf, type Beside, type BesideTeam } from '../sheets/beside';
import type { LaidCell } from '../sheets/layout';
import { layRepPages } from '../sheets/rep-pages';
import { fold } from '../text';
import { fileNameOf } from './file-name';
import { inertSheets } from './inert';
import type { Pack } from './pack';
import type { PackNames } from './line-names';
import type { Names } from './names';
import { ownPageSheet } from './own-page';
import { sceneFor } from './scene';
import type { PackSource } from './source';

/**
 * One rep's own page as a file: the same page as in the workbook, drawn from that rep's numbers alone, so that no median of a
 * team says anything about somebody else.
 */
export function makeRepPack(source: PackSource, rep: string, names: 'Full' | 'Initials' = 'Full'): Pack {
  const scene = sceneFor(source, { reps: [rep], lines: [], names, repDetail: true, notes: false });
  const { card, intent, crm, team } = scene;
  const beside = ownBeside(source, rep, scene.names);
  const page = layRepPages(card, intent, byKind(crm), diagnose(withoutCriteria(card)), {
    ...(team !== undefined && { team }),
    beside,
  });
  const own = card.reps[0] ?? rep;
  const title = `${own} · own page`;
  const { sheets, harmless } = inertSheets([
    { ...page, sheet: ownPageSheet, rows: page.rows.map((row) => row.map(veiled(scene.names))) },
  ]);
  return {
    file: { name: fileNameOf(`Own page ${own} ${card.asOf}`), title, day: card.asOf, sheets },
    harmless,
    who: `Whoever gets this file sees the page of ${own}: nobody else’s name, numbers or median, and no row of the CRM.`,
  };
}

const veiled =
  ({ veil }: Names) =>
  (cell: LaidCell | null): LaidCell | null =>
    typeof cell?.value === 'string' ? { ...cell, value: veil(cell.value) } : cell;

/** What a guard asks may name a customer or half of a name: the page says that it holds or not, unless only a state decides it. */
const withoutCriteria = (card: Scorecard): Scorecard => ({
  ...card,
  behaviors: card.behaviors.map((line) => {
    const { guard } = line.row;
    if (guard?.kind !== 'share' || guard.where.conditions.every(({ field, raw }) => !raw && fold(field) === 'status'))
      return line;
    return { ...line, row: { ...line.row, guard: { ...guard, where: { ...guard.where, conditions: [] } } } };
  }),
});

/** Sheets of the CRM are often called after people: the page says of what kind they are. */
const byKind = (crm: Crm): Crm => ({
  ...crm,
  tables: crm.tables.map((table) => ({ ...table, source: { ...table.source, sheet: table.kind } })),
});

/** What was written down about this rep, freed of other names. */
function ownBeside({ beside, intent }: PackSource, rep: string, names: PackNames): BesideTeam {
  const veil = (text: string): string => names.veil(text, true);
  const { skill, commitments, record, observations } = besideOf(beside, rep);
  const own: Beside = {
    skill: skill && { ...skill, what: veil(skill.what) },
    commitments: commitments.map((one) => ({ ...one, what: veil(one.what) })),
    record,
    observations: observations.map((one) => ({ ...one, about: names.line(one.about), seen: veil(one.seen) })),
    // No text of a row of Deliverables leaves: customers are named there.
    challenges: [],
  };
  return { reps: new Map([[names.of(rep), own]]), ways: ownWays(beside, intent, names) };
}

/** The ways for each line by the name that the line has on the page. */
const ownWays = ({ ways }: BesideTeam, { plan }: Intent, { line, veil }: PackNames): BesideTeam['ways'] =>
  new Map(
    plan.rows.map(
      ({ name }) => [fold(line(name)), (ways.get(fold(name)) ?? []).map((way) => veil(way, true))] as const,
    ),
  );
