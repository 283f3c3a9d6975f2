import type { Crm } from '../crm/crm-table';
import { challengeSays } from '../logs/challenge-words';
import type { Intent } from '../plan/plan';
import { responseTo, rungOf, rungs } from '../score/ladder';
import type { Diagnosis } from '../score/diagnosis';
import type { Scorecard, ScoreLine } from '../score/scorecard';
import { fold } from '../text';
import { besideOf, type BesideTeam } from './beside';
import { headlineOf, questionsOf, stepSign, stepWords } from './diagnosis-words';
import { count, shortDay, weekdayAndDay } from './figures';
import { heightFor, type LaidCell, type LaidRow } from './layout';
import type { PagePiece } from './one-page-each';
import { promisesLabel, promisesWords } from './promises';
import { columnsThatCount, rowsBehind } from './rows-behind';
import { blockOf } from './score-block';

/** All that a rep's page is drawn from. */
export interface RepPageScene {
  readonly scorecard: Scorecard;
  readonly intent: Intent;
  readonly crm: Crm;
  readonly diagnoses: readonly Diagnosis[];
  readonly beside: BesideTeam;
  /** Of the five columns, in characters. */
  readonly widths: readonly number[];
}

const columns = 5;
/** Long texts stand beside so many. */
const besideNames = 2;
/** Letters for each digit of a column's width. */
const airy = 1.15;

const widthOf = ({ widths }: RepPageScene, from: number): number =>
  widths.slice(from).reduce((sum, width) => sum + width, 0);

const headingPiece = (value: string): PagePiece => ({
  rows: [[{ value, look: 'heading', across: columns }]],
  heights: [24],
});

/**
 * A name and what is said about it, over the rest of the page. All long texts of the page cover the same columns, so that a
 * host can merge those of every page at once.
 */
const saying = (scene: RepPageScene, name: string, says: string, look: LaidCell['look'] = 'text'): PagePiece => ({
  rows: [
    [
      { value: name, look: 'rowHeader', across: besideNames },
      { value: says, look: look!, across: columns - besideNames },
    ],
  ],
  heights: [Math.max(18, heightFor(says, widthOf(scene, besideNames) * airy, 13))],
});

const blanks = ['My projection', 'The behaviors behind it', 'What I tried', 'What I need'] as const;

/** The page's first word is the rep's own. */
export const ownSection = (): PagePiece[] => [
  headingPiece('Yours to fill'),
  ...blanks.map((name): PagePiece => ({
    rows: [
      [
        { value: name, look: 'rowHeader' },
        { value: null, look: 'input', across: columns - 1 },
      ],
    ],
    heights: [27],
    grows: true,
  })),
];

/** Every line of the plan with what was done, how it stands, 13 weeks, and the rows that it was counted from. */
export function numbersSection(scene: RepPageScene, place: number): PagePiece[] {
  const { scorecard } = scene;
  const header: LaidRow = [
    { value: 'This week', look: 'corner' },
    { value: 'Done / target', look: 'columnHeader' },
    { value: 'Status', look: 'columnHeader' },
    { value: `${scorecard.weeks.length} weeks`, look: 'columnHeader' },
    { value: 'The rows behind it', look: 'corner' },
  ];
  const lines = [...scorecard.behaviors, ...scorecard.results];
  const rows = lines.flatMap((line) => numberRow(scene, line, place) ?? []);
  return [
    headingPiece('Your numbers: what your manager sees, too'),
    { rows: [header], heights: [18] },
    ...(rows.length > 0
      ? rows
      : [
          {
            rows: [[{ value: 'Nothing is counted yet: the plan is empty.', look: 'muted', across: columns }]],
            heights: [18],
          } satisfies PagePiece,
        ]),
    saying(scene, 'What decides a number', notTracked(scene), 'note'),
  ];
}

function numberRow(scene: RepPageScene, { row, cells }: ScoreLine, place: number): PagePiece | null {
  const cell = cells[place];
  if (cell === undefined) return null;
  const [figure, word, trend] = blockOf(cell, row);
  const behind = rowsBehind(row, cell, scene.scorecard, scene.intent.settings, scene.crm);
  // A quality that fails is a cell among others here, in the middle of its column.
  const plain = ({ value, look }: LaidCell): LaidCell => ({ value, look: look === 'bad' ? 'missed' : look! });
  return {
    rows: [
      [
        { value: row.name, look: 'rowHeader' },
        plain(figure),
        plain(word),
        { ...trend, look: 'trend' },
        { value: behind, look: 'text' },
      ],
    ],
    heights: [Math.max(18, heightFor(behind, scene.widths[4]! * airy, 13))],
  };
}

/** What decides a number, and that nothing else does. */
function notTracked({ intent }: RepPageScene): string {
  const counted = columnsThatCount(intent.plan.rows);
  const only = counted.length === 0 ? '' : `Only these columns decide a number: ${counted.join(', ')}. `;
  return `${only}Not tracked: when you log on, how long you work, where you are, and anything outside this workbook. Weeks off and weeks without fresh data never count as a miss.`;
}

/** Where to look first, the four steps in their order, and three questions. */
export function diagnosisSection(scene: RepPageScene, place: number): PagePiece[] {
  const diagnosis = scene.diagnoses[place]!;
  const { steps, first } = diagnosis;
  const headline = headlineOf(diagnosis);
  const restWidth = widthOf(scene, besideNames) * airy;
  return [
    headingPiece('Where to look first'),
    { rows: [[{ value: headline, look: 'totalName', across: columns }]], heights: [19] },
    ...steps.map((step, index): PagePiece => {
      const says = stepWords(step);
      return {
        rows: [
          [
            { value: `${index + 1}  ${step.step}`, look: 'rowHeader' },
            stepSign(step, step === first) as LaidCell,
            { value: says, look: 'text', across: columns - besideNames },
          ],
        ],
        heights: [Math.max(18, heightFor(says, restWidth, 13))],
      };
    }),
    ...questionsOf(diagnosis).map((question, index) => saying(scene, index === 0 ? 'Three questions' : '', question)),
    ...waysOf(scene, diagnosis),
  ];
}

/** The ways that the team knows for the weak step. */
function waysOf(scene: RepPageScene, { first }: Diagnosis): PagePiece[] {
  const names = (first?.grounds ?? []).flatMap((ground) => [
    ground.row.name,
    ...('before' in ground && ground.before !== null ? [ground.before.name] : []),
  ]);
  const ways = names.map((name) => scene.beside.ways.get(fold(name)) ?? []).find((some) => some.length > 0) ?? [];
  return ways.length === 0 ? [] : [saying(scene, 'Our ways', ways.map((way, i) => `${i + 1}. ${way}`).join('   '))];
}

const laddersShown = 4;
const notesShown = 3;

/** What was agreed: for misses, as the one skill, as commitments; and what somebody saw, beside the counts. */
export function agreedSection(scene: RepPageScene, place: number): PagePiece[] {
  const { scorecard, intent, beside } = scene;
  const { skill, commitments, record, observations, challenges } = besideOf(beside, scorecard.reps[place]!);
  const judged = scene.diagnoses[place]!.unknown === null;
  const standing = scorecard.behaviors.flatMap(({ row, cells }) => {
    const cell = cells[place];
    const rung = cell === undefined ? null : rungOf(cell, intent.settings);
    return judged && rung !== null && rung.pattern !== 'single' ? [{ row, rung }] : [];
  });
  const missed = standing.slice(0, laddersShown).map(({ row, rung: { pattern, missed: weeks } }) => {
    const now = weeks.inARow > 1 ? `, ${weeks.inARow} in a row now` : '';
    const word = pattern === 'repeat' ? 'Missed again' : 'A pattern';
    return saying(
      scene,
      row.name,
      `${word}: missed in ${weeks.misses} of ${count(weeks.counted, 'counted week')}${now}.`,
    );
  });
  const responses = rungs
    .filter(({ pattern }) => standing.some(({ rung }) => rung.pattern === pattern))
    .map(({ pattern, setting }) => {
      const said = responseTo(pattern, intent.settings);
      const missing = `Not agreed yet: write it on Settings, ${setting}.`;
      return saying(scene, `${setting}, we agreed`, said ?? missing, said === null ? 'muted' : 'text');
    });
  const seen = observations.slice(0, notesShown);
  const others = challenges.length > 1 ? `${challenges.length - 1} more on Deliverables. ` : '';
  return [
    headingPiece('What we agreed'),
    ...missed,
    ...responses,
    skill === null
      ? saying(scene, 'Skill in focus', 'None open. Agree on one, and on the day to look at it again.', 'muted')
      : saying(
          scene,
          'Skill in focus',
          skill.reviewOn === null
            ? `${skill.what}. No day to look at it again yet.`
            : `${skill.what}; we look at it again on ${weekdayAndDay(skill.reviewOn)}.`,
        ),
    commitments.length === 0
      ? saying(scene, promisesLabel, 'None open.', 'muted')
      : saying(scene, promisesLabel, promisesWords(commitments, notesShown)),
    ...(record === '' ? [] : [saying(scene, 'Held and kept', record)]),
    ...challenges.slice(0, 1).map((one) => saying(scene, 'Challenge', others + challengeSays(one, scorecard.asOf))),
    ...seen.map(({ on, about, seen: what }, index) =>
      saying(scene, index === 0 ? 'Seen, not counted' : '', `${shortDay(on)}, ${about}: ${what}`),
    ),
  ];
}
