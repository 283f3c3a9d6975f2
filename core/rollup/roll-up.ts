import type { Day } from '../calendar/day';
import { outcome, type Finding, type Outcome } from '../outcome';
import { sumOrNull } from '../score/numbers';
import { agreeOnDay } from './agree-on-day';
import { oneEach } from './one-each';
import { partial } from './partial';
import type { Part, PublishedPack } from './published';
import { rollLines, type RolledLine } from './roll-lines';
import { sumOfParts } from './sums';

/** One manager's line. What is measured on another day than the page is left blank: it `agrees` or it does not. */
export interface Manager {
  readonly pack: PublishedPack;
  readonly agrees: boolean;
}

/** A leader's page over several managers. */
export interface RollUp {
  readonly asOf: Day;
  readonly week: Day;
  readonly weekEnds: Day | null;
  readonly managers: readonly Manager[];
  /** In the order of the managers' plans, behaviors and results alike. */
  readonly lines: readonly RolledLine[];
  /** Over those who agree on the day. */
  readonly all: {
    readonly oneOnOnes: Part;
    readonly withinWeek: Part;
    readonly encouragements: number | null;
    readonly gaps: number | null;
    readonly freshReps: Part;
    readonly completeRows: Part;
    readonly onTarget: Part;
  };
}

/**
 * Lays the packs of several managers over each other. What does not agree (days, weeks, what a line counts) is said with its
 * place and left blank; it is never mixed. Null where there is no pack. The order in which packs are given changes nothing.
 */
export function rollUp(packs: readonly PublishedPack[]): Outcome<RollUp | null> {
  const { value: each, findings: several } = oneEach(packs);
  const shared = agreeOnDay(each);
  if (shared === null) return outcome(null, several);
  const managers = each.map((pack): Manager => ({ pack, agrees: shared.value.agrees(pack) }));
  const lines = rollLines(managers);
  const agreeing = managers.filter(({ agrees }) => agrees).map(({ pack }) => pack);
  const parts = (of: (pack: PublishedPack) => Part): Part => sumOfParts(agreeing.map(of));
  const findings: Finding[] = [...several, ...shared.findings, ...each.flatMap(partial), ...lines.findings];
  const { asOf, week } = shared.value;
  const value: RollUp = {
    asOf,
    week,
    weekEnds: agreeing.find(({ weekEnds }) => weekEnds !== null)?.weekEnds ?? null,
    managers,
    lines: lines.value,
    all: {
      oneOnOnes: parts((pack) => pack.oneOnOnes),
      withinWeek: parts((pack) => pack.withinWeek),
      encouragements: sumOrNull(agreeing.map((pack) => pack.encouragements)),
      gaps: sumOrNull(agreeing.map((pack) => pack.gaps)),
      freshReps: parts((pack) => pack.freshReps),
      completeRows: parts((pack) => pack.completeRows),
      onTarget: parts((pack) => pack.onTarget),
    },
  };
  return outcome(value, findings);
}
