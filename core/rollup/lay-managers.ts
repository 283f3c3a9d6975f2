import { count, figure, percent, weekdayAndDay } from '../sheets/figures';
import type { LaidCell, LaidRow } from '../sheets/layout';
import type { Look, Part as LinePart } from '../sheets/looks';
import type { Added } from '../sheets/pile';
import type { Part } from './published';
import type { Manager, RollUp } from './roll-up';
import { isLess } from './sums';

/** One thing that is said of each team: its header, and a figure with the small print below it. */
interface Said {
  readonly figure: string;
  readonly word: string;
  readonly look?: Look;
}

const headers = [
  ['Plan', 'things to mend'],
  ['One-on-ones', 'held / planned'],
  ['Feedback', 'given within the week'],
  ['Encourage : gap', 'of the notes shared'],
  ['CRM data', 'reps with fresh data'],
  ['Behaviors', 'attained, on target'],
] as const;

/** Columns beside the team's name. */
export const managerColumns = headers.length;

/** One line for each manager and one for all of them: whether the plan is sound, and how the team is led. */
export function layManagers(rollUp: RollUp, columns: number): Added {
  const fill = (row: LaidRow, look: Look): LaidRow => [
    ...row,
    ...Array.from({ length: columns - row.length }, (): LaidCell => ({ value: null, look })),
  ];
  const rows = [
    fill([corner('Team'), ...headers.map(([value]): LaidCell => ({ value, look: 'columnHeader' }))], 'columnHeader'),
    fill(
      [
        { value: 'as of, reps in the pack', look: 'cornerMeasure' },
        ...headers.map(([, value]): LaidCell => ({ value, look: 'measure' })),
      ],
      'measure',
    ),
    ...rollUp.managers.flatMap((manager) => twoLines(nameOf(manager), saidOf(manager))),
    ...twoLines(allName(rollUp), allOf(rollUp)),
  ];
  return { rows, heights: [18, 16, ...rows.slice(2).map((_, index) => (index % 2 === 0 ? 18 : 15))] };
}

const corner = (value: string): LaidCell => ({ value, look: 'corner' });

function twoLines(
  name: { readonly lines: readonly [string, string]; readonly look: Look; readonly under: Look },
  said: readonly Said[],
): LaidRow[] {
  const line = (part: LinePart): LaidCell[] =>
    said.map((one): LaidCell => ({
      value: part === 'figure' ? one.figure : one.word,
      look: one.look ?? 'number',
      part,
    }));
  return [
    [{ value: name.lines[0], look: name.look }, ...line('figure')],
    [{ value: name.lines[1], look: name.under }, ...line('word')],
  ];
}

function nameOf({ pack: { team, asOf, reps }, agrees }: Manager) {
  const many =
    reps.value === null ? '' : ` · ${isLess(reps) ? `${reps.value} of ${reps.of}` : count(reps.value, 'rep')}`;
  return {
    lines: [team, `${agrees ? '' : '▲ '}as of ${weekdayAndDay(asOf)}${many}`],
    look: 'rowHeader',
    under: agrees ? 'muted' : 'warning',
  } as const;
}

function allName({ managers }: RollUp) {
  const agreeing = managers.filter(({ agrees }) => agrees).length;
  const whole = agreeing === managers.length;
  return {
    lines: ['All teams', whole ? count(agreeing, 'team') : `${agreeing} of ${count(managers.length, 'team')}`],
    look: 'totalName',
    under: 'totalName',
  } as const;
}

/** What a pack of another day says of its plan still holds; the rest is of its day. */
function saidOf({ pack, agrees }: Manager): Said[] {
  const plan = planSaid(pack.planFindings, pack.planResults, pack.planBehaviors);
  if (!agrees)
    return [plan, ...headers.slice(1).map((): Said => ({ figure: '–', word: 'another day', look: 'noData' }))];
  return [
    plan,
    doneSaid(pack.oneOnOnes, noTalk),
    feedbackSaid(pack.withinWeek, pack.repsTold),
    ratioSaid(pack.encouragements, pack.gaps),
    dataSaid(pack.freshReps, pack.completeRows),
    behaviorSaid(pack.attainment, pack.onTarget),
  ];
}

const allOf = ({ all, managers }: RollUp): Said[] =>
  [
    planSaidOfAll(managers),
    doneSaid(all.oneOnOnes, noTalk),
    doneSaid(all.withinWeek, noNote),
    ratioSaid(all.encouragements, all.gaps),
    dataSaid(all.freshReps, all.completeRows),
    { figure: outOf(all.onTarget, '/'), word: `${percent(shareOf(all.onTarget))} on target` },
  ].map((said): Said => ({ ...said, look: 'total' }));

function planSaidOfAll(managers: readonly Manager[]): Said {
  const sound = managers.filter(({ pack }) => pack.planFindings === 0).length;
  return { figure: `${sound} / ${managers.length}`, word: 'sound plans' };
}

function planSaid(findings: number | null, results: Part, behaviors: Part): Said {
  const word =
    results.value === null || behaviors.value === null
      ? '–'
      : `${count(results.value, 'result')}, ${count(behaviors.value, 'behavior')}`;
  if (findings === null) return { figure: '–', word };
  return findings === 0
    ? { figure: '✓ none', word, look: 'met' }
    : { figure: `▲ ${findings}`, word, look: 'catchable' };
}

const noTalk = 'none planned';
const noNote = 'no note shared';

/** Nothing done of nothing planned is no zero. */
const doneSaid = (part: Part, none: string): Said =>
  part.of === 0 ? { figure: '–', word: none } : { figure: outOf(part, '/'), word: percent(shareOf(part)) };

function feedbackSaid(within: Part, told: Part): Said {
  const said = doneSaid(within, noNote);
  return told.value === null
    ? said
    : { ...said, word: `this week ${outOf(told, 'of')} ${told.of === 1 ? 'rep' : 'reps'}` };
}

function ratioSaid(encouragements: number | null, gaps: number | null): Said {
  if (encouragements === null || gaps === null) return { figure: '–', word: '–' };
  if (encouragements + gaps === 0) return { figure: '–', word: noNote };
  const word = gaps > 0 ? `${figure(encouragements / gaps)} to 1` : 'no gap named';
  return { figure: `${encouragements} : ${gaps}`, word };
}

function dataSaid(fresh: Part, complete: Part): Said {
  const share = shareOf(complete);
  // 99.7 % of rows complete is not "100 %".
  const word = share === null ? '–' : `${percent(Math.floor(share * 100) / 100)} of rows whole`;
  if (fresh.value === null || fresh.of === null) return { figure: '–', word };
  const fine = fresh.of > 0 && fresh.value === fresh.of && (share ?? 0) >= 0.95;
  const poor = fresh.value * 2 < fresh.of || (share ?? 0) < 0.7;
  const look = fine ? 'met' : poor ? 'missed' : 'catchable';
  return { figure: `${fine ? '✓' : poor ? '✗' : '▲'} ${outOf(fresh, '/')}`, word, look };
}

const behaviorSaid = (attainment: number | null, onTarget: Part): Said => ({
  figure: percent(attainment),
  word: `${outOf(onTarget, 'of')} on target`,
});

const outOf = ({ value, of }: Part, between: string): string => `${figure(value)} ${between} ${figure(of)}`;
const shareOf = ({ value, of }: Part): number | null => (value === null || of === null || of === 0 ? null : value / of);
