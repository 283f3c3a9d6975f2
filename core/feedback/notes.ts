import type { Intent } from '../plan/plan';
import type { Scorecard } from '../score/scorecard';
import { fold } from '../text';
import { draftOf } from './draft';
import { concernFor, correctionFor } from './concerns';
import type { Done, Evidence, Log, Piece, Won } from './evidence';
import { groundsOf, isAway, isFirstWeek, linesFor, whoseOf, type Grounds, type Line, type Whose } from './grounds';
import { staleLog } from './logs';
import { isPraise, noteKinds, type Note, type NoteKind } from './note';
import { handedFor } from './pieces';
import { praiseFor } from './praise';
import { thanksFor } from './thanks';
import { wonFor } from './wins';

/** What notes can know beside the scorecard. */
export interface NoteExtras {
  /** Reps whom nobody has recognized for a while, by name: they are thanked for what is steady where nothing stands out. */
  readonly unrecognized?: readonly string[];
}

/**
 * What a person could say to each rep this week, drafted: for one rep at most two encouragements, one milestone or one thank
 * you, one gap and one word about the log; by rep, encouragement first. The same scorecard gives the same words.
 */
export function notes(scorecard: Scorecard, intent: Intent, extras: NoteExtras = {}): Note[] {
  const grounds = groundsOf(scorecard, intent);
  return intent.team.flatMap((_, place) => notesFor(grounds, whoseOf(grounds, place), extras));
}

const ENCOURAGEMENTS = 2;

function notesFor(grounds: Grounds, whose: Whose, { unrecognized = [] }: NoteExtras): Note[] {
  if (isAway(grounds, whose)) return [];
  const correction = correctionFor(grounds, whose);
  const lines = linesFor(grounds, whose, 'Behavior');
  const praise = lines
    .flatMap((line) => encouragementFor(grounds, whose, line) ?? [])
    // Nobody hears of one behavior in one week that it is better and that it is not enough.
    .filter((done) => done.row.name !== correction?.row.name)
    .sort(bestFirst)
    .slice(0, ENCOURAGEMENTS);
  const milestone = milestoneFor(grounds, whose);
  const isWaiting = unrecognized.some((name) => fold(name) === fold(whose.rep.name));
  const thanks =
    isWaiting && praise.length === 0 && milestone === null
      ? thanksFor(grounds, whose, correction?.row.name ?? null)
      : null;
  const said = [...praise, milestone, thanks, correction, staleFor(grounds, whose)].filter((one) => one !== null);
  return inOrder(
    said.map((evidence, i) => {
      const turn = said.slice(0, i).filter(({ sort }) => sort === evidence.sort).length;
      return noteOf(grounds, whose, evidence, turn, i === 0);
    }),
  );
}

const inOrder = (said: readonly Note[]): Note[] =>
  noteKinds.flatMap((kind) => said.filter((note) => note.kind === kind));

/** The note about one line of the plan for one rep, or null: what a formula asks. What is encouraging comes first. */
export function noteAbout(grounds: Grounds, place: number, name: string): Note | null {
  const whose = whoseOf(grounds, place);
  if (isAway(grounds, whose)) return null;
  const evidence = [...linesFor(grounds, whose, 'Behavior'), ...linesFor(grounds, whose, 'Result')]
    .filter(({ row }) => fold(row.name) === fold(name))
    .map(
      (line) =>
        (line.row.kind === 'Result' ? wonFor(grounds, whose, line) : null) ??
        encouragementFor(grounds, whose, line) ??
        earlyFor(grounds, whose, line) ??
        concernFor(grounds, whose, line)?.evidence ??
        staleAbout(grounds, whose, line),
    )[0];
  return evidence ? noteOf(grounds, whose, evidence, 0, true) : null;
}

/** `isFirst`: what a rep reads first says also that it was meant the way they like it. */
function noteOf(
  { scorecard, week }: Grounds,
  { rep, place }: Whose,
  evidence: Evidence,
  turn: number,
  isFirst: boolean,
): Note {
  const kind = kindOf(evidence);
  const recognition = isFirst && isPraise(kind) ? rep.recognition : null;
  const draft = draftOf(evidence, { place, week: Math.floor(week / 7), turn, recognition });
  return { week: scorecard.week, rep: rep.name, about: evidence.row.name, kind, draft, evidence };
}

const kinds: Readonly<Record<Evidence['sort'], NoteKind>> = {
  first: 'Encourage',
  best: 'Encourage',
  streak: 'Encourage',
  unbroken: 'Encourage',
  met: 'Encourage',
  improved: 'Encourage',
  kept: 'Encourage',
  handed: 'Encourage',
  early: 'Milestone',
  won: 'Milestone',
  reached: 'Milestone',
  steady: 'Recognition',
  log: 'Recognition',
  gap: 'Gap',
  open: 'Gap',
  share: 'Gap',
  due: 'Gap',
  late: 'Gap',
  guard: 'Gap',
  stale: 'Ask to log',
  quiet: 'Ask to log',
  incomplete: 'Ask to log',
};
const kindOf = ({ sort }: Evidence): NoteKind => kinds[sort];

/** The order in which a rep's achievements deserve a word. */
const ranks: readonly Evidence['sort'][] = ['first', 'best', 'streak', 'met', 'kept', 'handed', 'improved'];

/** Weeks in a row are what they are, whether or not somebody looked as far back as where they began. */
const rankOf = ({ sort }: Done | Piece): number => ranks.indexOf(sort === 'unbroken' ? 'streak' : sort);

function bestFirst(a: Done | Piece, b: Done | Piece): number {
  return rankOf(a) - rankOf(b) || b.row.weight - a.row.weight;
}

function encouragementFor(grounds: Grounds, whose: Whose, line: Line): Done | Piece | null {
  if (line.row.kind !== 'Behavior') return null;
  if (line.row.counts !== 'Deliverable') return praiseFor(grounds, whose, line);
  const piece = handedFor(grounds, whose, line);
  return piece?.sort === 'handed' ? piece : null;
}

const earlyFor = (grounds: Grounds, whose: Whose, line: Line): Piece | null => {
  const piece = line.row.counts === 'Deliverable' ? handedFor(grounds, whose, line) : null;
  return piece?.sort === 'early' ? piece : null;
};

/** Work handed in early comes before a result that came in; of results the target reached comes first. */
function milestoneFor(grounds: Grounds, whose: Whose): Piece | Won | null {
  const early = linesFor(grounds, whose, 'Behavior').flatMap((line) => earlyFor(grounds, whose, line) ?? []);
  const won = linesFor(grounds, whose, 'Result').flatMap((line) => wonFor(grounds, whose, line) ?? []);
  return early[0] ?? won.find(({ sort }) => sort === 'reached') ?? won[0] ?? null;
}

const staleFor = (grounds: Grounds, whose: Whose): Log | null =>
  isFirstWeek(grounds, whose) ? null : staleLog(grounds, whose);

/** The same about one line, where that line cannot be judged. */
function staleAbout(grounds: Grounds, whose: Whose, { row, cell }: Line): Log | null {
  const stale = cell.measure.status === 'No fresh data' ? staleFor(grounds, whose) : null;
  return stale && { ...stale, row };
}
