import { button, checks } from '../controls';
import { h } from '../elements';
import { planWords } from '../words';
import { keepBehavior, leaveLine, moveBehavior } from './changing';
import { cellOf } from './lines';
import { longerPlan } from './look-bar';
import type { PlanScreen } from './make-plan-page';
import { drivenBy, keptBehaviors, lineOf } from './making';
import { behaviorsOffered, looseBehaviors } from './offers';
import type { PlanPage } from './plan-page';
import { templateOf } from './pool';
import { addLine, offerChoice } from './results-screen';

const words = planWords.behaviors;

/** What drives one result; with no result, the behaviors that drive none. */
export const behaviorsScreen: PlanScreen = (page, result) => {
  const { pool } = page;
  const making = page.making();
  const isLoose = result === '';
  const offers = isLoose ? looseBehaviors(pool, making) : behaviorsOffered(pool, making, result);
  const nothing = templateOf(pool, result) === undefined ? words.none : words.under;
  return {
    title: isLoose ? words.loose : words.title(nameOf(page, result)),
    lead: isLoose ? words.looseLead : words.lead,
    body: [
      offers.length === 0
        ? h('p', { class: 'panel' }, nothing)
        : checks({
            id: 'behaviors',
            label: words.offered,
            choices: offers.map(offerChoice),
            chosen: making.chosen,
            onPick(line, on) {
              const now = page.making();
              page.change(on ? keepBehavior(pool, now, line, isLoose ? undefined : result) : leaveLine(now, line));
            },
          }),
      page.unfolding('behaviors-own', words.ownMore, ...addLine(page, 'Behavior', words, isLoose ? undefined : result)),
      offers.length > 1 && page.unfolding('behaviors-order', words.order, order(page, isLoose ? undefined : result)),
      longerPlan(page),
    ],
  };
};

const nameOf = (page: PlanPage, line: string): string =>
  cellOf(lineOf(page.pool, page.making(), line), 'Name') || planWords.unnamed;

/** The order on the scorecard, changed one place at a time. */
const order = (page: PlanPage, result: string | undefined): HTMLElement =>
  page.live(() => {
    const kept = keptBehaviors(page.pool, page.making()).filter(
      (id) => drivenBy(page.pool, page.making(), id) === result,
    );
    const move = (id: string, by: -1 | 1) => (): void => {
      page.change(moveBehavior(page.pool, page.making(), id, by));
      const arrows = [`${by < 0 ? 'up' : 'down'}-${id}`, `${by < 0 ? 'down' : 'up'}-${id}`];
      arrows
        .map((one) => document.getElementById(one))
        .find((one) => one !== null)
        ?.focus();
      page.app.say(words.moved(nameOf(page, id), kept.indexOf(id) + 1 + by));
    };
    return [
      h(
        'ol',
        { class: 'plan-order' },
        ...kept.map((id, index) =>
          h(
            'li',
            {},
            h('span', {}, nameOf(page, id)),
            index > 0 && arrow(`up-${id}`, '↑', words.up(nameOf(page, id)), move(id, -1)),
            index < kept.length - 1 && arrow(`down-${id}`, '↓', words.down(nameOf(page, id)), move(id, 1)),
          ),
        ),
      ),
    ];
  });

function arrow(id: string, sign: string, label: string, press: () => void): HTMLElement {
  const made = button({ words: sign, press }, id);
  made.setAttribute('aria-label', label);
  return made;
}
