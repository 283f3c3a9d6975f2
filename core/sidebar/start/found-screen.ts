import type { Day } from '../../calendar/day';
import { foundAs, type FoundSheet, type Start } from '../../setup/start';
import { shortDay } from '../../sheets/figures';
import { disclosure, select } from '../controls';
import { h } from '../elements';
import { startWords } from '../words';
import { givenTo } from './answers';
import type { StartScreen, Teller } from './teller';

/** What the sheets of the workbook were taken for, with the say of the person. */
export function foundScreen(teller: Teller): StartScreen {
  const { start, findings } = teller.told();
  const open = start.sheets.filter((one) => one.open);
  const tables = open.filter(({ as }) => as !== 'other');
  const others = open.filter(({ as }) => as === 'other');
  const look = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return {
    title: startWords.found,
    lead: leadOf(start, tables.length),
    body: [
      ...tables.map((one, index) => sheetPanel(teller, one, `sheet-${index}`)),
      others.length > 0 &&
        disclosure(
          startWords.otherSheets(others.length),
          ...others.map((one, index) => sheetPanel(teller, one, `other-${index}`)),
        ),
      look.length > 0 && disclosure(startWords.toLookAt(look.length), teller.app.findings(look)),
    ],
  };
}

function leadOf({ questions, written }: Start, tables: number): string {
  if (tables === 0) return startWords.foundNone;
  return written.sources && questions.length > 0 ? startWords.foundAgain : startWords.foundWhy(questions.length);
}

const sheetPanel = (teller: Teller, found: FoundSheet, id: string): HTMLElement =>
  h(
    'section',
    { class: 'panel' },
    h('h2', {}, found.sheet),
    h('ul', { class: 'soft small' }, ...factsOf(found).map((one) => h('li', {}, one))),
    select({
      id,
      label: startWords.readAs,
      chosen: givenTo(teller.told().given, found.id) ?? found.as,
      choices: foundAs
        .filter((as) => as !== 'other' || found.as === 'other')
        .map((as) => ({ value: as, label: startWords.kinds[as] })),
      onPick: (as) => teller.answer(found.id, as),
    }),
  );

/** How many rows, of which CRM, from when to when, and how many of them cannot be counted. */
function factsOf({ rows, usable, crm, about, span }: FoundSheet): readonly string[] {
  const kind = crm === 'Unknown' || crm === '' ? about : startWords.looksLike(crm);
  const unusable = usable > 0 ? rows - usable : 0;
  return [
    kind === '' ? startWords.rows(rows) : `${startWords.rows(rows)}, ${kind}`,
    ...(span === null ? [] : [startWords.span(dayOf(span.from), dayOf(span.to))]),
    ...(unusable > 0 ? [startWords.unusable(unusable)] : []),
  ];
}

const dayOf = (day: string): string => `${shortDay(day as Day)} ${day.slice(0, 4)}`;
