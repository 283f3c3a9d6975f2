import { countedInWords } from '../plan/in-words';
import type { Intent } from '../plan/plan';
import { responseTo, rungs } from '../score/ladder';
import type { Scorecard, ScoreLine } from '../score/scorecard';
import { expectedWords, resultWords } from './expected-words';
import { headingRows, ownBadgeOf, titleOf } from './heading';
import { heightFor, type LaidCell, type LaidRow, type SheetLayout } from './layout';
import { onePageEach } from './one-page-each';
import type { Added } from './pile';

const widths = [29, 27, 62] as const;
const columns = widths.length;

/**
 * What is expected of each rep, one page each, to read together and to sign: results with number and day, behaviors with this
 * rep's own numbers and in plain words how they are counted, and what follows a miss, said beforehand.
 */
export function layExpectations(scorecard: Scorecard, intent: Intent, options: { team?: string } = {}): SheetLayout {
  const heading = (title: string, badge?: LaidCell): Added => ({
    rows: headingRows(titleOf(title, options.team), scorecard, columns, badge),
    heights: [28, 17, 18],
  });
  if (intent.team.length === 0)
    return onePageEach('Expectations', widths, () => [
      [heading('Expectations'), wide('Nobody is on the team yet. Write the reps into the sheet Team.', 'muted', 30)],
    ]);
  return onePageEach('Expectations', widths, (sized) =>
    intent.team.map((rep, place): Added[] => [
      heading(`What we expect: ${rep.name}`, ownBadgeOf(scorecard.health[place]!)),
      wide('Results we work for', 'heading', 24),
      ...listOf(scorecard.results, 'The plan has no result yet.', ({ row }) => [
        row.name,
        resultWords(row, rep, intent, scorecard.asOf),
        row.why,
      ]).map((line) => threeColumns(line, sized)),
      wide('What you do for them', 'heading', 24),
      columnHeader,
      ...listOf(scorecard.behaviors, 'The plan has no behavior yet.', ({ row, cells }) => [
        row.name,
        expectedWords(row, rep, intent, scorecard.asOf, cells[place]),
        countedInWords(row),
      ]).map((line) => threeColumns(line, sized)),
      ...accountability(intent, sized),
      ...acknowledgement(),
    ]),
  );
}

type Three = readonly [name: string, expected: string, says: string];

const columnHeader: Added = {
  rows: [
    [
      { value: 'Behavior', look: 'corner' },
      { value: 'Expected', look: 'corner' },
      { value: 'How it is counted, and what is not', look: 'corner' },
    ],
  ],
  heights: [18],
};

const wide = (value: string, look: NonNullable<LaidCell['look']>, height: number): Added => ({
  rows: [[{ value, look, across: columns }]],
  heights: [height],
});

const listOf = (lines: readonly ScoreLine[], none: string, threeOf: (line: ScoreLine) => Three): (Three | string)[] =>
  lines.length === 0 ? [none] : lines.map(threeOf);

function threeColumns(line: Three | string, sized: readonly number[]): Added {
  if (typeof line === 'string') return wide(line, 'muted', 18);
  const [name, expected, says] = line;
  const row: LaidRow = [
    { value: name, look: 'rowHeader' },
    { value: expected, look: 'text' },
    { value: says === '' ? null : says, look: 'text' },
  ];
  const height = Math.max(heightFor(expected, sized[1]! * 1.15, 13), heightFor(says, sized[2]! * 1.15, 13), 19);
  return { rows: [row], heights: [height] };
}

const namesOfRungs = { single: 'One miss', repeat: 'Two in a row', pattern: 'A pattern' } as const;

/** What follows a miss, and what does not count as one. */
function accountability({ settings }: Intent, sized: readonly number[]): Added[] {
  const width = (sized[1]! + sized[2]!) * 1.15;
  const line = (name: string, said: string, missing: string): Added => {
    const says = said.trim() === '' ? missing : said.trim();
    return {
      rows: [
        [
          { value: name, look: 'rowHeader' },
          { value: says, look: said.trim() === '' ? 'muted' : 'text', across: columns - 1 },
        ],
      ],
      heights: [Math.max(18, heightFor(says, width, 13))],
    };
  };
  const missing = (setting: string): string => `Not agreed yet: write it on Settings, ${setting}.`;
  return [
    wide('What follows', 'heading', 24),
    line('How it is reported', settings.howReported, missing('How it is reported')),
    line('What colleagues see', settings.peersSee, missing('Peers see')),
    ...rungs.map(({ pattern, setting }) =>
      line(namesOfRungs[pattern], responseTo(pattern, settings) ?? '', missing(setting)),
    ),
    line('Not a miss', notAMiss, ''),
  ];
}

const notAMiss =
  'Weeks off, weeks of a ramp and weeks without fresh data. A pattern is three misses in a row, or misses in more than half of the counted weeks. A result is never a miss.';

/** Two lines to write on: what is expected holds when both have read it. */
const acknowledgement = (): Added[] => [
  wide('Read and agreed', 'heading', 24),
  ...['Name and day', 'Manager, name and day'].map((name): Added => ({
    rows: [
      [
        { value: name, look: 'rowHeader' },
        { value: null, look: 'input' },
        { value: null, look: 'input' },
      ],
    ],
    heights: [26],
  })),
];
