import { dayNumber, type Day } from '../calendar/day';
import type { Crm } from '../crm/crm-table';
import type { Intent, Plan } from '../plan/plan';
import type { IntentTables } from '../plan/read-intent';
import { settingHelp } from '../plan/setting-help';
import { settings } from '../plan/settings';
import { sceneOf } from '../plan/survey';
import type { PlanDesk } from './draft';
import { libraryFor } from './plan-library';
import { linesOfPlan, linesOfSheet } from './plan-lines';
import { settingsAsShown } from './plan-settings';
import { targetsOfSheet } from './plan-targets';

/** What a plan is made from. */
export interface DeskParts {
  readonly tables: IntentTables;
  /** The plan as people wrote it down. */
  readonly plan: Plan;
  /** All that they wrote down, completed by what the data proposes. */
  readonly intent: Intent;
  readonly crm: Crm;
  readonly asOf: Day;
}

/** Lays out everything that making a plan begins with: the plan as it stands or as it is proposed, and the library. */
export function deskOf({ tables, plan, intent, crm, asOf }: DeskParts): PlanDesk {
  const written = tables.plan === undefined ? [] : linesOfSheet(tables.plan, plan);
  // When a new line begins is decided when it is saved: a draft may lie for weeks.
  const proposed = intent.plan.rows.map((row) => ({ ...row, starts: null }));
  const lines = written.length > 0 ? written : linesOfPlan(proposed, (_, index) => `proposed:${index}`);
  const shown = settingsAsShown(tables.settings, intent.settings);
  return {
    asOf,
    reps: intent.team.map(({ name }) => name),
    draft: { lines, targets: targetsOfSheet(tables.targets, lines, intent.team), settings: shown },
    from: written.length > 0 ? 'sheet' : 'proposal',
    library: libraryFor(sceneOf(crm, dayNumber(asOf))),
    settings: settings.map(({ name, like }, index) => ({
      name,
      value: shown[index]!.value,
      help: settingHelp(name),
      like,
    })),
  };
}
