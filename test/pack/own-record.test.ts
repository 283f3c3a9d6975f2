import { expect, it } from 'vitest';
import { makeRepPack } from '../../core/pack/rep-pack';
import type { SheetCells } from '../../core/tasks/workbook';
import { drawn } from '../setup/book';
import { everything, packOf, sourceFrom, textsOf } from './sample-week';

const sheets: readonly SheetCells[] = [
  drawn(
    'Plan',
    'Kind | Name | Counts | From | Where | Target | Per\nBehavior | Calls | Count | Activities | Type = Call | 4 | week',
  ),
  drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek\nBo Chen | Dana Ek\nCy Roth | Dana Ek'),
  drawn('Log', 'Owner | Type | Subject | Date\nAda Lund | Call | Hi | 2026-11-17\nBo Chen | Call | Hi | 2026-11-17'),
  drawn(
    'One-on-ones',
    `Date | Rep | Held | Need | Commitment | Due | Kept
2026-11-05 | Ada Lund | Yes | A quiet hour | Call Acme twice | 2026-11-12 | Yes
2026-11-12 | Ada Lund | No | | | |
2026-11-04 | Bo Chen | Yes | Less travel | Close Zenith | 2026-11-11 | No
2026-11-11 | Bo Chen | Yes | | Close Yonder | 2026-11-18 | Partly`,
  ),
];
const source = sourceFrom(sheets);
const pageOf = (rep: string, names?: 'Full' | 'Initials'): string[] => textsOf(makeRepPack(source, rep, names));
const records = (texts: readonly string[]): string[] => texts.filter((text) => /One-on-ones|Commitments/.test(text));

it.each(['Full', 'Initials'] as const)(
  'a page that leaves says how one-on-ones and commitments went of its rep and of nobody else, names: %s',
  (names) => {
    const of = (rep: string): string[] => records(pageOf(rep, names));
    expect(of('Ada Lund')).toEqual(['One-on-ones: 1 of 2 held in 13 weeks. Commitments: 1 of 1 kept.']);
    expect(of('Bo Chen')).toEqual(['One-on-ones: 2 of 2 held in 13 weeks. Commitments: 1 of 2 kept in part.']);
    expect(of('Cy Roth')).toEqual([]);
  },
);

it('no page says what others promised, nor what anybody brought to a talk', () => {
  expect(pageOf('Ada Lund').filter((text) => /Zenith|Yonder|travel|quiet hour/.test(text))).toEqual([]);
});

it('a leadership pack says it of nobody: only how many were held and planned by all who were chosen', () => {
  const texts = textsOf(packOf(source, { ...everything, notes: true }));
  expect(texts.filter((text) => /of \d (?:held|kept)|Held and kept|Acme|Zenith|Yonder/.test(text))).toEqual([]);
  expect(texts).toContain('One-on-ones held');
});
