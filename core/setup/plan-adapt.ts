import { readCriteria } from '../plan/criteria-parse';
import { showCriteria, type Condition, type Criteria } from '../plan/criteria';
import type { PlanRow } from '../plan/plan';
import { mainCurrency } from '../plan/propose-deals';
import { anyRowOf, columnFor, conditionTest, frequentValues, tablesFor } from '../plan/rows-matching';
import { literal, typesOf, type Scene } from '../plan/survey';
import { fold } from '../text';

/** Turns lines of the library into the words of a workbook, so that they count. */
export function adapter(scene: Scene): (row: PlanRow) => PlanRow {
  const types = typesOf(scene);
  const money = mainCurrency(scene);
  const kindOf: ReadonlyMap<string, readonly string[]> = new Map([
    ['meeting', types.meeting],
    ['call', types.call],
    ['email', types.mail],
    ['e-mail', types.mail],
  ]);

  /** `Type = Meeting` as this CRM says it: `Type = Besuch | Termin`. */
  const inTheirWords = (condition: Condition): Condition => {
    const words = condition.values.flatMap((value) => kindOf.get(fold(value)) ?? []);
    return words.length === 0 ? condition : { ...condition, values: [...new Set(words)].map(literal) };
  };

  const adapted = (condition: Condition, from: PlanRow['from']): Condition[] => {
    const { field, raw, operator } = condition;
    if (raw || operator !== '=') return [condition];
    // Where no sheet has a status, nothing tells planned rows from others, and asking would count none.
    if (from === 'Activities' && field === 'Status' && !knows(scene, condition, from)) return [];
    if (field !== 'Type') return [condition];
    if (from === 'Activities') return [inTheirWords(condition)];
    return [from === 'Opportunities' ? dealType(scene, condition) : condition];
  };

  const criteria = ({ conditions }: Criteria, from: PlanRow['from'], more = ''): Criteria => {
    const own = showCriteria({ text: '', conditions: conditions.flatMap((one) => adapted(one, from)) });
    return readCriteria([own, more].filter((part) => part !== '').join('; '), from).value;
  };

  return (row) => {
    const isMoney = row.counts === 'Sum' && row.of === 'Amount' && money.where !== '';
    const ofWhere = row.ofWhere && criteria(row.ofWhere, row.from);
    return {
      ...row,
      name: isMoney ? row.name + money.name : row.name,
      where: criteria(row.where, row.from, isMoney ? money.where : ''),
      ...(ofWhere && { ofWhere, of: ofWhere.text }),
      guard: knowsGuard(scene, row) ? row.guard : null,
    };
  };
}

const knows = ({ crm }: Scene, condition: Condition, from: PlanRow['from']): boolean =>
  tablesFor(crm, from).some((table) => columnFor(table, condition) !== undefined);

const knowsGuard = (scene: Scene, { guard, from }: PlanRow): boolean =>
  guard?.kind === 'share' && guard.where.conditions.every((one) => knows(scene, one, from));

/** Words for new, existing and renewed business, by the first word with which the library asks for it. */
const dealTypes: readonly (readonly [asks: RegExp, means: RegExp])[] = [
  [/^new/, /\bnew\b|newbusiness|^neu|nouve(?:au|lle)|nuev[oa]/],
  [/^existing/, /exist|expan|up-?sell|cross|bestand|erweiter|ausbau|ampliaci|existant/],
  [/^\*renewal/, /renew|verl[äa]nger|erneuer|renouvel|renova|rinnov/],
];

/** The condition as it stands where it ever holds, else with those types of this CRM that mean the same. */
function dealType({ crm, today }: Scene, condition: Condition): Condition {
  const tables = tablesFor(crm, 'Opportunities');
  const holds = tables.some((table) => {
    const test = conditionTest(table, condition, today);
    return test !== undefined && anyRowOf(table, test);
  });
  const means = dealTypes.find(([asks]) => asks.test(fold(condition.values[0] ?? '')))?.[1];
  if (holds || means === undefined) return condition;
  const words = frequentValues(tables, condition).filter(({ value }) => means.test(fold(value)));
  return words.length === 0 ? condition : { ...condition, values: words.map(({ value }) => literal(value)) };
}
