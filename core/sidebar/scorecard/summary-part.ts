import { h } from '../elements';

/** The week in plain lines: those at the margin are headings or sentences, those that are indented belong to the one above. */
export const summaryPart = (lines: readonly string[]): HTMLElement =>
  h(
    'div',
    { class: 'summary' },
    ...lines
      .filter((line) => line.trim() !== '')
      .map((line, index) => (line.startsWith(' ') ? repLine(line.trim()) : h(index > 1 ? 'h3' : 'p', {}, line))),
  );

/** Two blanks part the name from what is said, as in a terminal. */
function repLine(line: string): HTMLElement {
  const at = line.search(/ {2}/);
  return at < 0
    ? h('p', { class: 'small' }, line)
    : h('p', { class: 'small' }, h('strong', {}, line.slice(0, at)), `: ${line.slice(at).trim()}`);
}
