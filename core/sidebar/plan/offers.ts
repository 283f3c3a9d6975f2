import type { DraftLine } from '../../setup/draft';
import { cellOf, isResult } from './lines';
import { drivenBy, keptResults, lineOf, type Making } from './making';
import { templateOf, type Pool } from './pool';

/** A line to keep or leave, with what this workbook has for it. */
export interface Offer {
  readonly line: DraftLine;
  readonly rows: number | null;
  readonly lacks: string;
}

/** Results under one heading: those of the plan or the proposal, of a template, or of the person's own. */
export interface ResultGroup {
  readonly from: 'plan' | 'library' | 'own';
  /** The template's name; empty for the others. */
  readonly title: string;
  readonly about: string;
  readonly offers: readonly Offer[];
}

const offer = (pool: Pool, making: Making, id: string): Offer => {
  const known = pool.known.get(id);
  return { line: lineOf(pool, making, id), rows: known?.rows ?? null, lacks: known?.lacks ?? '' };
};

const ownIds = (making: Making): string[] => Object.keys(making.changed).filter((id) => id.startsWith('own:'));

/** Every result there is to choose from. */
export function resultsOffered(pool: Pool, making: Making): readonly ResultGroup[] {
  const offers = (ids: readonly string[]): Offer[] => ids.map((id) => offer(pool, making, id));
  const resultIds = (ids: readonly string[]): string[] => ids.filter((id) => isResult(lineOf(pool, making, id)));
  const groups: ResultGroup[] = [
    { from: 'plan', title: '', about: '', offers: offers(resultIds(pool.desk.draft.lines.map(({ id }) => id))) },
    ...pool.desk.library.map(({ template, about, results }) => ({
      from: 'library' as const,
      title: template,
      about,
      offers: offers(results.map(({ line }) => line.id).filter((id) => pool.lines.has(id))),
    })),
    { from: 'own', title: '', about: '', offers: offers(resultIds(ownIds(making))) },
  ];
  return groups.filter((group) => group.offers.length > 0);
}

/**
 * Every behavior there is to choose from for a result: those of the plan that drive it, those of its template, the person's
 * own. Where two results of one template are kept, its behaviors stand under the first: a behavior drives one result.
 */
export function behaviorsOffered(pool: Pool, making: Making, result: string): readonly Offer[] {
  const template = templateOf(pool, result);
  const first = keptResults(pool, making).find((id) => templateOf(pool, id) === template);
  const fromLibrary = first === result ? pool.desk.library.find((one) => one.template === template) : undefined;
  const ids = [
    ...pool.desk.draft.lines.map(({ id }) => id),
    ...(fromLibrary?.behaviors ?? []).map(({ line }) => line.id).filter((id) => pool.lines.has(id)),
    ...[...pool.lines.keys()].filter((id) => making.drives[id] === result),
    ...ownIds(making),
  ];
  const fits = (id: string): boolean => {
    const drives = drivenBy(pool, making, id);
    return drives === result || (drives === undefined && (fromLibrary?.behaviors ?? []).some((b) => b.line.id === id));
  };
  return [...new Set(ids)]
    .filter((id) => !isResult(lineOf(pool, making, id)) && fits(id))
    .map((id) => offer(pool, making, id));
}

/** Behaviors of the plan that name no result of the plan. */
export const looseBehaviors = (pool: Pool, making: Making): readonly Offer[] =>
  [...pool.desk.draft.lines.map(({ id }) => id), ...ownIds(making)]
    .filter((id) => !isResult(lineOf(pool, making, id)) && drivenBy(pool, making, id) === undefined)
    .map((id) => offer(pool, making, id))
    .filter(({ line }) => cellOf(line, 'Name') !== '' || making.chosen.includes(line.id));
