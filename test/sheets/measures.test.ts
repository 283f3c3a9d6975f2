import { describe, expect, it } from 'vitest';
import { layMeasures, measuresRows } from '../../core/sheets/measures';
import type { Measure } from '../../core/score/measure';
import { writeCsv } from '../../workbench/write/csv';

const measure: Measure = {
  week: '2026-11-16',
  rep: 'Ana Torres',
  name: 'Referral asks',
  kind: 'Behavior',
  actual: 2,
  target: 3,
  expected: 0.1 + 0.2,
  gap: 1,
  attainment: 2 / 3,
  status: 'Behind, catchable',
  rows: 2,
  data: 'Fresh',
};
const unknown: Measure = {
  ...measure,
  actual: null,
  target: null,
  expected: null,
  gap: -0,
  attainment: null,
  status: 'Off',
};

describe('the tidy table', () => {
  it('has exactly these columns, real days, clean numbers, and blanks where there is no number', () => {
    expect(writeCsv(measuresRows([measure, unknown]))).toBe(
      '"Week","Rep","Behavior","Actual","Target","Expected","Gap","Attainment","Status","Rows","Data","Kind"\r\n' +
        '2026-11-16,"Ana Torres","Referral asks",2,3,0.3,1,0.666667,"Behind, catchable",2,"Fresh","Behavior"\r\n' +
        '2026-11-16,"Ana Torres","Referral asks",,,,0,,"Off",2,"Fresh","Behavior"\r\n',
    );
  });

  it('is a list to filter: one header row that stays, no title, no merges', () => {
    const layout = layMeasures([measure]);
    expect([layout.frozenRows, layout.filterRow, layout.rows.length]).toEqual([1, 0, 2]);
    expect(layout.rows.flat().every((cell) => cell === null || cell.across === undefined)).toBe(true);
  });
});
