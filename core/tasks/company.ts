import type { Day } from '../calendar/day';
import { gridOfCells, type Table } from '../cells';
import { findHeader } from '../crm/header-row';
import type { OpenedTable } from '../crm/opened';
import { at, type Finding } from '../outcome';
import { checkObjectives, checkReviews, supportOf, type KnownResult } from '../plan/check-company';
import { readObjectives, readYearlyCheck } from '../plan/company';
import type { Plan } from '../plan/plan';
import { readPacks } from '../rollup/packs-in';
import { layCompany, layYearlyCheck } from '../sheets/company';
import type { SheetLayout } from '../sheets/layout';
import { fold } from '../text';
import { severalOf } from './own-sheets';
import { openPlanBook } from './plan-book';
import { sheetTaken } from './sheet-there';
import type { Answer, Performed } from './task';
import type { WorkbookCells, World } from './workbook';
import { writtenSheet } from './written-sheets';

/** What supports what, and what is to be looked at when. The findings beside it say what is missing. */
export interface CompanySaid {
  /** Reviews are overdue as of this day. */
  readonly day: Day;
  readonly objectives: readonly {
    readonly name: string;
    readonly owner: string;
    readonly byWhen: Day | null;
    readonly results: readonly string[];
  }[];
  readonly elements: readonly {
    readonly name: string;
    readonly owner: string;
    readonly lastReview: Day | null;
    readonly nextReview: Day | null;
  }[];
  /** The sheets that were made now, to be filled in. */
  readonly made: readonly string[];
}

const kinds = ['Company', 'Yearly check'] as const;
type CompanyKind = (typeof kinds)[number];

/**
 * Makes the sheets Company and Yearly check where there are none, and says how they stand. Those that are there are people's: they
 * are read and never written, whatever is on them.
 */
export function company(cells: WorkbookCells, world: World): Answer<Performed<CompanySaid>> {
  const { opened, read, newest, findings: reading } = openPlanBook(cells, world);
  const there = kinds.map((kind) => [kind, writtenSheet(opened.tables, kind)] as const);
  const taken = there.flatMap(([kind, one]) => (one === undefined || one.kind === kind ? [] : [sheetTaken(one)]));
  const unsaved = reading.filter(({ code }) => code === 'save-unfinished');
  if (taken.length + unsaved.length > 0) return { ok: false, findings: [...unsaved, ...taken] };
  const day = read.settings.asOf ?? newest;
  const known = resultsOf(read.plan, opened.tables);
  const laid = { Company: () => layCompany(known), 'Yearly check': layYearlyCheck };
  const sheets = there.flatMap(([kind, one]) => (one === undefined ? [laid[kind]()] : []));
  const tableFor = (kind: CompanyKind): Table =>
    there.find(([one]) => one === kind)![1]?.table ?? tableOf(sheets.find(({ sheet }) => sheet === kind)!);
  const [objectives, elements] = [tableFor('Company'), tableFor('Yearly check')];
  const { value: wanted, findings: wantedFindings } = readObjectives(objectives);
  const { value: looked, findings: lookedFindings } = readYearlyCheck(elements);
  const { supported, findings: naming } = supportOf(objectives.sheet, wanted, known);
  return {
    ok: true,
    findings: [
      ...there.flatMap(([kind, one]) => severalIn(opened.tables, kind, one)),
      ...wantedFindings,
      ...lookedFindings,
      ...naming,
      ...checkObjectives(objectives.sheet, supported, known, day),
      ...checkReviews(objectives.sheet, wanted, day),
      ...checkReviews(elements.sheet, looked, day),
    ],
    answer: {
      writes: { sheets, saves: true },
      says: {
        day,
        objectives: supported.map(({ objective: { name, owner, byWhen }, results }) => ({
          name,
          owner,
          byWhen,
          results,
        })),
        elements: looked.map(({ name, owner, lastReview, nextReview }) => ({ name, owner, lastReview, nextReview })),
        made: sheets.map(({ sheet }) => sheet),
      },
    },
  };
}

/** The results of this workbook's own plan; a leader has none of that kind, but the results of the packs in it. */
function resultsOf({ sheet, rows }: Plan, tables: readonly OpenedTable[]): KnownResult[] {
  const own = rows
    .filter(({ kind }) => kind === 'Result')
    .map(({ name, why, row }) => ({ name, why, where: at(sheet, row, 'Name') }));
  const { value: packs } = readPacks(tables.filter(({ kind }) => kind === 'Numbers').map(({ table }) => table));
  const published = packs.flatMap((pack) =>
    pack.lines
      .filter(({ kind }) => kind === 'Result')
      .map(({ name, row }) => ({ name, why: '', where: at(pack.sheet, row, 'About') })),
  );
  const seen = new Set<string>();
  return [...own, ...published].filter(({ name }) => !seen.has(fold(name)) && seen.add(fold(name)));
}

/** A sheet that has just been laid, as it will be read the next time: so the first answer is the same as the second. */
const tableOf = ({ sheet, rows }: SheetLayout): Table =>
  findHeader(
    gridOfCells(
      sheet,
      rows.map((row) => row.map((cell) => cell?.value ?? null)),
    ),
  ).value;

const severalIn = (tables: readonly OpenedTable[], kind: CompanyKind, used: OpenedTable | undefined): Finding[] => {
  const all = tables.filter((one) => one.kind === kind);
  return used === undefined || all.length < 2 ? [] : [severalOf(kind, used.table, all.length - 1)];
};
