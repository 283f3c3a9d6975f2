import type { Home } from '../../setup/home';
import type { App, FlowName } from '../app';
import { h } from '../elements';
import { waysOn } from '../lists';
import { homeWords } from '../words';

/** The CRM sheets of the workbook, with their rows. */
export const sheetsFound = (sheets: Home['sheets']): HTMLElement =>
  h(
    'ul',
    { class: 'panel lines' },
    ...sheets.map(({ sheet, table, rows }) =>
      h('li', {}, h('strong', {}, sheet), h('span', { class: 'soft small' }, homeWords.sheetIs(rows, table, sheet))),
    ),
  );

export const toBring = (steps: readonly string[]): HTMLElement =>
  h(
    'div',
    { class: 'panel' },
    h('h2', {}, homeWords.bring),
    h('ol', { class: 'numbered' }, ...steps.map((one) => h('li', {}, one))),
    h('p', { class: 'soft small' }, homeWords.bringNote),
  );

const places: readonly Exclude<FlowName, 'home'>[] = ['notes', 'talks', 'write', 'scorecard', 'share', 'plan', 'start'];

/** The way to the other places. */
export const placesNav = (app: App): HTMLElement =>
  waysOn(
    homeWords.places,
    places.map((flow) => ({
      words: homeWords.placeNames[flow],
      about: homeWords.placeAbout[flow],
      press: () => app.go(flow),
    })),
  );
