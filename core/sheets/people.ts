import type { Cell } from '../cells';
import { fold } from '../text';
import type { Deliverable, DatedTarget, Rep, Settings, TimeOff } from '../plan/plan';
import { showSettings } from '../plan/setting-help';
import { showRamp, showWorkdays } from '../plan/weekdays';
import { dayCell, layEntered, type EnteredColumn } from './entered';
import type { SheetLayout } from './layout';
import { deliverableColumns, settingColumns, targetColumns, teamColumns, timeOffColumns } from '../own-columns';

/** The columns of one of people's own sheets, with their widths in the same order. */
const wide = (labels: readonly string[], widths: readonly number[]): EnteredColumn[] =>
  labels.map((label, index) => ({ label, width: widths[index] ?? 14 }));

const teamWidths = [24, 40, 22, 12, 12, 16, 28, 30];

/** A Team sheet with columns of people's own among ours. */
export const layTeamRows = (
  sheet: string,
  labels: readonly string[],
  rows: readonly (readonly Cell[])[],
): SheetLayout => {
  const widths = labels.map((label) => teamWidths[teamColumns.findIndex((ours) => fold(ours) === fold(label))] ?? 14);
  return layEntered(sheet, wide(labels, widths), rows);
};

export const layTeam = (team: readonly Rep[]): SheetLayout =>
  layTeamRows(
    'Team',
    teamColumns,
    team.map((rep) => [
      rep.name,
      rep.alsoKnownAs.join('; '),
      rep.manager,
      dayCell(rep.starts),
      dayCell(rep.leaves),
      rep.workdays === null ? null : showWorkdays(rep.workdays),
      rep.ramp.length === 0 ? null : showRamp(rep.ramp),
      rep.recognition,
    ]),
  );

/** A target that has always held was written without a first day. */
export const layTargets = (targets: readonly DatedTarget[]): SheetLayout =>
  layEntered(
    'Targets',
    wide(targetColumns, [24, 34, 12, 10]),
    targets.map(({ rep, behavior, from, target }) => [
      rep,
      behavior,
      from > '1900-01-01' ? dayCell(from) : null,
      target,
    ]),
  );

export const layTimeOff = (timeOff: readonly TimeOff[]): SheetLayout =>
  layEntered(
    'Time off',
    wide(timeOffColumns, [24, 12, 12, 40]),
    timeOff.map(({ rep, from, to, reason }) => [rep, dayCell(from), dayCell(to), reason]),
  );

export const layDeliverables = (deliverables: readonly Deliverable[]): SheetLayout =>
  layEntered(
    'Deliverables',
    wide(deliverableColumns, [24, 30, 34, 12, 12, 12, 30, 34]),
    deliverables.map((piece) => [
      piece.rep,
      piece.behavior,
      piece.item,
      dayCell(piece.due),
      dayCell(piece.submitted),
      dayCell(piece.accepted),
      piece.link,
      piece.note,
    ]),
  );

export const laySettings = (settings: Settings): SheetLayout =>
  layEntered(
    'Settings',
    wide(settingColumns, [34, 50, 66]).map((one): EnteredColumn =>
      one.label === 'Value' ? { ...one, look: 'inputWord' } : one,
    ),
    showSettings(settings),
  );
