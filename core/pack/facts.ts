import { addDays } from '../calendar/day';
import { isPraise } from '../feedback/note';
import { checkPlan, planSize } from '../plan/check-plan';
import { mostBehaviors, mostResults } from '../plan/plan-size';
import { isRep } from '../plan/rep-names';
import { clean, sum } from '../score/numbers';
import type { ScoreLine } from '../score/scorecard';
import { isCounted } from '../score/team';
import { shownActual } from '../sheets/figures';
import { definitionPrint } from './definition';
import { allBehaviors, numbersFormat, type NumberFact } from './numbers';
import type { PackScene } from './scene';

/** Everything that a pack says in numbers, one fact a row; what each section holds is told in `numbers.ts`. */
export function factsOf(scene: PackScene): NumberFact[] {
  const lines = [...scene.card.results, ...scene.card.behaviors];
  return [
    ...packFacts(scene, lines.length),
    ...planFacts(scene),
    ...lines.map(({ row, currency }): NumberFact => ({
      section: 'Definition',
      about: row.name,
      kind: row.kind,
      value: row.counts,
      target: row.target,
      status: (row.per === 'date' ? 'by date' : `per ${row.per}`) + inCurrency(currency),
      print: definitionPrint(row, scene.card.asOf, scene.intent.settings, currency),
    })),
    ...managingFacts(scene),
    ...lines.map(teamFact),
    ...togetherFacts(scene),
    ...outlookFacts(scene),
    ...scene.card.reps.flatMap((rep, place) => repFacts(scene, lines, rep, place)),
  ];
}

/** A code or a sign is no text of a row; whatever else may stand in such a column is told apart by the print alone. */
const inCurrency = (currency = ''): string => (/^(?:[A-Z]{3}|\p{Sc})$/u.test(currency) ? `, in ${currency}` : '');

function packFacts({ card, team, outOf }: PackScene, lines: number): NumberFact[] {
  const fact = (about: string, value: NumberFact['value'], target: number | null = null): NumberFact => ({
    section: 'Pack',
    about,
    value: value ?? null,
    target,
  });
  return [
    fact('Format', numbersFormat),
    fact('Team', team ?? null),
    fact('As of', { day: card.asOf }),
    fact('Week', { day: card.week }),
    fact('Week ends', { day: card.weekEnds }),
    fact('Reps', card.reps.length, outOf.reps),
    fact('Lines', lines, outOf.lines),
  ];
}

function planFacts({ wholePlan: { plan, settings }, card }: PackScene): NumberFact[] {
  const { results, behaviors } = planSize(plan);
  const open = checkPlan(plan, settings).filter(({ severity }) => severity !== 'info').length;
  const { freshReps, reps, completeRows, rows } = card.dataHealth;
  return [
    { section: 'Plan', about: 'Results', value: results, target: mostResults },
    { section: 'Plan', about: 'Behaviors', value: behaviors, target: mostBehaviors },
    { section: 'Plan', about: 'Findings', value: open },
    { section: 'Data', about: 'Fresh reps', value: freshReps, target: reps },
    { section: 'Data', about: 'Complete rows', value: completeRows, target: rows },
  ];
}

/** How the team is led: how often people talk, and how soon they hear what was seen. */
function managingFacts({ card, reps, rhythms, heard: notes }: PackScene): NumberFact[] {
  const inTime = notes.filter(({ week, sharedOn }) => sharedOn! <= addDays(week, 6)).length;
  const thisWeek = notes.filter(({ sharedOn }) => sharedOn! >= card.week);
  const heard = reps.filter((rep) => thisWeek.some((note) => isRep(rep, note.rep))).length;
  const fact = (about: string, value: number, target: number | null = null): NumberFact => ({
    section: 'Managing',
    about,
    value,
    target,
  });
  return [
    fact('One-on-ones held', sum(rhythms.map(({ held }) => held)), sum(rhythms.map(({ planned }) => planned))),
    fact('Feedback within the week', inTime, notes.length),
    fact('Reps with feedback this week', heard, reps.length),
    fact('Encouragements', notes.filter(({ kind }) => isPraise(kind)).length),
    fact('Gaps', notes.filter(({ kind }) => kind === 'Gap').length),
  ];
}

const teamFact = ({ row, team }: ScoreLine): NumberFact => ({
  section: 'Team',
  about: row.name,
  kind: row.kind,
  value: team.actual === null ? null : clean(team.actual),
  target: team.target,
  expected: team.expected,
  attainment: team.attainment,
  onTarget: team.onTarget,
  counted: team.counted,
});

const togetherFacts = ({ card }: PackScene): NumberFact[] => [
  {
    section: 'Team',
    about: allBehaviors,
    kind: 'Behavior',
    attainment: card.teamAttainment,
    onTarget: sum(card.behaviors.map(({ team }) => team.onTarget)),
    counted: sum(card.behaviors.map(({ team }) => team.counted)),
  },
];

const outlookFacts = ({ card, projected }: PackScene): NumberFact[] =>
  card.results.flatMap(({ row }): NumberFact[] => {
    const team = projected.find((one) => one.row === row)?.team;
    if (!team?.range) return [];
    const { low, likely, high, weeks } = team.range;
    return [{ section: 'Outlook', about: row.name, kind: 'Result', value: likely, low, high, counted: weeks }];
  });

const isOnTarget: ReadonlySet<string> = new Set(['Met', 'On track']);

function repFacts({ card }: PackScene, lines: readonly ScoreLine[], rep: string, place: number): NumberFact[] {
  const statuses = card.behaviors.flatMap(({ cells }) => cells[place]?.measure.status ?? []);
  return [
    ...lines.flatMap(({ row, cells }): NumberFact[] => {
      const measure = cells[place]?.measure;
      if (measure === undefined) return [];
      const { target, expected, attainment, status } = measure;
      const value = shownActual(measure);
      return [{ section: 'Rep', rep, about: row.name, kind: row.kind, value, target, expected, attainment, status }];
    }),
    {
      section: 'Rep',
      rep,
      about: allBehaviors,
      kind: 'Behavior',
      attainment: card.attainment[place] ?? null,
      onTarget: statuses.filter((status) => isOnTarget.has(status)).length,
      counted: statuses.filter(isCounted).length,
    },
  ];
}
