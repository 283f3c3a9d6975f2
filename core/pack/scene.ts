import { addDays, type Day } from '../calendar/day';
import type { Crm } from '../crm/crm-table';
import type { FeedbackRow } from '../feedback/read-feedback';
import { rhythmOf, type Rhythm } from '../logs/rhythm';
import type { Intent, PlanRow, Rep, Settings } from '../plan/plan';
import { isRep } from '../plan/rep-names';
import { projectResults, type ProjectedLine } from '../score/projection-lines';
import type { Scorecard, ScoreLine } from '../score/scorecard';
import { count } from '../sheets/figures';
import { teamName } from '../sheets/team-name';
import { fold } from '../text';
import { withLines, type PackNames } from './line-names';
import { namesFor, type Names } from './names';
import type { PackChoices } from './pack';
import type { PackSource } from './source';

/** The chosen part of a week under the chosen names: whatever a pack says is drawn from this and from nothing else. */
export interface PackScene {
  readonly choices: PackChoices;
  readonly card: Scorecard;
  /** The chosen reps and lines. Its reps have their own names, for by these they are counted: they are not for showing. */
  readonly intent: Intent;
  readonly crm: Crm;
  readonly team?: string;
  /** What stands over each page beside its name: the team, and where it is a part of it, of how many reps; pages come apart. */
  readonly heading?: string;
  readonly names: PackNames;
  /** The chosen reps, in the order of the card. */
  readonly reps: readonly Rep[];
  readonly projected: readonly ProjectedLine[];
  /** The notes to the chosen reps that were shared in the weeks shown. */
  readonly shared: readonly FeedbackRow[];
  /** The same of the last thirteen weeks, however many are shown: counted over other weeks, packs could not be added up. */
  readonly heard: readonly FeedbackRow[];
  readonly rhythms: readonly Rhythm[];
  /** How much there is that could have been chosen. */
  readonly outOf: { readonly reps: number; readonly lines: number };
  /** The plan as a whole: how sound it is is no matter of what is shared. */
  readonly wholePlan: Intent;
}

/** Totals are over the chosen reps alone, so that nobody else's number can be worked out from them. */
export function sceneFor(source: PackSource, choices: PackChoices): PackScene {
  const { intent, crm, scorecard } = source;
  const wanted = new Set(choices.reps.map(fold));
  const lines = new Set(choices.lines.map(fold));
  const places = intent.team.flatMap(({ name }, rep) => (wanted.size === 0 || wanted.has(fold(name)) ? [rep] : []));
  const keeps = ({ name }: PlanRow): boolean => lines.size === 0 || lines.has(fold(name));
  const reps = places.map((rep) => intent.team[rep]!);
  const names = withLines(namesFor(intent.team, reps, choices), intent.plan.rows.filter(keeps));
  const alone = onlyAmong(intent.plan.rows, keeps);
  const rows = new Map(intent.plan.rows.filter(keeps).map((row) => [row, veiledRow(alone(row), names)] as const));
  const health = places.map((rep) => scorecard.health[rep]!);
  const card = renamed({ ...source.among(places, keeps), health, findings: [] }, rows, names);
  const team: Intent = {
    ...intent,
    plan: { ...intent.plan, rows: [...rows.values()] },
    team: reps,
    targets: intent.targets.map((one) => ({ ...one, behavior: names.line(one.behavior) })),
    settings: veiledSettings(intent.settings, names),
    deliverables: intent.deliverables.map((one) => ({ ...one, behavior: names.line(one.behavior) })),
  };
  const named = teamName(reps);
  // Who leads the team shares it; one who is also on it and not named in it stays unnamed.
  const shownTeam = named !== undefined && !names.hides(named.manager) ? named.team : undefined;
  const part = reps.length < intent.team.length ? `${reps.length} of ${count(intent.team.length, 'rep')}` : '';
  const heading = [shownTeam ?? '', part].filter((one) => one !== '').join(', ');
  return {
    choices,
    card,
    intent: team,
    crm,
    names,
    reps,
    ...(shownTeam !== undefined && { team: shownTeam }),
    ...(heading !== '' && { heading }),
    projected: projectResults(team, crm, scorecard.asOf),
    shared: sharedNotes(source, reps),
    heard: notesSince(source, reps, addDays(scorecard.week, -12 * 7)),
    rhythms: reps.map(({ name }) => rhythmOf(source.oneOnOnes, name, scorecard.asOf)),
    outOf: { reps: intent.team.length, lines: scorecard.results.length + scorecard.behaviors.length },
    wholePlan: intent,
  };
}

/** The notes to these reps that were shared in the weeks shown. */
export function sharedNotes(source: PackSource, reps: readonly Rep[]): readonly FeedbackRow[] {
  return notesSince(source, reps, source.scorecard.weeks[0] ?? source.scorecard.week);
}

const notesSince = ({ feedback, scorecard }: PackSource, reps: readonly Rep[], from: Day): readonly FeedbackRow[] =>
  feedback.filter(
    ({ rep, week, sharedOn }) =>
      sharedOn !== null && sharedOn <= scorecard.asOf && week >= from && reps.some((one) => isRep(one, rep)),
  );

/** What was agreed about being held to account is in people's own words. */
const veiledSettings = (settings: Settings, { veil }: Names): Settings => ({
  ...settings,
  howReported: veil(settings.howReported, true),
  peersSee: veil(settings.peersSee, true),
  afterOneMiss: veil(settings.afterOneMiss, true),
  afterTwoMisses: veil(settings.afterTwoMisses, true),
  afterPattern: veil(settings.afterPattern, true),
});

/** A line without the lines beside it that were not chosen: not as its guard, and not as what it drives. */
function onlyAmong(rows: readonly PlanRow[], keeps: (row: PlanRow) => boolean): (row: PlanRow) => PlanRow {
  const dropped = new Set(rows.filter((row) => !keeps(row)).map(({ name }) => fold(name)));
  return (row) => ({
    ...row,
    drives: dropped.has(fold(row.drives)) ? '' : row.drives,
    guard: row.guard?.kind === 'row' && dropped.has(fold(row.guard.name)) ? null : row.guard,
  });
}

const veiledRow = (row: PlanRow, { veil, line }: PackNames): PlanRow => ({
  ...row,
  name: line(row.name),
  drives: line(row.drives),
  why: veil(row.why, true),
  guard:
    row.guard?.kind === 'row'
      ? { ...row.guard, name: line(row.guard.name), text: veil(row.guard.text, true) }
      : row.guard && { ...row.guard, text: veil(row.guard.text, true) },
});

/** The card under the names of the pack; of its data it knows what is known of the chosen reps. */
function renamed(card: Scorecard, rows: ReadonlyMap<PlanRow, PlanRow>, names: PackNames): Scorecard {
  const measure = <M extends { readonly rep: string; readonly name: string }>(one: M): M => ({
    ...one,
    rep: names.of(one.rep),
    name: names.line(one.name),
  });
  const line = ({ row, cells, ...rest }: ScoreLine): ScoreLine => {
    const shown = rows.get(row) ?? veiledRow(row, names);
    const guardOf = ({ guard }: ScoreLine['cells'][number]) => (shown.guard === null ? null : guard);
    return {
      row: shown,
      cells: cells.map((cell) => ({ ...cell, measure: measure(cell.measure), guard: guardOf(cell) })),
      ...rest,
    };
  };
  const { health } = card;
  const rowCount = health.reduce((sum, one) => sum + one.rows, 0);
  const toFix = health.reduce((sum, one) => sum + one.toFix, 0);
  return {
    ...card,
    reps: card.reps.map(names.of),
    results: card.results.map(line),
    behaviors: card.behaviors.map(line),
    health: health.map((one) => ({ ...one, rep: names.of(one.rep) })),
    dataHealth: { ...card.dataHealth, completeRows: rowCount - toFix, rows: rowCount },
    measures: card.measures.map(measure),
  };
}
