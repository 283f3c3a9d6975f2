import { dayNumber, dayOf } from '../../core/calendar/day';
import { gridOfCells, type Cell } from '../../core/cells';
import { makePack } from '../../core/pack/make-pack';
import { makeRepPack } from '../../core/pack/rep-pack';
import { sourceOf } from '../../core/tasks/pack';
import { scoreWeek } from '../../core/tasks/score-week';
import { base64Of } from '../../xlsx/bytes';
import { writePackFile } from '../../xlsx/write-workbook';
import { bestMs } from '../support/best-ms';
import { asOf, reps } from './rows';

/*
 * What a pack of a large team costs: 50 reps, 12 behaviors, 13 weeks, each rep's weeks with it. Time and size of the thinking
 * apart from those of the file, for in a spreadsheet the second comes on top of the first.
 */
const behaviors = Array.from({ length: 12 }, (_, i) => `Behavior ${i + 1}`);
const last = dayNumber(asOf);
const activities: Cell[][] = [['Id', 'Owner', 'Type', 'Status', 'Subject', 'Date', 'Account']];
reps.forEach((rep, r) =>
  behaviors.forEach((name, b) => {
    for (let day = 0; day < 91; day += 1)
      if ((r * 7 + b * 13 + day * 5) % 9 === 0)
        activities.push([
          `A${activities.length}`,
          rep,
          name,
          'Completed',
          `Raw subject ${day}`,
          { day: dayOf(last - day) },
          `Account ${day}`,
        ]);
  }),
);
const plan: Cell[][] = [
  ['Kind', 'Name', 'Drives', 'Counts', 'From', 'Where', 'Dated by', 'Target', 'Per'],
  ['Result', 'Demos done', null, 'Count', 'Activities', 'Type = Behavior 1; Status = Completed', 'Date', 40, 'quarter'],
  ...behaviors.map((name, b): Cell[] => [
    'Behavior',
    name,
    'Demos done',
    'Count',
    'Activities',
    `Type = ${name}; Status = Completed`,
    'Date',
    2 + (b % 5),
    'week',
  ]),
];
const team: Cell[][] = [['Rep', 'Manager'], ...reps.map((rep): Cell[] => [rep, 'Dana Whitcombe'])];

const scored = scoreWeek(
  {
    grids: [gridOfCells('Activities', activities)],
    plan: [gridOfCells('Plan', plan)],
    team: [gridOfCells('Team', team)],
  },
  { asOf, today: asOf, weeks: 13 },
);
if (!scored.ok) throw new Error(scored.findings.map(({ what }) => what).join('\n'));
const source = sourceOf(scored.answer);
const choices = { reps: [], lines: [], names: 'Full', repDetail: true, notes: false } as const;

const { file } = makePack(source, choices);
const bytes = writePackFile(file);
const cells = file.sheets.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.length, 0), 0);
const kb = (length: number): string => `${(length / 1024).toFixed(0)} KB`;
console.log(`${reps.length} reps, ${behaviors.length} behaviors, 13 weeks, ${activities.length - 1} activities`);
console.log(
  `the pack: ${file.sheets.length} sheets, ${cells} cells, ${kb(bytes.length)}, as text on its way ${kb(base64Of(bytes).length)}`,
);
console.log(`  laid out in ${bestMs(() => makePack(source, choices), 3).toFixed(0)} ms`);
console.log(
  `  made a file in ${bestMs(() => writePackFile(file), 3).toFixed(0)} ms, text for its way in ${bestMs(() => base64Of(bytes), 3).toFixed(0)} ms`,
);
const page = makeRepPack(source, reps[0]!).file;
console.log(
  `a rep’s page: ${kb(writePackFile(page).length)}, ${bestMs(() => writePackFile(makeRepPack(source, reps[0]!).file), 3).toFixed(0)} ms`,
);
const all = bestMs(() => reps.forEach((rep) => writePackFile(makeRepPack(source, rep).file)), 1);
console.log(`all ${reps.length} of them: ${all.toFixed(0)} ms`);
