import { expect, it } from 'vitest';
import { readCriteria } from '../../core/plan/criteria-parse';
import { cellMatches } from '../../core/plan/match';
import { judge } from '../support/judge';
import { convert, describeWithSoffice } from '../support/soffice';

/** Cells as a CSV has them: texts, of which a spreadsheet makes numbers on opening. */
const texts = [
  'Meeting',
  'meeting',
  'Meetings',
  'Call',
  'call back',
  'Demo call',
  'a*b',
  'a?b',
  'aXb',
  'a~b',
  'zeta',
  'Äpfel',
  'x|y',
  'x;y',
];
const numbers = ['5', '5.5', '1000', '999', '-3', '0'];
const cells = [...texts, ...numbers, ''];

/** Our criteria and, where `|` and `;` are escaped, the same as COUNTIFS writes it. */
const criteria: readonly (readonly [string, string?])[] = [
  ['= Meeting'],
  ['<> Meeting'],
  ['= *call*'],
  ['<> *call*'],
  ['= call*'],
  ['= ?all'],
  ['= a~*b'],
  ['= a~?b'],
  ['= a?b'],
  ['= a~~b'],
  ['= x~|y', '=x|y'],
  ['= x~;y', '=x;y'],
  ['= *'],
  ['<> *'],
  ['='],
  ['<>'],
  ['= 5'],
  ['<> 5'],
  ['> 5'],
  ['>= 5'],
  ['< 5'],
  ['<= 999'],
  ['>= 1000'],
  ['> d'],
  ['>= d'],
  ['< d'],
  ['<= meeting'],
];
const theirs = ([ours, other]: readonly [string, string?]): string => other ?? ours.replace(' ', '');

const ourAnswers = (asked: readonly (readonly [string, string?])[]): string[] =>
  asked.map(([ours]) => {
    const holds = cellMatches(readCriteria(`[x] ${ours}`).value.conditions[0]!, 'text', 0);
    return `${ours}: ${cells.filter(holds).join(', ')}`;
  });

/** Who met each criterion, from one answer (1 or 0) for each criterion and cell. */
const theirAnswers = (asked: readonly (readonly [string, string?])[], answers: readonly string[]): string[] =>
  asked.map(([ours], i) => `${ours}: ${cells.filter((_, row) => answers[i * cells.length + row] === '1').join(', ')}`);

/**
 * Where this engine differs from Excel and LibreOffice: `<>` with a text leaves numbers and blanks out, texts are not ordered
 * the same way, and `~~` is not an escape.
 */
const notForIronCalc = ['<> Meeting', '<> *call*', '<> *', '= *', '= a~~b', '> d', '>= d', '< d', '<= meeting'];

it('a condition counts what COUNTIFS counts, says an independent engine', () => {
  const asked = criteria.filter(([ours]) => !notForIronCalc.includes(ours));
  const range = (column: string): string => `Data!${column}1:${column}${cells.length}`;
  const formulas = asked.flatMap((one) =>
    cells.map((_, row) => `=COUNTIFS(${range('A')},"${theirs(one)}",${range('B')},${row + 1})`),
  );
  const answers = judge({ Data: cells.map((cell, row) => [cell, row + 1]) }, formulas);
  expect(ourAnswers(asked)).toEqual(theirAnswers(asked, answers));
});

describeWithSoffice('a condition counts what COUNTIFS counts', () => {
  it('says LibreOffice', () => {
    const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
    const cellOf = (text: string): string => {
      if (text === '') return '<table:table-cell/>';
      if (numbers.includes(text)) return `<table:table-cell office:value-type="float" office:value="${text}"/>`;
      return `<table:table-cell office:value-type="string"><text:p>${xml(text)}</text:p></table:table-cell>`;
    };
    const rows = cells.map((cell, row) => {
      const asks = criteria.map((one) => {
        const formula = `of:=COUNTIFS([.A${row + 1}:.A${row + 1}];"${theirs(one)}")`;
        return `<table:table-cell table:formula="${xml(formula)}"/>`;
      });
      return `<table:table-row>${cellOf(cell)}${asks.join('')}</table:table-row>`;
    });
    const book = `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:calculation-settings table:use-wildcards="true" table:use-regular-expressions="false"/><table:table table:name="S">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document>`;
    const made = convert(new Map([['asked.fods', book]]), { to: 'csv:Text - txt - csv (StarCalc):9,34,76' });
    const lines = [...made.values()][0]!.toString('utf8').split(/\r?\n/).slice(0, cells.length);
    const answers = criteria.flatMap((_, i) => lines.map((line) => line.split('\t')[i + 1] ?? ''));
    expect(ourAnswers(criteria)).toEqual(theirAnswers(criteria, answers));
  });
});
