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

describe('a challenge on a page that leaves', () => {
  const asked = drawn(
    'Deliverables',
    `Rep | Behavior | Item | Due | Submitted | Link | Note
Ada Lund | Calls | Challenge: Where would Bo ask Chen Ltd first? | 2026-11-20 | 2026-11-18 | https://video.example/bo-chen | Better than Bo Chen
Bo Chen | Calls | Challenge: How do you close? | 2026-11-20 | | |`,
  );
  const plan = planOf('Calls');

  it('is the rep’s own, without the names of others and without the address of the answer', () => {
    const texts = textsFor('Ada Lund', plan, asked);
    expect(texts.filter((text) => text.includes('Where would'))).toEqual([
      'Where would a colleague ask a colleague Ltd first? Answered on Wed 18 Nov, waiting for a word. To look at: Better than a colleague.',
    ]);
    expect(texts.filter((text) => /\b(?:Bo|Chen)\b|video\.example|How do you close/.test(text))).toEqual([]);
  });

  it('is nobody else’s', () => {
    const texts = textsFor('Bo Chen', plan, asked);
    expect(texts.filter((text) => text.includes('How do you close?'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('Where would') || text.includes('Ada'))).toEqual([]);
  });
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
