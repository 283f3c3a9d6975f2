import type { Defined, Param } from './define';

const named = ({ name, optional, repeating }: Param): string => {
  const word = repeating === true ? `${name}...` : name;
  return optional === true ? `[${word}]` : word;
};

/** A formula with its arguments as help shows it: `BEHAVIOR_GAP([who], [what], as_of, plan, [tables...])`. */
export const signatureOf = ({ name, params }: Defined): string => `${name}(${params.map(named).join(', ')})`;

const inCell = (text: string): string => text.replace(/\|/g, '\\|');

/** The formulas as a table in Markdown, for the README: written from the list, never by hand. */
export const tableOfFunctions = (list: readonly Defined[]): string =>
  [
    '| Formula | What it is | Gives |',
    '|---|---|---|',
    ...list.map((one) => `| \`${signatureOf(one)}\` | ${inCell(one.about)} | ${inCell(one.returns.about)} |`),
  ].join('\n');
