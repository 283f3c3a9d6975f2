import { expect, it } from 'vitest';
import { shownText } from '../../core/pack/shown-text';

it.each([
  [0.285, '0%', '29%'],
  [0.28499, '0%', '28%'],
  [-0.285, '0%', '-29%'],
  [1.005, '0.00', '1.01'],
  [2.675, '0.0#', '2.68'],
  [-0.004, '0.00', '0.00'],
  [1234567.5, '#,##0', '1,234,568'],
])('%d in %s is previewed as a spreadsheet shows it: %s', (value, format, shown) => {
  expect(shownText(value, format)).toBe(shown);
});
