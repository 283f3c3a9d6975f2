import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTables } from '../../core/crm/open-tables';
import { readFile } from '../../workbench/read/read-file';
import { crmExports, describeWith } from '../support/shared';
import type { Crm } from '../../core/crm/crm-table';
import { checkPlan } from '../../core/plan/check-plan';
import { checkPlanAgainst } from '../../core/plan/check-plan-against';
import { showCriteria } from '../../core/plan/criteria';
import { proposePlan } from '../../core/plan/propose-plan';
import { drawnCrm } from './drawn-crm';
import { told } from './drawn-table';

const today = '2026-03-31';

/** A plan as lines: kind, name, what is counted by what date, where, guard. */
const shown = (crm: Crm): string[] =>
  proposePlan(crm, today).value.rows.map(
    ({ kind, name, counts, of, where, datedBy, guard }) =>
      `${kind[0]} ${name} | ${counts}${of === '' ? '' : ` of ${of}`} | ${showCriteria(where)} | ${datedBy}${guard ? ` | ${guard.text}` : ''}`,
  );

const days = (n: number): string => `2026-03-${String(1 + (n % 28)).padStart(2, '0')}`;
const lines = (header: string, count: number, line: (i: number) => string): string =>
  [header, ...Array.from({ length: count }, (_, i) => line(i))].join('\n');

const opportunities = lines(
  'Owner | Status | Type | Amount | Created | Closed | Next step',
  80,
  (i) =>
    `Ana | ${['Open', 'Won', 'Lost', 'Open'][i % 4]} | ${i % 8 < 4 ? 'New Business' : 'Existing Business'} | 1000 | ${days(i)} | ${days(i + 3)} | ${i % 2 === 0 ? 'Call' : ''}`,
);
const meetings = lines(
  'Owner | Type | Status | Date | Created | Account | Subject',
  30,
  (i) =>
    `Ana | Meeting | ${i % 3 === 0 ? 'Cancelled' : 'Completed'} | ${days(i + 2)} | ${days(i)} | Acme ${i} | ${i % 2 === 0 ? 'Product demo' : 'Intro'}`,
);
const calls = lines(
  'Owner | Type | Date | Duration | Call Type',
  30,
  (i) => `Ben | Call | ${days(i)} | ${i % 3 === 0 ? 0 : 5} | ${i % 2 === 0 ? 'Outbound' : 'Inbound'}`,
);

describe('a plan is proposed from what the data can carry, in its own words', () => {
  it.each(['Besuch', 'Reunión', 'Rendez-vous', 'Riunione', 'Afspraak'])('%s is a meeting', (word) => {
    const kept = lines(
      'Owner | Type | Status | Date',
      30,
      (i) => `Ana | ${word} | ${i % 3 === 0 ? 'Cancelled' : 'Completed'} | ${days(i + 2)}`,
    );
    expect(shown(drawnCrm({ Activities: kept }))).toEqual([
      `B Meetings held | Count | Type = ${word}; Status = Completed | Date`,
    ]);
  });

  it('with opportunities, meetings and calls it is new customer acquisition', () => {
    expect(
      shown(drawnCrm({ Opportunities: opportunities, 'Activities: Meetings': meetings, 'Activities: Calls': calls })),
    ).toEqual([
      'R New customers won | Count | Status = Won; Type = New Business | Closed',
      'R New business won | Sum of Amount | Status = Won; Type = New Business | Closed',
      'B First-time meetings set | First of Account | Type = Meeting | Created | Status = Completed at least 65%',
      'B Outbound calls made | Count | Type = Call; [Call Type] = Outbound | Date | Duration > 0 at least 65%',
      'B Demos set | Count | Type = Meeting; Subject = *demo* | Created | Status = Completed at least 65%',
      'B Qualified opportunities added | Count | Type = New Business; Amount > 0; Next step <> | Created | Status = Open | Won at least 50%',
      'B Deals without a next step | Open items | Status = Open; Next step = | ',
      'B Overdue close dates | Open items | Status = Open; Closed < today | ',
    ]);
  });

  it('with opportunities alone it still has results and behaviors', () => {
    expect(shown(drawnCrm({ Opportunities: opportunities })).map((line) => line.split(' | ')[0])).toEqual([
      'R New customers won',
      'R New business won',
      'B Qualified opportunities added',
      'B Deals without a next step',
      'B Overdue close dates',
    ]);
  });

  it('with activities alone it has behaviors and says what is missing for results', () => {
    const { value, findings } = proposePlan(drawnCrm({ 'Activities: Meetings': meetings }), today);
    expect(value.rows.map(({ kind }) => kind)).not.toContain('Result');
    expect(told(findings)[1]).toContain('Deals won (no won opportunities with a close date)');
  });

  it('amounts in several currencies are not added up: the most frequent one is taken and named', () => {
    const mixed = opportunities
      .split('\n')
      .map((line, i) => `${line} | ${i === 0 ? 'Currency' : i % 3 === 0 ? 'USD' : 'EUR'}`)
      .join('\n');
    expect(shown(drawnCrm({ Opportunities: mixed }))[1]).toBe(
      'R New business won (EUR) | Sum of Amount | Status = Won; Type = New Business; Currency = EUR | Closed',
    );
  });

  it('without data there is no plan, and the reason is an error', () => {
    expect(proposePlan(drawnCrm({}), today).findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error no-plan-possible',
    ]);
  });

  it('has no invented target, drives its own results, and passes the plan check', () => {
    const crm = drawnCrm({
      Opportunities: opportunities,
      'Activities: Meetings': meetings,
      'Activities: Calls': calls,
    });
    const { value } = proposePlan(crm, today);
    expect(value.rows.filter(({ counts }) => counts !== 'Open items').map(({ target }) => target)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(
      told([...checkPlan(value), ...checkPlanAgainst(value, crm, today)].filter(({ severity }) => severity !== 'info')),
    ).toEqual([]);
  });
});

describeWith(crmExports, 'a real export of calls, events, tasks and deals', () => {
  it('gets two results and a handful of behaviors that a manager would believe', async () => {
    const folder = join(crmExports!, 'zoho_crm_analytics_demo');
    const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    const files = await Promise.all(names.sort().map((name) => readFile(join(folder, name))));
    const { crm } = openTables(files.flatMap(({ value }) => value?.grids ?? []));
    const { value } = proposePlan(crm, '2021-04-15');
    expect(
      value.rows.map(({ kind, name, where, datedBy }) => `${kind[0]} ${name} | ${showCriteria(where)} | ${datedBy}`),
    ).toEqual([
      'R New customers won | Status = Won; Type = New Business | Closed',
      'R New business won | Status = Won; Type = New Business | Closed',
      'B Meetings set | Type = Meeting | Created',
      'B Outbound calls made | Type = Call; [Call Type] = Outbound | Date',
      'B Demos set | Type = Meeting; Subject = *demo* | Created',
      'B New opportunities added | Type = New Business; Amount > 0 | Created',
      'B Overdue close dates | Status = Open; Closed < today | ',
    ]);
    expect(told(checkPlanAgainst(value, crm, '2021-04-15'))).toEqual([]);
  });
});
