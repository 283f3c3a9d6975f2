import type { KnownResult } from '../plan/check-company';
import { coverWords, sevenElements } from '../plan/yearly-check';
import { companyColumns, yearlyCheckColumns } from '../own-columns';
import { fold } from '../text';
import { layEntered, lines, type EnteredColumn } from './entered';
import type { SheetLayout } from './layout';

/** Lines to write on where the plan gives fewer: nobody should think that a company has one objective. */
const leastLines = 5;

const companyWidths: Readonly<Record<(typeof companyColumns)[number], number>> = {
  Objective: 38,
  Why: 38,
  Results: 32,
  Owner: 18,
  'By when': 12,
  'Last review': 12,
  'Next review': 12,
};

/**
 * A Company sheet to begin with. The plan says of each result what it is for: results for the same thing stand with one
 * objective, in those words, until somebody finds better ones.
 */
export function layCompany(known: readonly KnownResult[]): SheetLayout {
  const objectives = new Map<string, { readonly name: string; readonly results: string[] }>();
  for (const { name, why } of known) {
    if (why.trim() === '') continue;
    const objective = objectives.get(fold(why)) ?? { name: why.trim(), results: [] };
    if (!objective.results.includes(name)) objective.results.push(name);
    objectives.set(fold(why), objective);
  }
  const rows = [...objectives.values()].map(({ name, results }) => [
    name,
    null,
    lines(results),
    null,
    null,
    null,
    null,
  ]);
  while (rows.length < leastLines) rows.push(companyColumns.map(() => null));
  return layEntered(
    'Company',
    companyColumns.map((label): EnteredColumn => ({ label, width: companyWidths[label] })),
    rows,
  );
}

const checkWidths: Readonly<Record<(typeof yearlyCheckColumns)[number], number>> = {
  Element: 26,
  Question: 46,
  'In Leadline': 13,
  'Done with': 40,
  Owner: 18,
  'Last review': 12,
  'Next review': 12,
  Decided: 34,
};

/** The page on which a company looks once a year at whether all that makes a sales force perform is in place. */
export const layYearlyCheck = (): SheetLayout => ({
  ...layEntered(
    'Yearly check',
    yearlyCheckColumns.map((label): EnteredColumn => ({
      label,
      width: checkWidths[label],
      ...(label === 'In Leadline' && { words: coverWords }),
    })),
    sevenElements.map(({ name, question, cover, doneWith }) => [
      name,
      question,
      cover,
      doneWith,
      null,
      null,
      null,
      null,
    ]),
  ),
  onePage: true,
});
