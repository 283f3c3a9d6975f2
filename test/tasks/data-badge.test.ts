import { describe, expect, it } from 'vitest';
import { sheetOwnerOf } from '../../core/sheets/sheet-names';
import { refresh } from '../../core/tasks/refresh';
import { drawn, world } from '../setup/book';

// Novemb. 2026   Mo 16   Tu 17   We 18   Th 19   Fr 20
const book = {
  sheets: [
    drawn(
      'Calls',
      `Owner | Type | Subject | Account | Date | Created Date
       Ada Lund | Call | Hi | Acme | 2026-11-16 | 2026-11-19 09:05
       Ada Lund | Call | Hi | Acme | 2026-11-16 | 2026-11-19 09:20
       Ada Lund | Call | Hi | | 2026-11-17 | 2026-11-19 09:40
       Ben Okoro | Call | Hi | Acme | 2026-11-18 | 2026-11-18 16:00`,
    ),
    drawn(
      'Plan',
      'Kind | Name | Counts | From | Where | Target | Per\nBehavior | Calls | Count | Activities | Type = Call | 4 | week',
    ),
    drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek\nBen Okoro | Dana Ek'),
  ],
};

const sheets = (): ReadonlyMap<string, string> => {
  const done = refresh(book, world, { asOf: '2026-11-19' });
  if (!done.ok) throw new Error('it did not refresh');
  return new Map(
    done.answer.writes.sheets.map(({ sheet, rows }) => [
      sheet,
      rows.map((row) => row.map((cell) => String(cell?.value ?? '')).join(' | ')).join('\n'),
    ]),
  );
};

describe('how far the data can be trusted', () => {
  it('is said on every page that is drawn, and the list of measures alone is a table for machines', () => {
    const pages = [...sheets()].filter(([sheet]) => sheetOwnerOf(sheet) === 'Ours' && sheet !== 'Measures');
    expect(pages.length).toBeGreaterThan(5);
    for (const [sheet, text] of pages) expect(text, sheet).toMatch(/^[✓▲✗?] (?:Data|Your log): /m);
  });

  it('is said of each rep on CRM health: how late the week was logged, and what names no account', () => {
    const lines = sheets().get('CRM health')!.split('\n');
    const linesOf = (rep: string): string => lines.filter((line) => line.startsWith(rep)).join('\n');
    expect(linesOf('Ada Lund')).toContain('▲ 3 of 3 logged on Thursday morning, 3 late');
    expect(linesOf('Ada Lund')).toContain('1 activity without an account');
    expect(linesOf('Ben Okoro')).toContain('✓ 1, none late');
    expect(linesOf('Ben Okoro')).not.toContain('without');
  });
});
