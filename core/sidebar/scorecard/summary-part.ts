import { h } from '../elements';

/** The week in plain lines: those at the margin are headings or sentences, those that are indented belong to the one above. */
export const summaryPart = (lines: readonly string[]): HTMLElement =>
  h(
    'div',
    { class: 'summary' },
    ...lines
      .filter((line) => line.trim() !== '')
      .map((line, index) =>
        line.startsWith(' ') ? h('p', { class: 'small' }, line.trim()) : h(index > 1 ? 'h3' : 'p', {}, line),
      ),
  );
