import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { functions } from '../../core/functions';
import { tableOfFunctions } from '../../core/functions/table-of-functions';
import { projectRoot } from '../support/leadline';

it('the page of the formulas says what the list says', () => {
  const page = readFileSync(join(projectRoot, 'docs/formulas.md'), 'utf8');
  const [, table = ''] = /<!-- formulas:.*?-->\n\n([\s\S]*?)\n\n<!-- \/formulas -->/.exec(page) ?? [];
  expect(table).toBe(tableOfFunctions(functions));
});
