import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../../core/cells';
import { asText } from '../../../office/values';
import { corpora, describeWith, readSharedJson } from '../../support/shared';
import { temptingTexts } from '../contract';
import { lay } from '../layouts';
import { openExcel, type Excel } from './excel-host';
import { typed } from './stand-in/typing';

let excel: Excel;
beforeAll(async () => {
  excel = await openExcel();
});

/** Writes texts through every path by which text reaches a cell: the block, A1 at the end, under a number format, over other content. */
async function comesBack(texts: readonly string[]): Promise<{ readonly read: Cell[]; readonly formulas: number }> {
  const book = excel.newBook();
  const cells = texts.map((text): Cell[] => [text]);
  const layout = lay('Scorecard', [['first'], ...cells]);
  const formatted = {
    ...layout,
    rows: layout.rows.map((row, index) =>
      row.map((cell) => cell && { ...cell, ...(index % 3 === 0 && { format: '0%' }) }),
    ),
  };
  book.addSheet('Scorecard').setFormat({ row: 0, column: 0, rows: texts.length + 1, columns: 1 }, () => '@');
  await excel.bundle.write({ sheets: [formatted] });
  const sheet = book.sheetNamed('Scorecard')!;
  let formulas = 0;
  for (let row = 0; row <= texts.length; row += 1) if (sheet.cell(row, 0)?.formula !== undefined) formulas += 1;
  const read = (await excel.bundle.read()).sheets.find(({ name }) => name === 'Scorecard')!.cells;
  return { read: texts.map((_, index) => read[index + 1]?.[0] ?? null), formulas };
}

const expectTexts = async (texts: readonly string[]): Promise<void> => {
  const { read, formulas } = await comesBack(texts);
  expect(formulas).toBe(0);
  expect(read).toEqual(texts.map((text) => (text === '' ? null : text)));
};

describe('text that reaches a cell', () => {
  it('stays the text it is', () => expectTexts(temptingTexts));

  it('stays text as the first cell of a sheet, which is written last', async () => {
    for (const text of ['=1+1', '1/2', "'x", '+1', 'TRUE']) {
      excel.newBook();
      await excel.bundle.write({ sheets: [lay('Scorecard', [[text]])] });
      const cell = excel.book.sheetNamed('Scorecard')!.cell(0, 0);
      expect(cell).toMatchObject({ value: text, type: 'String' });
      expect(cell?.formula).toBeUndefined();
    }
  });

  it('goes as it is where Excel takes it as it is: names and sentences carry no apostrophe', () => {
    for (const text of ['Ana Ruiz', 'Status', '✓ 4 / 6', '▲ Data: 3 of 8 reps fresh', 'Zoë', '王芳', 'On track'])
      expect(asText(text)).toBe(text);
  });

  it('is told to be text where Excel could take it for something else', () => {
    for (const text of ['May 1', 'Q1', '1-2', '(5)', 'true', 'WAHR', ' =1', '\u0000=1', '＝1+1', '-', '€5', '٣'])
      expect(asText(text)).toBe(`'${text}`);
  });
});

describe('the stand-in', () => {
  it('types like Excel at its worst: without the apostrophe these would not stay text', () => {
    for (const text of [
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(1)',
      ' =1+1',
      '1/2',
      '0012',
      '50%',
      '$5',
      'TRUE',
      '#N/A',
      '12:30',
      '1e5',
    ])
      expect(typed(text, 'General'), text).not.toEqual({ value: text, type: 'String' });
    expect(typed("'=1+1", 'General')).toEqual({ value: '=1+1', type: 'String', prefix: true });
  });
});

describeWith(corpora, 'the strings of the corpora', () => {
  const strings = (file: string): string[] => {
    const found: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === 'string') found.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    collect(readSharedJson<unknown>(corpora, `strings/${file}.json`));
    return [...new Set(found)].filter((text) => text.length < 32_000);
  };

  it.each(['formula-injection', 'formula-benign', 'naughty', 'hostile-headers', 'rep-name-pairs'])(
    'stay the text they are: %s',
    async (file) => {
      const texts = strings(file);
      expect(texts.length).toBeGreaterThan(5);
      await expectTexts(texts);
    },
  );
});
