import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../core/cells';
import { hostileTexts } from '../../support/hostile-texts';
import { corpora, describeWith } from '../../support/shared';
import { trimmed } from '../cells';
import { lay } from '../layouts';
import { makeGasHost } from './gas-host';

/** The texts of the shared folder that a cell of Google Sheets can hold. */
const sharedTexts = (): string[] => hostileTexts.shared().filter((text) => text !== '' && text.length < 32_000);

/** What Google Sheets itself takes for an error cannot be told from one when it is read. */
const isErrorWord = (text: string): boolean =>
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!|SPILL!|CALC!)$/.test(text);

async function staysText(sheet: string, texts: readonly string[]): Promise<void> {
  const host = await makeGasHost({ zone: 'Etc/UTC', today: '2026-03-06' });
  const cells: Cell[][] = [['Texts'], ...texts.map((text): Cell[] => [`${text}`])];
  await host.write({ sheets: [lay(sheet, cells)] });
  expect((await host.formulas(sheet)).flat().filter((formula) => formula !== null)).toEqual([]);
  const read = trimmed((await host.read()).sheets.find(({ name }) => name === sheet)!.cells);
  const wanted = cells.map(([text]) => (isErrorWord(text as string) ? { error: text as string } : text));
  expect(read.map(([cell]) => cell)).toEqual(wanted);
}

describe('text that looks like a formula stays text', () => {
  const own = [
    '=1+1',
    '\u0000=1+1',
    '\u200b=1+1',
    '\ufeff=1+1',
    "'=1+1",
    '\u00a0=1',
    '=',
    '==',
    '+1',
    '-a',
    '@a',
    '"=1',
    'May 5',
    '1-2',
    '007',
    'TRUE',
    '#N/A',
    '5%',
  ];
  it.each(['Scorecard', 'Plan'])('on a sheet like %s, for examples of each kind', (sheet) => staysText(sheet, own));

  describeWith(corpora, 'over the shared texts', () => {
    it.each(['Scorecard', 'Plan'])('on a sheet like %s', (sheet) => staysText(sheet, sharedTexts()));
  });
});
