import { perDistinct, type Cell, type Column } from '../cells';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import { fold, quoted } from '../text';
import { flagOf, flagReader, type ReadRow } from './status-flags';
import { activityWord, looksOver, opportunityWord } from './status-word';
import type { ActivityStatus, OpportunityStatus } from './status-words';

export { activityWord, opportunityWord } from './status-word';
export { flagOf } from './status-flags';
export type { ActivityStatus, OpportunityStatus } from './status-words';

/** The columns of an opportunities table that can say Open, Won or Lost. */
export interface StatusColumns {
  readonly status?: Column;
  readonly stage?: Column;
  readonly isWon?: Column;
  readonly isClosed?: Column;
  readonly isLost?: Column;
  readonly isActive?: Column;
  readonly probability?: Column;
}

export interface StatusSuggestion {
  /** Their word, folded -> ours. A word that is not here is not counted before it has been asked about. */
  readonly words: ReadonlyMap<string, OpportunityStatus>;
  /** Which columns decide; for `flags` the words only describe them, see `opportunityStatusReader`. */
  readonly by: 'status' | 'stage' | 'flags';
  readonly counts: Readonly<Record<OpportunityStatus, number>>;
  /** Words we do not know, as written: in `words` when they are taken as Open, else asked about. */
  readonly unknown: readonly string[];
}

/** A word of a column: as written first, and how many rows have it. */
interface Word {
  readonly written: string;
  rows: number;
}

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell === null ? '' : quoted(cell));

/** The distinct words of a column under their fold, blank included. */
function wordsOf(column: Column): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  const wordAt = perDistinct(column, (cell) => {
    const key = fold(textOf(cell));
    let word = words.get(key);
    if (!word) words.set(key, (word = { written: textOf(cell).trim(), rows: 0 }));
    return word;
  });
  for (let row = 0; row < column.length; row += 1) wordAt(row).rows += 1;
  return new Map([...words].filter(([, word]) => word.rows > 0));
}

const saysEnd = (words: ReadonlyMap<string, Word>): boolean =>
  [...words.keys()].some((word) => opportunityWord(word) === 'Won' || opportunityWord(word) === 'Lost');

const some = (words: readonly string[]): string => {
  const first = words.slice(0, 10).map((word) => quoted(word));
  return words.length > first.length ? `${first.join(', ')} and ${words.length - first.length} more` : first.join(', ');
};

/**
 * Proposes which column decides between Open, Won and Lost, and what its words mean. A Status with words for won or lost beats
 * Stage; Stage with such words beats the yes-or-no columns Won and Closed unless they contradict it. Unknown stages are Open,
 * and said; unknown words that look like an end are asked about. `sheet` is named in the findings.
 */
export function suggestStatuses(columns: StatusColumns, sheet = ''): Outcome<StatusSuggestion> {
  const { status, stage } = columns;
  const statusWords = status && wordsOf(status);
  if (statusWords && saysEnd(statusWords)) return suggestWords(statusWords, 'status', columns, sheet);
  const stageWords = stage && wordsOf(stage);
  const flags = flagReader(columns.isWon, columns.isClosed ?? columns.isLost);
  if (stage && stageWords && saysEnd(stageWords) && !(flags && contradicts(stage, flags))) {
    return suggestWords(stageWords, 'stage', columns, sheet);
  }
  if (flags) return suggestFlags(flags, columns, sheet);
  if (stageWords) return suggestWords(stageWords, 'stage', columns, sheet);
  if (statusWords) return suggestWords(statusWords, 'status', columns, sheet);
  const finding: Finding = {
    severity: 'ask',
    code: 'status-missing',
    where: at(sheet),
    what: 'No column says which opportunities are open, won or lost.',
    fix: 'Name the column of the status or stage on the Sources sheet, or add one to the export.',
  };
  return outcome({ words: new Map(), by: 'status', counts: { Open: 0, Won: 0, Lost: 0 }, unknown: [] }, [finding]);
}

function suggestWords(
  found: ReadonlyMap<string, Word>,
  by: 'status' | 'stage',
  columns: StatusColumns,
  sheet: string,
): Outcome<StatusSuggestion> {
  const label = by === 'status' ? 'Status' : 'Stage';
  const column = by === 'status' ? columns.status : columns.stage;
  const counts = { Open: 0, Won: 0, Lost: 0 };
  const words = new Map<string, OpportunityStatus>();
  const certain = certainWords(column, columns.probability);
  const taken = { words: [] as string[], rows: 0 };
  const asked = { words: [] as string[], rows: 0 };
  for (const [key, word] of found) {
    const known = key === '' ? 'Open' : opportunityWord(key);
    if (known === undefined && (looksOver(key) || certain.has(key))) {
      asked.words.push(word.written);
      asked.rows += word.rows;
      continue;
    }
    if (known === undefined) {
      taken.words.push(word.written);
      taken.rows += word.rows;
    }
    words.set(key, known ?? 'Open');
    counts[known ?? 'Open'] += word.rows;
  }
  const where = at(sheet, undefined, label);
  const findings: Finding[] = [];
  if (asked.words.length > 0) {
    findings.push({
      severity: 'ask',
      code: 'status-unclear',
      where,
      what: `${some(asked.words)} (${asked.rows} rows) may be won, lost or open; these rows are none of them until you say which.`,
      fix: 'Write what each word means on the Sources sheet: Open, Won or Lost.',
    });
  }
  if (taken.words.length > 0) {
    findings.push({
      severity: 'info',
      code: 'status-open',
      where,
      what: `${some(taken.words)} (${taken.rows} rows) are not known to us and are taken as Open.`,
      fix: 'If one of them means won or lost, say so on the Sources sheet.',
    });
  }
  const blank = found.get('');
  if (blank) {
    findings.push({
      severity: 'warning',
      code: 'status-blank',
      where,
      what: `${blank.rows === 1 ? '1 row has' : `${blank.rows} rows have`} no ${label.toLowerCase()} and ${blank.rows === 1 ? 'is' : 'are'} taken as Open.`,
      fix: 'Fill them in the CRM, or say on the Sources sheet what a blank means.',
    });
  }
  return outcome({ words, by, counts, unknown: [...asked.words, ...taken.words] }, findings);
}

/** The words of a column whose rows are all at 100 percent: they look like an end. */
function certainWords(column: Column | undefined, probability: Column | undefined): ReadonlySet<string> {
  if (!column || !probability) return new Set();
  const wordAt = perDistinct(column, (cell) => fold(textOf(cell)));
  const isSure = perDistinct(
    probability,
    (cell) => cell === 100 || /^100(?:[.,]0+)?\s?%?$/.test(textOf(cell).slice(0, 12)),
  );
  const certain = new Set<string>();
  const uncertain = new Set<string>();
  for (let row = 0; row < column.length; row += 1) (isSure(row) ? certain : uncertain).add(wordAt(row));
  return new Set([...certain].filter((word) => !uncertain.has(word)));
}

function contradicts(stage: Column, flags: ReadRow): boolean {
  const wordAt = perDistinct(stage, (cell) => {
    const word = fold(textOf(cell));
    return opportunityWord(word) ?? (looksOver(word) ? null : 'Open');
  });
  for (let row = 0; row < stage.length; row += 1) if (wordAt(row) !== flags(row)) return true;
  return false;
}

function suggestFlags(
  flags: ReadRow,
  { isWon, isClosed, isLost, stage }: StatusColumns,
  sheet: string,
): Outcome<StatusSuggestion> {
  const counts = { Open: 0, Won: 0, Lost: 0 };
  const { length } = isWon as Column;
  for (let row = 0; row < length; row += 1) counts[flags(row) ?? 'Open'] += 1;
  const words = new Map<string, OpportunityStatus>([
    ['won', 'Won'],
    ['closed, not won', 'Lost'],
    ['not closed', 'Open'],
  ]);
  const findings: Finding[] = [];
  if (stage && saysEnd(wordsOf(stage))) {
    findings.push({
      severity: 'warning',
      code: 'status-contradiction',
      where: at(sheet, undefined, 'Stage'),
      what: 'Some stages say something else than the columns Won and Closed; the two columns decide.',
      fix: 'Look at the rows where they differ, or name the column that decides on the Sources sheet.',
    });
  }
  if (!isClosed && !isLost) {
    findings.push({
      severity: 'ask',
      code: 'status-unclear',
      where: at(sheet),
      what: 'A column says which opportunities are won, but none says which are lost; the others are taken as Open.',
      fix: 'Add the column Closed, Status or Stage to the export.',
    });
  }
  return outcome({ words, by: 'flags', counts, unknown: [] }, findings);
}

/** The status of each row by a suggestion, or by one that people have changed; undefined where a word is not in its map. */
export function opportunityStatusReader(
  columns: StatusColumns,
  { by, words }: Pick<StatusSuggestion, 'by' | 'words'>,
): (row: number) => OpportunityStatus | undefined {
  if (by === 'flags') return flagReader(columns.isWon, columns.isClosed ?? columns.isLost) ?? (() => undefined);
  const column = by === 'status' ? columns.status : columns.stage;
  return column ? perDistinct(column, (cell) => words.get(fold(textOf(cell)))) : () => undefined;
}

export interface ActivityStatusSuggestion {
  /** Their word, folded -> ours. A word that is not here stays as it stands. */
  readonly words: ReadonlyMap<string, ActivityStatus>;
  readonly counts: Readonly<Record<ActivityStatus, number>>;
  /** Words we do not know, as written. */
  readonly unknown: readonly string[];
  /** Rows without a status. */
  readonly blank: number;
}

/**
 * Proposes what the words of an activity's Status mean. A yes-or-no column (Done, Closed) is Completed and Open. A word that we
 * do not know stays as it stands and is asked about; a blank stays blank. `sheet` is named in the findings.
 */
export function suggestActivityStatuses(column: Column, sheet = ''): Outcome<ActivityStatusSuggestion> {
  const found = wordsOf(column);
  const written = [...found.keys()].filter((key) => key !== '');
  const isFlag = written.length > 0 && written.every((key) => flagOf(key) !== undefined);
  const counts = { Completed: 0, Open: 0, Scheduled: 0, Cancelled: 0, Draft: 0 };
  const words = new Map<string, ActivityStatus>();
  const unknown: string[] = [];
  let asked = 0;
  for (const [key, word] of found) {
    const ours = isFlag ? (flagOf(key) ? 'Completed' : 'Open') : activityWord(key);
    if (ours) {
      words.set(key, ours);
      counts[ours] += word.rows;
    } else if (key !== '') {
      unknown.push(word.written);
      asked += word.rows;
    }
  }
  const where = at(sheet, undefined, 'Status');
  const findings: Finding[] = [];
  if (unknown.length > 0) {
    findings.push({
      severity: 'ask',
      code: 'status-unknown',
      where,
      what: `${some(unknown)} (${asked} rows): we do not know whether these are completed; they stay as they stand.`,
      fix: 'Write what each word means on the Sources sheet: Completed, Open, Scheduled, Cancelled or Draft.',
    });
  }
  const blank = isFlag ? 0 : (found.get('')?.rows ?? 0);
  return outcome({ words, counts, unknown, blank }, findings);
}
