import { describe, expect, it } from 'vitest';
import type { Cells } from '../../../core/cells';
import { sheetOwnerOf } from '../../../core/sheets/sheet-names';
import type { PlanDraft } from '../../../core/setup/draft';
import type { Answer } from '../../../core/tasks/task';
import { isUnsaved, unfinishedWords } from '../../../core/tasks/workbook';
import { trimmed } from '../cells';
import { openExcel, type Excel } from './excel-host';
import { putSample, sampleDay, samplePlan, sampleSheets } from './sample-book';
import type { Wrong } from './stand-in/book';

const wrongs: readonly Wrong[] = ['before', 'after', 'half', 'gone'];
const codes = [
  'RequestAborted',
  'AccessDenied',
  'GeneralException',
  'ServiceNotAvailable',
  'Conflict',
  'InvalidOperationInCellEditMode',
];

/** How much of a request is done when it is stopped on its way. */
const shares = [0.1, 0.5, 0.9] as const;

/** Everything on every sheet, by its name. */
async function everything(excel: Excel): Promise<Map<string, Cells>> {
  const { sheets } = await excel.bundle.read();
  return new Map(sheets.map(({ name, cells }) => [name, trimmed(cells)]));
}

const refreshOn = (excel: Excel, asOf: string): Promise<unknown> => excel.bundle.perform('refresh', { asOf });

/** A small team with few rows, because each of hundreds of faults draws everything anew. */
async function arranged({ drawnBefore }: { readonly drawnBefore: boolean }): Promise<Excel> {
  const excel = await openExcel();
  excel.newBook();
  excel.today = sampleDay;
  putSample(excel.book, { plan: drawnBefore, rows: 60 });
  // Twice: the first refresh makes sheets of people's own, which the second one reads.
  if (drawnBefore) for (const asOf of ['2026-07-17', '2026-07-17']) await refreshOn(excel, asOf);
  return excel;
}

describe.each([
  ['over the scorecard of an earlier week', true],
  ['into a workbook that has none yet', false],
])('a refresh that Excel stops at any request, %s', (_, drawnBefore) => {
  it(
    'leaves each sheet old, new or plainly unfinished, people’s own untouched, and recovers',
    { timeout: 240_000 },
    async () => {
      const excel = await arranged({ drawnBefore });
      const start = excel.book;
      const before = await everything(excel);
      excel.book = start.copy();
      expect(await refreshOn(excel, '2026-07-24')).toMatchObject({ ok: true });
      const requests = excel.book.requests;
      const after = await everything(excel);
      await refreshOn(excel, '2026-07-24');
      const settled = await everything(excel);
      if (drawnBefore) expect(settled).toEqual(after);
      expect(requests).toBeGreaterThan(5);

      let points = 0;
      const unnoticed = new Set<number>();
      for (let k = 1; k <= requests; k += 1)
        for (const wrong of wrongs) {
          excel.book = start.copy();
          const code = codes[points % codes.length] as string;
          const about = `${wrong} at request ${k}, ${code}`;
          excel.book.arm(k, wrong, code, shares[k % shares.length]);
          const answer = await refreshOn(excel, '2026-07-24');
          excel.book.disarm();
          // The last request of the reading and of the writing only lets go of references; the library does not mind when it fails.
          if ((answer as Answer<unknown>).ok) {
            unnoticed.add(k);
            expect(await everything(excel), about).toEqual(after);
          } else {
            // Excel gone at such a request is noticed by the next one, which has another code.
            const known = unnoticed.has(k) ? { severity: 'error' } : { severity: 'error', code };
            expect(answer, about).toMatchObject({ ok: false, findings: [known] });
          }
          for (const [name, cells] of await everything(excel)) {
            const owner = sheetOwnerOf(name);
            const isNew = !before.has(name);
            const unfinished = String(cells[0]?.[0]).includes(unfinishedWords) || (isNew && cells.length === 0);
            // Our own drafts there are written row by row: each is an old one or a new one.
            if (name === 'Feedback' && !isNew)
              cells.forEach((row, at) =>
                expect([before.get(name)?.[at] ?? [], after.get(name)?.[at] ?? []], `${name}, ${about}`).toContainEqual(
                  row,
                ),
              );
            else if (owner === undefined || (owner === 'Yours' && !isNew))
              expect(cells, `${name}, ${about}`).toEqual(before.get(name));
            else if (!unfinished)
              expect([before.get(name), after.get(name)], `${name}, ${about}`).toContainEqual(cells);
          }
          for (let again = drawnBefore ? 1 : 2; again > 0; again -= 1)
            expect(await refreshOn(excel, '2026-07-24'), about).toMatchObject({ ok: true });
          expect(await everything(excel), `again after ${about}`).toEqual(settled);
          points += 1;
        }
      expect(unnoticed.size).toBeLessThanOrEqual(2);
      expect([...after.keys()]).toEqual(expect.arrayContaining([...sampleSheets, ...samplePlan]));
      console.log(`Excel: ${points} points of failure in ${requests} requests, 0 violations`);
    },
  );
});

describe('a plan that is saved while Excel stops at any request', () => {
  it(
    'stands as before, as saved, or says that it is unsaved, which no refresh fills',
    { timeout: 240_000 },
    async () => {
      const excel = await openExcel();
      excel.newBook();
      excel.today = sampleDay;
      putSample(excel.book, { rows: 60 });
      const start = excel.book;
      const desk = await excel.bundle.perform('planDesk', {});
      if (!desk.ok) throw new Error('The sample has a plan.');
      const { draft } = desk.answer as { readonly draft: PlanDraft };
      const save = (): Promise<Answer<unknown>> =>
        excel.bundle.perform('keepPlan', { draft: { ...draft, lines: draft.lines.slice(0, -1) }, replace: true });
      const before = await everything(excel);
      excel.book = start.copy();
      expect(await save()).toMatchObject({ ok: true });
      const { requests } = excel.book;
      const after = await everything(excel);
      let unsaved = 0;
      for (let k = 1; k <= requests; k += 1)
        for (const wrong of wrongs) {
          const about = `${wrong} at request ${k}`;
          excel.book = start.copy();
          excel.book.arm(k, wrong, 'RequestAborted', shares[k % shares.length]);
          await save();
          excel.book.disarm();
          const left = await everything(excel);
          const marked = [...left].filter(([, cells]) => isUnsaved(cells));
          for (const [name, cells] of left)
            if (!isUnsaved(cells) && cells.length > 0)
              expect([before.get(name), after.get(name)], `${name}, ${about}`).toContainEqual(cells);
          if (marked.length > 0) {
            unsaved += 1;
            const refreshed = await excel.bundle.perform('refresh', {});
            expect(
              refreshed.findings.map(({ code }) => code),
              about,
            ).toContain('save-unfinished');
            expect(await everything(excel), about).toEqual(left);
          }
          expect(await save(), about).toMatchObject({ ok: true });
          expect(await everything(excel), `again after ${about}`).toEqual(after);
        }
      expect(unsaved).toBeGreaterThan(0);
    },
  );
});
