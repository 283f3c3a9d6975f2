/** Functions that fetch something from outside the workbook, or lead a click there. */
const OUTSIDE =
  /(?:^|[^a-z0-9_.])(?:_xl(?:fn|ws|udf)\.)*(importxml|importhtml|importfeed|importdata|importrange|image|hyperlink|googletranslate|googlefinance|webservice|stockhistory|rtd|call|register\.id|sql\.request)\s*\(/i;

/** A DDE link, `program|topic!item`: it asks another program. */
const DDE = /[a-z0-9_.']\|[^|!]{0,500}!/i;

const WRAPPED = /__xludf\.dummyfunction\s*\(\s*"((?:[^"]|"")*)"/i;

/**
 * What a formula reaches outside with: the name of the function, `DDE`, or null. Texts in quotes are passed over, except in
 * the wrapper in which Google's export keeps the formulas that Excel does not have.
 */
export function reachesOutside(formula: string): string | null {
  const wrapped = WRAPPED.exec(formula)?.[1];
  if (wrapped !== undefined) {
    const inside = reachesOutside(wrapped.replaceAll('""', '"'));
    if (inside) return inside;
  }
  const bare = formula.replace(/"[^"]*"/g, '""');
  const name = OUTSIDE.exec(bare)?.[1];
  if (name !== undefined) return name.toUpperCase();
  return DDE.test(bare) ? 'DDE' : null;
}
