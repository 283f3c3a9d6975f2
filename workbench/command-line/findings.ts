import type { Finding, Severity } from '../../core/outcome';

const words: Readonly<Record<Severity, string>> = { error: 'Error', ask: 'Asks', warning: 'Look at', info: 'Note' };
const order: readonly Severity[] = ['error', 'ask', 'warning', 'info'];

export const gravestFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));

/** Findings as lines of text, gravest first: where it is, what was found, what to do. */
export const findingLines = (findings: readonly Finding[], indent = ''): string[] =>
  gravestFirst(findings).flatMap(({ severity, where, what, fix }) => [
    `${indent}${words[severity]}: ${where}: ${what}`,
    ...(fix ? [`${indent}  -> ${fix}`] : []),
  ]);
