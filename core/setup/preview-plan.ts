import { dayOf, type Day } from '../calendar/day';
import type { Crm } from '../crm/crm-table';
import { checkPlanAgainst } from '../plan/check-plan-against';
import { countedInWords } from '../plan/in-words';
import type { Intent, PlanRow } from '../plan/plan';
import { thursdayQuestions, thursdayTest } from '../plan/thursday';
import { count } from '../score/count';
import { countersOf } from '../score/counters';
import { sceneOf } from '../score/readings';
import { salesCycleDays } from '../score/sales-cycle';
import { OWN_WEEKS } from '../score/suggest-target';
import { windowFor } from '../score/window';
import type { DraftFinding, PlanDraft, Preview, PreviewLine } from './draft';
import { isGrave, type DraftBeside } from './plan-beside';
import { draftFinding } from './plan-findings';
import { saidBeside } from './preview-sayings';
import { suggestFor } from './preview-suggestion';
import { weekOf } from './preview-week';

/** What a draft is counted with. */
export interface PreviewParts {
  readonly draft: PlanDraft;
  readonly beside: DraftBeside;
  readonly crm: Crm;
  readonly asOf: Day;
}

/** Counts a draft on the real rows, line by line. A line that cannot be read has findings and no numbers; the others go on. */
export function previewOf({ draft, beside, crm, asOf }: PreviewParts): Preview {
  const { intent, findings } = beside;
  const rowOf = countableRows(draft, beside);
  const rows = draft.lines.flatMap(({ id }) => rowOf.get(id) ?? []);
  const counted: Intent = { ...intent, plan: { ...intent.plan, rows } };
  const window = windowFor(counted, asOf, OWN_WEEKS + 1);
  const counters = countersOf(counted.plan);
  const scene = sceneOf(
    counters,
    counted,
    window,
    count(counters, counted, crm, window),
    salesCycleDays(crm, window.asOf),
  );
  const week = window.weeks[window.weeks.length - 2] ?? window.week - 7;
  const hasWeek = (['Activities', 'Opportunities', 'Accounts'] as const).some(
    (kind) => (scene.counted.firstDay(kind) ?? Infinity) <= week + 6,
  );

  const told: DraftFinding[] = [];
  const lines = draft.lines.map(({ id }): PreviewLine => {
    const row = rowOf.get(id);
    const plan = counters.find((one) => one.row === row);
    if (!row || !plan) return { ...silent(id), lastWeek: intent.team.map(() => null) };
    const suggested = row.kind === 'Behavior' ? suggestFor(scene, plan, crm) : null;
    if (suggested) told.push(...saidBeside(id, row, suggested));
    return {
      id,
      words: countedInWords(row),
      ...weekOf(scene, plan, week),
      thursday: row.kind === 'Behavior' ? thursdayOf(row) : null,
      suggestion: suggested?.suggestion ?? null,
    };
  });
  // Row by row, so that each line has its own: together they would be told at the first of them.
  const lacking = rows.flatMap((row) =>
    checkPlanAgainst({ sheet: 'Plan', rows: [row] }, crm, asOf).map((one) => draftFinding(draft, one)),
  );
  return {
    week: hasWeek ? dayOf(week) : null,
    lines,
    findings: [...findings, ...lacking, ...told],
  };
}

/** Columns that say what is counted: a mistake in one of them leaves nothing to count. */
const saysWhat: ReadonlySet<string | null> = new Set([
  'Kind',
  'Name',
  'Counts',
  'Of',
  'From',
  'Where',
  'Dated by',
  'Credited to',
  'Per',
]);

function countableRows(draft: PlanDraft, { intent, findings }: DraftBeside): ReadonlyMap<string, PlanRow> {
  const wrong = new Set(findings.filter((one) => isGrave(one) && saysWhat.has(one.column)).map(({ line }) => line));
  return new Map(
    intent.plan.rows.flatMap((row): [string, PlanRow][] => {
      const id = draft.lines[row.row - 2]?.id;
      return id === undefined || wrong.has(id) ? [] : [[id, row]];
    }),
  );
}

const silent = (id: string): Omit<PreviewLine, 'lastWeek'> => ({
  id,
  words: '',
  rows: 0,
  guard: null,
  thursday: null,
  suggestion: null,
});

function thursdayOf(row: PlanRow): NonNullable<PreviewLine['thursday']> {
  const { verdict, reason, answers } = thursdayTest(row);
  const questions = ['alone', 'soon', 'countable', 'leads'] as const;
  return {
    verdict,
    reason,
    answers: questions.map((one) => ({ question: thursdayQuestions[one], answer: answers[one] })),
  };
}
