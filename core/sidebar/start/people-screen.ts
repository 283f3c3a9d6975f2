import type { Day } from '../../calendar/day';
import type { FoundPerson } from '../../setup/start';
import { longDay } from '../../sheets/figures';
import type { Fault } from '../app';
import { button, checks } from '../controls';
import { h } from '../elements';
import { startWords } from '../words';
import { isOnTeam } from './answers';
import type { StartScreen, Teller, Told } from './teller';

const id = 'team';

/** From so many people on, an export is of more than one team. */
const many = 8;

/** Who owns rows and who of them is on the team. */
export function peopleScreen(teller: Teller): StartScreen {
  const { start } = teller.told();
  const counter = h('p', { class: 'soft small', role: 'status' });
  const count = (): void => {
    counter.textContent = startWords.chosen(chosenIn(teller.told()).length, start.people.length);
  };
  count();
  const list = checks({
    id,
    label: startWords.team,
    legendHidden: true,
    chosen: chosenIn(teller.told()).map((person) => person.id),
    choices: start.people.map((person) => ({ value: person.id, label: person.name, note: noteOf(person) })),
    onPick(value, on) {
      teller.answer(value, on ? 'yes' : 'no');
      count();
    },
  });
  const tickAll = (on: boolean): void => {
    for (const box of list.querySelectorAll('input')) box.checked = on;
    for (const person of start.people) teller.answer(person.id, on ? 'yes' : 'no');
    count();
  };
  return {
    title: startWords.team,
    lead: start.people.length === 0 ? startWords.teamNone : startWords.teamWhy,
    body: [
      counter,
      start.people.length >= many &&
        h(
          'div',
          { class: 'row' },
          button({ words: startWords.everybody, press: () => tickAll(true) }),
          button({ words: startWords.nobodyYet, press: () => tickAll(false) }),
        ),
      list,
    ],
  };
}

const chosenIn = ({ start, given }: Told): readonly FoundPerson[] =>
  start.people.filter((person) => isOnTeam(given, person));

/** A team of nobody has nothing to score. Where no row names anybody, the Team sheet is for the person to fill in. */
export const peopleFaults = (told: Told): readonly Fault[] =>
  told.start.people.length > 0 && chosenIn(told).length === 0 ? [{ id, words: startWords.nobody }] : [];

const noteOf = ({ rows, lastDay, alsoKnownAs }: FoundPerson): string =>
  [
    startWords.rows(rows),
    lastDay === null ? '' : startWords.lastDay(longDay(lastDay as Day)),
    alsoKnownAs.length === 0 ? '' : startWords.alsoKnownAs(alsoKnownAs),
  ]
    .filter((one) => one !== '')
    .join(' · ');
