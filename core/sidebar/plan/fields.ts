import { select, textField, type Choice } from '../controls';
import { faultPlace } from '../faults';
import { h } from '../elements';
import { changeLine } from './changing';
import { fieldId } from './found';
import { cellOf, type LineCells, type PlanColumn } from './lines';
import { lineOf } from './making';
import type { PlanPage } from './plan-page';

export interface Asked {
  readonly column: PlanColumn;
  readonly label: string;
  readonly hint?: string;
}

export const cellNow = (page: PlanPage, line: string, column: PlanColumn): string =>
  cellOf(lineOf(page.pool, page.making(), line), column);

const write = (page: PlanPage, line: string, cells: LineCells): void =>
  page.change(changeLine(page.pool, page.making(), line, cells));

/** A cell of a line to write on. */
export const cellField = (
  page: PlanPage,
  line: string,
  asked: Asked & {
    readonly numeric?: boolean;
    readonly long?: boolean;
    readonly unit?: string;
    readonly suggestions?: readonly string[];
  },
): HTMLElement => {
  const { column, ...rest } = asked;
  return textField({
    ...rest,
    id: fieldId(column),
    value: cellNow(page, line, column),
    onType: (text) => write(page, line, { [column]: text }),
    onWrite: () => page.settle(),
  });
};

/** A cell of a line with a few words to choose from. `cells` says what else changes with it; the screen is drawn anew. */
export const cellChoice = (
  page: PlanPage,
  line: string,
  asked: Asked & { readonly choices: readonly Choice[]; readonly cells?: (value: string) => LineCells },
): HTMLElement => {
  const { column, cells, ...rest } = asked;
  return select({
    ...rest,
    id: fieldId(column),
    chosen: cellNow(page, line, column),
    onPick: (value) =>
      page.reshape(changeLine(page.pool, page.making(), line, cells ? cells(value) : { [column]: value })),
  });
};

/** A cell that holds a day. */
export function cellDay(page: PlanPage, line: string, { column, label, hint }: Asked): HTMLElement {
  const id = fieldId(column);
  const described = `${hint === undefined ? '' : `${id}-hint `}${id}-fault`;
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    hint === undefined ? null : h('p', { class: 'hint', id: `${id}-hint` }, hint),
    faultPlace(id),
    h('input', {
      id,
      type: 'date',
      value: cellNow(page, line, column),
      'aria-describedby': described,
      onchange: (event) => {
        write(page, line, { [column]: (event.target as HTMLInputElement).value });
        page.settle();
      },
    }),
  );
}

/** Plain words to choose from, each its own label. */
export const plainChoices = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: value }));
