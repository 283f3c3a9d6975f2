import { settingsSheet } from './agreed';
import { chanceFrom } from './chance';
import { companies, type Company } from './companies';
import { reportText, sheetText } from './csv-text';
import { deliverablesSheet } from './deliverables';
import { planSheet, targetsSheet, teamSheet, timeOffSheet } from './intent';
import { coachingSheet, experimentsSheet, observationsSheet } from './learned';
import { feedbackSheet } from './notes';
import type { Activity, Deal } from './report-rows';
import { repWeeks } from './rep-weeks';
import { accountsReport, activitiesReport, opportunitiesReport } from './reports';
import { oneOnOnesSheet } from './talks';
import { team } from './team';
import { poolOf, territory } from './territory';
import { processSheet } from './ways';

const SEED = 20_261_119;

/** The sample's files, by name: what a CRM of a team of eight exports, and what their manager intends. Same call, same bytes. */
export function makeSample(): Map<string, string> {
  const chance = chanceFrom(SEED);
  const pool = poolOf(companies(chance));
  const activities: Activity[] = [];
  const deals: Deal[] = [];
  const owned: (readonly [string, Company])[] = [];
  const prospects = new Map<string, readonly Company[]>();

  team.forEach((person, i) => {
    // A source of chance for each rep: a change to one person's story leaves the others' weeks as they are.
    const own = chanceFrom(SEED + 1 + i);
    const land = territory(pool, own);
    const diary = repWeeks(person, land, own);
    activities.push(...diary.activities);
    deals.push(...diary.deals);
    owned.push(...land.all().map((company) => [person.name, company] as const));
    prospects.set(person.name, land.prospects());
  });

  return new Map([
    ['Activities.csv', reportText(activitiesReport(activities, chance))],
    ['Opportunities.csv', reportText(opportunitiesReport(deals, chance))],
    ['Accounts.csv', reportText(accountsReport(owned, chance))],
    ['Team.csv', sheetText(teamSheet)],
    ['Time off.csv', sheetText(timeOffSheet)],
    ['Deliverables.csv', sheetText(deliverablesSheet(prospects))],
    ['Targets.csv', sheetText(targetsSheet)],
    ['Plan.csv', sheetText(planSheet)],
    ['Settings.csv', sheetText(settingsSheet)],
    ['Feedback.csv', sheetText(feedbackSheet)],
    ['One-on-ones.csv', sheetText(oneOnOnesSheet)],
    ['Observations.csv', sheetText(observationsSheet)],
    ['Experiments.csv', sheetText(experimentsSheet)],
    ['Process.csv', sheetText(processSheet)],
    ['Coaching.csv', sheetText(coachingSheet)],
  ]);
}
