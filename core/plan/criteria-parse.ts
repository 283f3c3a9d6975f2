import { outcome, type Finding, type Outcome } from '../outcome';
import { checkCondition, criteriaFinding } from './check-condition';
import { fieldNamed } from './countable';
import type { Condition, CountedFrom, Criteria, Operator } from './criteria';

const operatorAt = /\s*(<>|>=|<=|=|>|<)/y;

/**
 * Reads criteria such as `Type = Meeting | Call; Status = Completed; [Call Outcome] <> busy*; Created >= today-30`.
 * A line break separates conditions like `;`. `from` is the table they are asked of: then a field of another table is unknown
 * too. What cannot be read becomes an error finding at `where` and a condition on a column that no table has, so that a
 * mistake never counts more rows than were meant.
 */
export function readCriteria(text: string, from?: CountedFrom, where = 'Where'): Outcome<Criteria> {
  const findings: Finding[] = [];
  const conditions: Condition[] = [];
  let at = 0;
  while (at < text.length) {
    if (/[\s;]/.test(text[at]!)) {
      at += 1;
      continue;
    }
    const end = text[at] === '[' ? conditionEnd(text, Math.max(at, labelEnd(text, at))) : conditionEnd(text, at);
    conditions.push(readCondition(text.slice(at, end), where, findings, from));
    at = end + 1;
  }
  for (const condition of conditions) findings.push(...checkCondition(condition, where, from));
  return outcome({ text: text.trim(), conditions }, findings);
}

function readCondition(piece: string, where: string, findings: Finding[], from?: CountedFrom): Condition {
  const raw = piece.startsWith('[');
  const close = raw ? labelEnd(piece, 0) : piece.search(/[=<>]/);
  if (close < 0) {
    const what = raw ? 'A raw column needs its closing bracket and an operator' : 'A condition needs an operator';
    findings.push(
      criteriaFinding(
        'criteria-unreadable',
        where,
        `${what}: "${piece.trim()}".`,
        'Write it like Type = Meeting, or [Call Outcome] = Connected.',
      ),
    );
    return { field: piece.trim(), raw: true, operator: '=', values: [''] };
  }
  const afterLabel = raw ? close + 1 : close;
  operatorAt.lastIndex = afterLabel;
  const operator = operatorAt.exec(piece)![1] as Operator;
  const values = splitAt(piece.slice(operatorAt.lastIndex), '|').map((value) => closeEscape(value.trim()));
  if (raw)
    return {
      field: piece
        .slice(1, close)
        .trim()
        .replace(/~([~\]])/g, '$1'),
      raw,
      operator,
      values,
    };
  const name = piece.slice(0, close).trim();
  return { field: fieldNamed(name, from)?.name ?? name, raw, operator, values };
}

/** Where a condition that starts at `at` ends: at the next `;` or line break that is not escaped. */
function conditionEnd(text: string, at: number): number {
  for (let i = at; i < text.length; i += 1) {
    const char = text[i]!;
    if (char === '~' && escapes(text[i + 1])) i += 1;
    else if (char === ';' || char === '\n' || char === '\r') return i;
  }
  return text.length;
}

/** The `]` that closes a label opened at `at`: the first one, not escaped, that an operator follows; -1 without one. */
function labelEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i += 1) {
    if (text[i] === '~' && (text[i + 1] === '~' || text[i + 1] === ']')) i += 1;
    else if (text[i] === ']') {
      operatorAt.lastIndex = i + 1;
      if (operatorAt.test(text)) return i;
    }
  }
  return -1;
}

const escapes = (char: string | undefined): boolean => char !== undefined && '*?~|;'.includes(char);

function splitAt(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '~' && escapes(text[i + 1])) i += 1;
    else if (text[i] === separator) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** A `~` at the very end would swallow the separator that comes after it when the criteria are shown: it is escaped itself. */
function closeEscape(value: string): string {
  const trailing = /~*$/.exec(value)![0];
  return trailing.length % 2 === 1 ? `${value}~` : value;
}
