import { describe, expect, it } from 'vitest';
import { gridOfCells, tableBelow, type Cell } from '../../core/cells';
import { focusOf, sharedAbouts } from '../../core/feedback/focus';
import { readFeedback, type FeedbackRow } from '../../core/feedback/read-feedback';
import { unrecognized } from '../../core/feedback/recognized';
import { feedbackColumns } from '../../core/own-columns';
import { planOf, planRow, rep } from '../score/drawn';

const table = (...rows: readonly (readonly Cell[])[]) => {
  const headers = [...feedbackColumns];
  return tableBelow(gridOfCells('Feedback', [headers, ...rows]), 0, headers);
};

describe('a Feedback sheet is read', () => {
  it('with what was drafted, what was said and what came of it', () => {
    const { value, findings } = readFeedback(
      table([
        { day: '2026-03-09' },
        'Ann',
        'Calls',
        'gap',
        '2 to go?',
        'Two left?',
        '2026-03-12',
        'Both by Friday',
        '2026-03-13',
        'yes',
      ]),
    );
    expect(findings).toEqual([]);
    expect(value).toEqual([
      {
        week: '2026-03-09',
        rep: 'Ann',
        about: 'Calls',
        kind: 'Gap',
        draft: '2 to go?',
        words: 'Two left?',
        sharedOn: '2026-03-12',
        commitment: 'Both by Friday',
        due: '2026-03-13',
        kept: 'Yes',
        row: 2,
      },
    ]);
  });

  it('a cell that cannot be read is reported with its row, and the good rows go on', () => {
    const { value, findings } = readFeedback(
      table(
        [{ day: '2026-03-09' }, 'Ann', 'Calls', 'Praise', '', '', 'soon'],
        ['2026-03-09', 'Ben', 'Calls', 'Gap'],
        [null, 'Cid', 'Calls', 'Gap'],
        ['2026-03-09', '', 'Calls', 'Gap'],
      ),
    );
    expect(value.map(({ rep: who, kind, sharedOn }) => [who, kind, sharedOn])).toEqual([
      ['Ann', null, null],
      ['Ben', 'Gap', null],
    ]);
    expect(findings.map(({ code, where }) => `${code}: ${where}`)).toEqual([
      'word-unknown: Feedback, row 2, Kind',
      'not-a-day: Feedback, row 2, Shared on',
      'cell-blank: Feedback, row 4, Week',
      'cell-blank: Feedback, row 5, Rep',
    ]);
  });

  it('without a week and a rep in its header it says what is missing', () => {
    const { value, findings } = readFeedback(tableBelow(gridOfCells('Feedback', [['Draft']]), 0, ['Draft']));
    expect(value).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['column-missing', 'column-missing']);
  });
});

const said = (over: Partial<FeedbackRow>): FeedbackRow => ({
  week: '2026-02-16',
  rep: 'Ann',
  about: 'Calls',
  kind: 'Encourage',
  draft: '',
  words: '',
  sharedOn: '2026-02-19',
  commitment: '',
  due: null,
  kept: null,
  row: 2,
  ...over,
});

describe('who has not been recognized for two weeks', () => {
  const team = [
    rep('Ann', { alsoKnownAs: ['Annie'] }),
    rep('Ben'),
    rep('Cid', { leaves: '2026-03-01' }),
    rep('Dee', { starts: '2026-03-09' }),
  ];

  it('is whoever has heard nothing good since, the longest first', () => {
    const rows = [said({ rep: 'Annie' }), said({ rep: 'Ben', kind: 'Gap' }), said({ rep: 'Ben', sharedOn: null })];
    expect(unrecognized(rows, team, '2026-03-12')).toEqual([
      { rep: 'Ben', since: null, days: 24 },
      { rep: 'Ann', since: '2026-02-19', days: 21 },
    ]);
  });

  it('is nobody before the record is two weeks old: an empty sheet proves nothing', () => {
    expect(unrecognized([], team, '2026-03-12')).toEqual([]);
    expect(unrecognized([said({ rep: 'Ben', sharedOn: null })], team, '2026-03-01')).toEqual([]);
  });

  it('is nobody who has heard a good word within them', () => {
    expect(
      unrecognized(
        [said({ sharedOn: '2026-02-27' }), said({ rep: 'Ben', kind: 'Milestone', sharedOn: '2026-03-12' })],
        team,
        '2026-03-12',
      ),
    ).toEqual([]);
  });
});

describe('the focus of what was said', () => {
  const plan = planOf(planRow({ name: 'Calls' }), planRow({ kind: 'Result', name: 'Won' }));

  it('is the share about behaviors; what nobody said and what is no line of the plan do not count', () => {
    const rows = [
      said({}),
      said({}),
      said({}),
      said({ about: 'won' }),
      said({ about: 'Lunch' }),
      said({ about: 'Won', sharedOn: null }),
    ];
    expect(focusOf(sharedAbouts(rows), plan)).toEqual({ behaviors: 3, results: 1, share: 0.75 });
  });

  it('is unknown while nothing was said', () => {
    expect(focusOf([], plan).share).toBeNull();
  });
});
