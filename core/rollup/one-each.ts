import type { Day } from '../calendar/day';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import { fold, quoted } from '../text';
import { agreeOnDay } from './agree-on-day';
import type { PublishedPack } from './published';

/** Packs in the order of teams, and of sheets where a team has several: what follows does not depend on how they were given. */
const inOrder = (packs: readonly PublishedPack[]): PublishedPack[] => {
  const keyOf = ({ team, sheet, print }: PublishedPack): readonly string[] => [fold(team), fold(sheet), print];
  return [...packs].sort((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    const place = one.findIndex((key, index) => key !== other[index]);
    return place < 0 ? 0 : one[place]! < other[place]! ? -1 : 1;
  });
};

/**
 * One pack for each team. The same pack counts once, also where it has no team and is called after its file, as a copy of it is.
 * Of several the one of the day that most packs have holds, else the newest; where two of one day say different things neither does.
 */
export function oneEach(packs: readonly PublishedPack[]): Outcome<readonly PublishedPack[]> {
  const firsts = new Map<string, PublishedPack>();
  const findings: Finding[] = [];
  for (const pack of inOrder(packs)) {
    const first = firsts.get(pack.print);
    if (first === undefined) firsts.set(pack.print, pack);
    else findings.push(twice(pack, first));
  }
  const teams = new Map<string, PublishedPack[]>();
  for (const pack of firsts.values()) teams.set(fold(pack.team), [...(teams.get(fold(pack.team)) ?? []), pack]);
  const shared = agreeOnDay([...firsts.values()])?.value.asOf;
  const kept = [...teams.values()].flatMap((all) => {
    const days = all.map(({ asOf }) => asOf);
    const day = days.find((one) => one === shared) ?? days.reduce((a, b) => (a > b ? a : b));
    const candidates = all.filter(({ asOf }) => asOf === day);
    findings.push(...all.filter(({ asOf }) => asOf !== day).map((pack) => otherThan(pack, day)));
    if (candidates.length === 1) return candidates;
    findings.push(twoTales(candidates));
    return [];
  });
  return outcome(kept, findings);
}

const otherThan = ({ sheet, team, asOf }: PublishedPack, day: Day): Finding =>
  asOf < day
    ? {
        severity: 'info',
        code: 'pack-older',
        where: at(sheet),
        what: `There is a newer pack of ${quoted(team)}, as of ${day}; this one, as of ${asOf}, is left out.`,
        fix: 'Nothing to do.',
      }
    : {
        severity: 'info',
        code: 'pack-newer',
        where: at(sheet),
        what: `The pack of ${quoted(team)} as of ${day} is of the day that most packs have; this one, as of ${asOf}, is left out.`,
        fix: `For a page as of ${asOf} ask the others for packs of that day.`,
      };

const twice = ({ sheet, team }: PublishedPack, first: PublishedPack): Finding => ({
  severity: 'info',
  code: 'pack-twice',
  where: at(sheet),
  what: `This is the same pack of ${quoted(team)} as ${first.sheet}. It is counted once.`,
  fix: 'Nothing to do.',
});

const twoTales = (packs: readonly PublishedPack[]): Finding => ({
  severity: 'error',
  code: 'pack-team-twice',
  where: packs.map(({ sheet }) => at(sheet)).join('; '),
  what: `There are ${packs.length} packs of ${quoted(packs[0]!.team)} as of ${packs[0]!.asOf}, and they say different things. None of them is used.`,
  fix: 'Give the one that holds. Two teams need two names: each pack is called after its manager.',
});
