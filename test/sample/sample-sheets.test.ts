import { expect, it } from 'vitest';
import { gridOfCells, tableBelow, type Table } from '../../core/cells';
import { readIntent } from '../../core/plan/read-intent';
import { makeSample } from '../../sample/make-sample';
import { csvRows } from './sample-rows';

const made = makeSample();

function sheet(name: string): Table {
  const rows = csvRows(made.get(`${name}.csv`)!);
  return tableBelow(gridOfCells(name, rows), 0, rows[0]!);
}

it("what the sample's manager wrote down is read without a single finding", () => {
  const { value, findings } = readIntent({
    plan: sheet('Plan'),
    team: sheet('Team'),
    targets: sheet('Targets'),
    timeOff: sheet('Time off'),
    deliverables: sheet('Deliverables'),
  });
  expect(findings).toEqual([]);
  expect(value.plan.rows.map((row) => `${row.kind}: ${row.name} (${row.counts})`)).toEqual([
    'Result: New customers won (Count)',
    'Result: New business won (USD) (Sum)',
    'Behavior: Territory plan (Deliverable)',
    'Behavior: Account plans (Deliverable)',
    'Behavior: First-time meetings set (First)',
    'Behavior: Qualified opportunities added (Count)',
    'Behavior: Accounts touched (Distinct)',
    'Behavior: Prospecting calls (Count)',
    'Behavior: Referral asks (Count)',
    'Behavior: Recaps sent (Count)',
    'Behavior: Deals without a next step (Open items)',
  ]);
  expect(value.plan.rows.filter((row) => row.guard?.kind === 'share').length).toBe(3);
  expect(value.team.find((rep) => rep.name === 'Jonas Feldkamp')!.ramp).toEqual([0.2, 0.35, 0.5, 0.65, 0.8]);
  expect(value.team.find((rep) => rep.name === 'Aiko Tanabe')!.workdays).toEqual([0, 1, 2, 3]);
  expect(value.timeOff.filter((time) => time.rep === '').length).toBe(2);
  expect([value.deliverables.length, value.targets.length]).toEqual([38, 4]);
});
