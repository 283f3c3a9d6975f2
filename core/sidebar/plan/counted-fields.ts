import { disclosure, radios, select } from '../controls';
import { h, type Child } from '../elements';
import { planWords } from '../words';
import { countedFrom } from '../../plan/countable';
import { changeLine, driveResult } from './changing';
import { countedFromNow, countedNow, creditFields, dayFields, fromOf, ofFields } from './counted';
import { cellChoice, cellField, cellNow, plainChoices } from './fields';
import { fieldId } from './found';
import { cellOf, isResult } from './lines';
import { drivenBy, keptResults, lineOf } from './making';
import type { PlanPage } from './plan-page';

const words = planWords.counting;

/** The cells that decide what is counted, each with what it means; only those that matter for this way to count. */
export function countedFields(page: PlanPage, line: string): readonly Child[] {
  const now = lineOf(page.pool, page.making(), line);
  const counts = cellNow(page, line, 'Counts');
  const from = fromOf(now);
  const isPiece = counts === 'Deliverable';
  return [
    cellField(page, line, { column: 'Name', label: words.name }),
    !isResult(now) && drives(page, line),
    cellChoice(page, line, {
      column: 'Counts',
      label: words.counts,
      choices: Object.entries(words.ways)
        .filter(([way]) => !isResult(now) || (way !== 'Deliverable' && way !== 'Open items'))
        .map(([value, label]) => ({ value, label })),
      cells: (value) => countedNow(lineOf(page.pool, page.making(), line), value),
    }),
    ...(isPiece ? [] : rowFields(page, line)),
    !isPiece &&
      counts !== 'Open items' &&
      cellChoice(page, line, {
        column: 'Dated by',
        label: words.datedBy,
        hint: words.datedByHint,
        choices: plainChoices(dayFields(from, cellNow(page, line, 'Dated by'))),
      }),
    !isPiece &&
      cellChoice(page, line, {
        column: 'Credited to',
        label: words.creditedTo,
        choices: plainChoices(creditFields(from, cellNow(page, line, 'Credited to'))),
      }),
    !isPiece && better(page, line),
  ];
}

function rowFields(page: PlanPage, line: string): readonly Child[] {
  const counts = cellNow(page, line, 'Counts');
  const from = fromOf(lineOf(page.pool, page.making(), line));
  return [
    cellChoice(page, line, {
      column: 'From',
      label: words.from,
      hint: words.fromHint,
      choices: plainChoices(countedFrom.filter((one) => one !== 'Deliverables')),
      cells: (value) =>
        countedFromNow(lineOf(page.pool, page.making(), line), countedFrom.find((one) => one === value) ?? from),
    }),
    counts !== 'Count' &&
      counts !== 'Open items' &&
      cellField(page, line, {
        column: 'Of',
        label: words.of,
        hint: counts === 'Rate' ? words.ofRateHint : words.ofHint,
        suggestions: ofFields(from, counts),
      }),
    cellField(page, line, {
      column: 'Where',
      label: words.where,
      hint: words.whereHint(words.whereLike[from]),
      long: true,
    }),
    disclosure(words.whereMore, h('ul', { class: 'tips' }, ...words.whereTips.map((tip) => h('li', {}, tip)))),
  ];
}

/** Which result a behavior drives goes by the line and not by its name, so that the name may change. */
const drives = (page: PlanPage, line: string): HTMLElement =>
  select({
    id: fieldId('Drives'),
    label: words.drives,
    chosen: drivenBy(page.pool, page.making(), line) ?? '',
    choices: [
      ...(drivenBy(page.pool, page.making(), line) === undefined ? [{ value: '', label: words.drivesNone }] : []),
      ...keptResults(page.pool, page.making()).map((id) => ({
        value: id,
        label: cellOf(lineOf(page.pool, page.making(), id), 'Name') || planWords.unnamed,
      })),
    ],
    onPick: (result) => page.reshape(driveResult(page.pool, page.making(), line, result)),
  });

const better = (page: PlanPage, line: string): HTMLElement =>
  radios({
    id: fieldId('Better'),
    label: words.better,
    choices: [
      { value: 'more', label: words.more },
      { value: 'less', label: words.less },
    ],
    chosen: cellNow(page, line, 'Better'),
    onPick: (value) => page.reshape(changeLine(page.pool, page.making(), line, { Better: value })),
  });
