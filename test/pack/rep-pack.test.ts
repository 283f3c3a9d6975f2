import { describe, expect, it } from 'vitest';
import { gridOfCells, type Cell } from '../../core/cells';
import { ownPageIn } from '../../core/pack/own-page';
import { makeRepPack } from '../../core/pack/rep-pack';
import type { SheetCells } from '../../core/tasks/workbook';
import { drawn } from '../setup/book';
import { sourceFrom, textsOf } from './sample-week';

const [team, log]: readonly SheetCells[] = [
  drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek\nBo Chen | Dana Ek'),
  drawn('Log', 'Owner | Type | Subject | Date\nAda Lund | Call | Hi | 2026-11-17\nBo Chen | Call | Hi | 2026-11-17'),
] as const;

const planOf = (...names: readonly string[]): SheetCells =>
  drawn(
    'Plan',
    ['Kind | Name | Counts | From | Where | Target | Per']
      .concat(names.map((name) => `Behavior | ${name} | Count | Activities | Type = Visit | 4 | week`))
      .join('\n'),
  );

const pageOf = (rep: string, ...sheets: readonly SheetCells[]) =>
  makeRepPack(sourceFrom([team!, log!, ...sheets]), rep);
const textsFor = (rep: string, ...sheets: readonly SheetCells[]): string[] => textsOf(pageOf(rep, ...sheets));

it('a challenge stays in the workbook: no page that leaves has its question, what is looked at, or the address of its answer', () => {
  const asked = drawn(
    'Deliverables',
    `Rep | Behavior | Item | Due | Submitted | Link | Note
Ada Lund | Calls | Challenge: What does Acme ask first? | 2026-11-20 | 2026-11-18 | https://video.example/acme | Listens to Acme`,
  );
  const sheets = [planOf('Calls'), asked];
  expect(sourceFrom([team!, log!, ...sheets]).beside.reps.get('Ada Lund')!.challenges).toHaveLength(1);
  expect(textsFor('Ada Lund', ...sheets).filter((text) => /Acme|acme|Challenge/.test(text))).toEqual([]);
});

describe('our ways on a page that leaves', () => {
  const ways = (step: string, ...some: readonly string[]): string =>
    some.map((way, at) => `${at === 0 ? step : ''} | ${way}`).join('\n');

  it('stand beside a line whose name names somebody else, and name nobody else either', () => {
    const process = drawn('Process', `Step | Way\n${ways('Visits with Bo', 'Ask as Bo Chen asks', 'Bring a case')}`);
    const texts = textsFor('Ada Lund', planOf('Visits with Bo'), process);
    expect(texts).toContain('1. Ask as a colleague asks   2. Bring a case');
    expect(texts.filter((text) => /\b(?:Bo|Chen)\b/.test(text))).toEqual([]);
  });
});

describe('a rep’s page among other sheets', () => {
  const { sheets } = pageOf('Ada Lund', planOf('Calls')).file;
  const rows = sheets[0]!.rows.map((row) =>
    row.flatMap((cell): Cell[] => [cell?.value ?? null, ...Array<null>((cell?.across ?? 1) - 1).fill(null)]),
  );
  const typed = rows.map(([name = null, ...rest]) => [name, name === 'What I need' ? 'Leads' : (rest[0] ?? null)]);

  it.each<[string, string, readonly (readonly Cell[])[], ReturnType<typeof ownPageIn>]>([
    ['as it was made', 'Own page', rows, 'as made'],
    ['and what the rep wrote into its boxes since', 'Own page', typed, 'written on'],
    ['never by its name alone', 'Own page', [['Mine'], ['Yours to fill'], ['What I need']], undefined],
    ['never without its name', 'My page', rows, undefined],
  ])('is told %s', (_, sheet, cells, says) => expect(ownPageIn(gridOfCells(sheet, cells))).toBe(says));
});
