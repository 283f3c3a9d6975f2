import { at, outcome, type Finding, type Outcome } from '../outcome';
import type { Kind } from '../plan/plan';
import { clean, sumOrNull } from '../score/numbers';
import { fold, quoted } from '../text';
import type { Part, PublishedLine, PublishedPack } from './published';
import { isLess, most, sumOfParts } from './sums';

/** What one team, or all of them, did of one line. */
export interface RolledCell {
  readonly value: number | null;
  readonly target: number | null;
  readonly onTarget: Part;
}

/** Why a team has no number for a line: it is not in its plan, was not put into its pack, does not agree, or is of another day. */
export type Missing = 'absent' | 'left out' | 'differs' | 'other day';

/** A line of several plans that counts the same thing in all of them. */
export interface RolledLine {
  readonly kind: Kind;
  readonly name: string;
  readonly per: string;
  readonly isRate: boolean;
  /** It counts what is still open, so that less is better. */
  readonly isOpen: boolean;
  /** In the order of the managers. */
  readonly cells: readonly (RolledCell | Missing)[];
  /** The sum of the cells, where there are targets of those that say both; a rate has none: shares of wholes do not add up. */
  readonly all: RolledCell | null;
}

interface Given {
  readonly pack: PublishedPack;
  readonly agrees: boolean;
}

interface Held {
  readonly pack: PublishedPack;
  readonly line: PublishedLine;
}

/** Every line that any plan has, across the managers whose packs are of the page's day, where its definitions agree. */
export function rollLines(managers: readonly Given[]): Outcome<readonly RolledLine[]> {
  const plans = managers.map(({ pack }) => new Map(pack.lines.map((line) => [keyOf(line), line])));
  const lines = new Map<string, PublishedLine>();
  for (const plan of plans) for (const [key, line] of plan) if (!lines.has(key)) lines.set(key, line);
  const findings: Finding[] = [];
  const rolled = [...lines].map(([key, { kind, name }]): RolledLine => {
    const held = managers.map(({ pack, agrees }, place): Held | null => {
      const line = agrees ? plans[place]!.get(key) : undefined;
      return line === undefined ? null : { pack, line };
    });
    const shared = definitionIn(held.filter((one) => one !== null));
    findings.push(...shared.findings);
    const cells = held.map((one, place): RolledCell | Missing => {
      if (one === null) return managers[place]!.agrees ? absentFrom(managers[place]!.pack) : 'other day';
      if (one.line.team === null) return 'absent';
      if (shared.value === null || definitionOf(one.line) !== shared.value) return 'differs';
      if (addsUp(one.line)) return one.line.team;
      findings.push(otherSum(one));
      return 'differs';
    });
    const first = held.find((one, place) => one !== null && isKnown(cells[place]!))?.line;
    const isRate = first !== undefined && isRateLine(first);
    const known = cells.filter(isKnown);
    return {
      kind,
      name,
      per: first?.per ?? '',
      isRate,
      isOpen: fold(first?.counts ?? '') === 'open items',
      cells,
      all: known.length === 0 ? null : sumOfCells(known, isRate),
    };
  });
  return outcome(rolled, findings);
}

/** What a pack of some lines does not hold may well be in the plan. */
const absentFrom = ({ planLines }: PublishedPack): Missing => (isLess(planLines) ? 'left out' : 'absent');

const keyOf = ({ kind, name }: PublishedLine): string => `${kind}\n${fold(name)}`;
const definitionOf = ({ print, per, counts }: PublishedLine): string => [print, fold(per), fold(counts)].join('\n');
const isRateLine = ({ counts }: PublishedLine): boolean => fold(counts) === 'rate';

export const isKnown = (cell: RolledCell | Missing): cell is RolledCell => typeof cell !== 'string';

/** What was done beside no target, or a target beside nothing done, would tilt the sums against each other. */
function sumOfCells(cells: readonly RolledCell[], isRate: boolean): RolledCell {
  const pairs = sumOfParts(cells.map(({ value, target }) => ({ value, of: target })));
  const noTargets = cells.every(({ target }) => target === null);
  const value = noTargets ? sumOrNull(cells.map((cell) => cell.value)) : pairs.value;
  return {
    value: isRate ? null : value,
    target: isRate ? null : pairs.of,
    onTarget: sumOfParts(cells.map(({ onTarget }) => onTarget)),
  };
}

/**
 * The definition that most share, and who has another one. Where two are shared equally often nobody can say which is meant; packs
 * that do not say how they count agree with none, not with each other either.
 */
function definitionIn(held: readonly Held[]): Outcome<string | null> {
  const isAlone = held.length < 2;
  const said = held.filter(({ line }) => isAlone || line.print !== '');
  const shared = most(said, ({ line }) => definitionOf(line));
  if (isAlone) return outcome(shared);
  const others = held.filter(({ line }) => definitionOf(line) !== shared);
  if (others.length === 0) return outcome(shared);
  const name = quoted(others[0]!.line.name);
  const isSaid = held.some(({ line }) => fold(line.per) !== fold(held[0]!.line.per));
  const nameOf = ({ pack, line }: Held): string => quoted(pack.team) + (isSaid ? ` (${line.per})` : '');
  const teams = others.map(nameOf).join(', ');
  const finding: Finding = {
    severity: 'warning',
    code: 'pack-definition-differs',
    where: others.map(({ pack, line }) => at(pack.sheet, line.row, 'Print')).join('; '),
    what: others.every(({ line }) => line.print === '')
      ? `The packs of ${teams} do not say how ${name} is counted. It is left blank there.`
      : shared === null
        ? `${name} does not count the same thing for ${teams}. It is left blank for all of them.`
        : `${name} counts something else for ${teams} than for the others. It is left blank there.`,
    fix: 'Agree on one way to count it, or give what is counted in another way another name.',
  };
  return outcome(shared, [finding]);
}

/** Whether a team's number is the sum over its reps, as a pack lays it; a row that went missing on the way shows here. */
function addsUp(line: PublishedLine): boolean {
  const { team, reps } = line;
  if (team === null || team.value === null || reps.length === 0 || isRateLine(line)) return true;
  const sum = sumOrNull(reps.map(({ value }) => value));
  // Nothing counted yet for anybody is shown as nothing, and adds up to zero.
  return clean(sum ?? 0) === clean(team.value);
}

const otherSum = ({ pack, line }: Held): Finding => ({
  severity: 'warning',
  code: 'pack-sum-differs',
  where: at(pack.sheet, line.team!.row, 'Value'),
  what: `${quoted(line.name)} of ${quoted(pack.team)} is not the sum over its reps, so rows of the pack are missing or were changed. It is left blank.`,
  fix: 'Take the table from the pack once more, whole and as it is.',
});
