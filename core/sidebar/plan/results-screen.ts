import { button, checks, textField, type Choice } from '../controls';
import { h } from '../elements';
import { planWords } from '../words';
import { addOwn, keepResult, leaveLine } from './changing';
import { cellOf } from './lines';
import { longerPlan } from './look-bar';
import type { PlanScreen } from './make-plan-page';
import { keptResults } from './making';
import { resultsOffered, type Offer, type ResultGroup } from './offers';
import type { PlanPage } from './plan-page';

const words = planWords.results;

/** Which results matter: those at hand first, then the library, then what nobody has thought of yet. */
export const resultsScreen: PlanScreen = (page) => {
  const groups = resultsOffered(page.pool, page.making());
  const shown = (from: ResultGroup['from']): HTMLElement[] =>
    groups
      .filter((group) => group.from === from)
      .map((group) => resultChecks(page, group, `results-${groups.indexOf(group)}`));
  return {
    title: words.title,
    lead: words.lead,
    body: [
      ...shown('plan'),
      ...shown('own'),
      page.unfolding('results-library', words.library, ...shown('library')),
      page.unfolding('results-own', words.ownMore, ...addLine(page, 'Result', words)),
      longerPlan(page),
    ],
    mayGoOn() {
      const some = keptResults(page.pool, page.making()).length > 0;
      if (!some) page.app.blame([{ id: 'results-0', words: words.none }]);
      return some;
    },
  };
};

const resultChecks = (page: PlanPage, group: ResultGroup, id: string): HTMLElement =>
  checks({
    id,
    label:
      group.from === 'library'
        ? group.title
        : group.from === 'own'
          ? words.own
          : page.pool.desk.from === 'sheet'
            ? words.inPlan
            : words.proposed,
    ...(group.about !== '' && { hint: group.about }),
    choices: group.offers.map(offerChoice),
    chosen: keptResults(page.pool, page.making()),
    onPick(line, on) {
      page.change(on ? keepResult(page.pool, page.making(), line) : leaveLine(page.making(), line));
    },
  });

/** A line to keep or leave: why, and what this workbook has for it. */
export const offerChoice = ({ line, rows, lacks }: Offer): Choice => {
  const why = cellOf(line, 'Why');
  const note = [why, lacks === '' ? '' : planWords.lacks(lacks)].filter((part) => part !== '').join('\n');
  return {
    value: line.id,
    label: cellOf(line, 'Name') || planWords.unnamed,
    ...(note !== '' && { note }),
    ...(rows !== null && lacks === '' && { tag: planWords.rows(rows) }),
  };
};

/** A field and a button to add a line of one's own; `result`: the one that a behavior will drive. */
export function addLine(
  page: PlanPage,
  kind: 'Result' | 'Behavior',
  { ownLabel, ownHint, ownBlank }: { readonly ownLabel: string; readonly ownHint: string; readonly ownBlank: string },
  result?: string,
): readonly HTMLElement[] {
  let name = '';
  const add = (): void => {
    if (page.app.blame(name.trim() === '' ? [{ id: 'own-name', words: ownBlank }] : [])) return;
    page.reshape(addOwn(page.pool, page.making(), { Kind: kind, Name: name.trim() }, result).making);
  };
  return [
    textField({ id: 'own-name', label: ownLabel, hint: ownHint, value: '', onType: (text) => (name = text) }),
    h('div', { class: 'row' }, button({ words: planWords.add, press: add }, 'own-add')),
  ];
}
