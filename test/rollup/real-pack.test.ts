import { describe, expect, it } from 'vitest';
import type { PackChoices } from '../../core/pack/pack';
import { numbersSheet } from '../../core/pack/numbers';
import { readPacks } from '../../core/rollup/packs-in';
import { rollUp } from '../../core/rollup/roll-up';
import { packOf, sampleSheets, scoredFrom, sheetOf } from '../pack/sample-week';
import { sourceOf } from '../../core/tasks/pack';
import { drawn } from '../setup/book';
import { tableOf } from './drawn-pack';

const asOf = '2026-11-19';
const talks = drawn(
  'One-on-ones',
  'Date | Rep | Held\n2026-11-10 | Maya Okafor | Yes\n2026-11-12 | Maya Okafor | No\n2026-11-12 | Colin Ashdown |',
);
const notes = drawn(
  'Feedback',
  `Week       | Rep           | About          | Kind      | Your words | Shared on
   2026-11-09 | Maya Okafor   | Account plans  | Encourage | Well done  | 2026-11-12
   2026-11-09 | Colin Ashdown | Account plans  | Gap       | Two open   | 2026-11-20
   2026-11-16 | Colin Ashdown | Prospecting calls | Gap    | Ten to go  | 2026-11-18`,
);
const others = sampleSheets.filter(({ name }) => name !== talks.name && name !== notes.name);
const { scorecard, ...rest } = scoredFrom([...others, talks, notes], asOf);
const source = sourceOf({ scorecard, ...rest });

/** What the roll-up reads from a pack that was really made. */
function readFrom(choices: Partial<PackChoices> = {}) {
  const { rows } = sheetOf(packOf(source, choices), numbersSheet);
  return readPacks([
    tableOf(
      'Copied',
      rows.map((row) => row.map((cell) => cell?.value ?? null)),
    ),
  ]);
}

describe('a pack that was really made', () => {
  it('is read without a finding, and each number is that of the scorecard', () => {
    const { value, findings } = readFrom();
    expect(findings).toEqual([]);
    const pack = value[0]!;
    expect([pack.team, pack.asOf, pack.week, pack.attainment]).toEqual([
      'Team Dana Whitcombe',
      scorecard.asOf,
      scorecard.week,
      scorecard.teamAttainment,
    ]);
    expect(pack.lines.map(({ name, team }) => [name, team?.value, team?.target, team?.onTarget.value])).toEqual(
      [...scorecard.results, ...scorecard.behaviors].map(({ row, team }) => [
        row.name,
        team.actual,
        team.target,
        team.onTarget,
      ]),
    );
  });

  it('is not added up with one whose money is in another currency, whatever a line is called', () => {
    const inEuro = sampleSheets.map((one) => ({
      ...one,
      cells: one.cells.map((row) =>
        row.map((cell) => (cell === 'USD' ? 'EUR' : cell === 'Dana Whitcombe' ? 'Ida Ek' : cell)),
      ),
    }));
    const other = sheetOf(packOf(sourceOf(scoredFrom(inEuro, asOf))), numbersSheet).rows;
    const again = tableOf(
      'Euro',
      other.map((row) => row.map((cell) => cell?.value ?? null)),
    );
    const { value, findings } = rollUp([...readFrom().value, ...readPacks([again]).value]);
    const { all, cells } = value!.lines.find(({ name }) => name === 'New business won (USD)')!;
    expect([all, cells]).toEqual([null, ['differs', 'differs']]);
    expect(value!.lines.find(({ name }) => name === 'New customers won')!.all!.value).toBe(62);
    expect(findings.map(({ code }) => code)).toEqual(['pack-definition-differs']);
    expect(findings[0]!.what).toContain(
      '"Team Dana Whitcombe" (per quarter, in USD), "Team Ida Ek" (per quarter, in EUR)',
    );
  });

  it('says how the team is led: talks held of those planned, notes in time, and of which kind', () => {
    const pack = readFrom().value[0]!;
    expect(pack.oneOnOnes).toEqual({ value: 1, of: 3 });
    expect(pack.withinWeek).toEqual({ value: 2, of: 2 });
    expect([pack.encouragements, pack.gaps, pack.repsTold.value]).toEqual([1, 1, 1]);
  });

  it.each<[string, Partial<PackChoices>]>([
    ['of the whole team', {}],
    ['of two reps under their initials', { reps: ['Maya Okafor', 'Colin Ashdown'], names: 'Initials' }],
    ['of two lines of the plan', { lines: ['New customers won', 'Prospecting calls'] }],
  ])('%s rolls up: every number is the sum over the reps in it', (_, choices) => {
    const { value, findings } = rollUp(readFrom(choices).value);
    expect(findings.map(({ code }) => code).filter((code) => code !== 'pack-partial')).toEqual([]);
    expect(value!.lines.every(({ cells }) => typeof cells[0] === 'object')).toBe(true);
  });
});
