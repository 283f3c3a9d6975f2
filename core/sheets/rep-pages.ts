import type { Crm } from '../crm/crm-table';
import type { Intent } from '../plan/plan';
import type { Diagnosis } from '../score/diagnosis';
import type { Scorecard } from '../score/scorecard';
import type { BesideTeam } from './beside';
import { headingRows, ownBadgeOf, titleOf } from './heading';
import type { SheetLayout } from './layout';
import { onePageEach, type PagePiece } from './one-page-each';
import { agreedSection, diagnosisSection, numbersSection, ownSection, type RepPageScene } from './rep-page';

export interface RepPagesOptions {
  readonly team?: string;
  readonly beside: BesideTeam;
}

const widths = [29, 14, 22, 18, 33] as const;

/**
 * One page for each rep, to print and to talk about: the rep's own words first, then the same numbers that the manager sees
 * with the rows behind them, where to look first, and what was agreed. Nobody's page compares by name.
 */
export function layRepPages(
  scorecard: Scorecard,
  intent: Intent,
  crm: Crm,
  diagnoses: readonly Diagnosis[],
  { team, beside }: RepPagesOptions,
): SheetLayout {
  if (scorecard.reps.length === 0) return onePageEach('Rep pages', widths, () => [nobody(scorecard, team)]);
  return onePageEach('Rep pages', widths, (sized) => {
    const scene: RepPageScene = { scorecard, intent, crm, diagnoses, beside, widths: sized };
    return scorecard.reps.map((rep, place): PagePiece[] => [
      {
        rows: headingRows(titleOf(rep, team), scorecard, widths.length, ownBadgeOf(scorecard.health[place]!)),
        heights: [28, 17, 18],
      },
      ...ownSection(),
      ...numbersSection(scene, place),
      ...diagnosisSection(scene, place),
      ...agreedSection(scene, place),
    ]);
  });
}

const nobody = (scorecard: Scorecard, team?: string): PagePiece[] => [
  { rows: headingRows(titleOf('Rep pages', team), scorecard, widths.length), heights: [28, 17, 18] },
  {
    rows: [
      [
        {
          value: 'Nobody is on the team yet. Write the reps into the sheet Team.',
          look: 'muted',
          across: widths.length,
        },
      ],
    ],
    heights: [30],
  },
];
