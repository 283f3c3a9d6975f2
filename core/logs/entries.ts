import { dayOf } from '../calendar/day';
import type { Cell } from '../cells';
import { at, type Finding } from '../outcome';
import { readIsoDay } from '../plan/written-value';
import { fold, nearest, quoted } from '../text';
import type { Log } from './log';
import type { Entry } from './log-sheet';

/** Texts as a form sends them, made cells by what their columns hold; what cannot be one is a finding. */
export function readEntries(
  log: Log,
  texts: readonly (readonly [string, string])[],
): { readonly entries: readonly Entry[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const entries = texts.map(([written, text]): Entry => {
    const label = log.columns.find((one) => fold(one) === fold(written));
    if (label === undefined) {
      findings.push(
        wrong(
          log,
          written,
          'column-unknown',
          `${log.name} has no column ${quoted(written)}.`,
          'Reload the page and try again.',
        ),
      );
      return [written, null];
    }
    if (text.trim() === '') return [label, null];
    if (log.days.includes(label)) return [label, readDay(log, label, text, findings)];
    const words = log.words.find(([one]) => one === label)?.[1];
    return [label, words === undefined ? text : readWord(log, label, text, words, findings)];
  });
  return { entries, findings };
}

/** The cells without which a new line says nothing. */
export const missingEntries = (log: Log, entries: readonly Entry[]): Finding[] =>
  log.needs
    .filter((label) => !entries.some(([one, cell]) => one === label && cell !== null))
    .map((label) =>
      wrong(log, label, 'cell-blank', `${label} is blank.`, `Fill in ${label}; without it ${log.line} cannot be read.`),
    );

function readDay(log: Log, label: string, text: string, findings: Finding[]): Cell {
  const n = readIsoDay(text);
  if (n !== undefined) return { day: dayOf(n) };
  findings.push(wrong(log, label, 'not-a-day', `${quoted(text)} is not a date.`, 'Write it like 2026-02-28.'));
  return null;
}

function readWord(log: Log, label: string, text: string, words: readonly string[], findings: Finding[]): Cell {
  const word = words.find((one) => fold(one) === fold(text));
  if (word !== undefined) return word;
  const meant = nearest(text, words);
  const fix = meant === undefined ? `Choose one of ${words.join(', ')}.` : `Did you mean ${meant}?`;
  findings.push(wrong(log, label, 'word-unknown', `${quoted(text)} is not a word for ${label}.`, fix));
  return null;
}

const wrong = (log: Log, label: string, code: string, what: string, fix: string): Finding => ({
  severity: 'error',
  code,
  where: at(log.name, undefined, label),
  what,
  fix,
});
