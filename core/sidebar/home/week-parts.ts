import type { Day } from '../../calendar/day';
import type { Finding } from '../../outcome';
import type { Status } from '../../score/measure';
import type { Glance, HomeGroup, HomeItem, ThursdayItem } from '../../setup/home';
import { percent, shortDay, weekdayAndDay } from '../../sheets/figures';
import { signs } from '../../sheets/signs';
import type { App } from '../app';
import { disclosure, section } from '../controls';
import { h, type Child } from '../elements';
import { byRep, firstOf } from '../lists';
import { homeWords, shellWords } from '../words';

/** The week at a glance: who can still be helped first, then what can be closed, then what went well, then the data. */
export function weekParts(app: App, glance: Glance, findings: readonly Finding[]): readonly Child[] {
  const { asOf, week, weekEnds, groups } = glance;
  const group = (code: string): HomeGroup | undefined => groups.find((one) => one.code === code);
  const [catchable, wins] = [group('catch'), group('wins')];
  const others = groups.filter(({ code, items }) => !['catch', 'wins', 'fix'].includes(code) && items.length > 0);
  return [
    h(
      'p',
      { class: 'lead' },
      homeWords.week(shortDay(week as Day), shortDay(weekEnds as Day), weekdayAndDay(asOf as Day)),
    ),
    hero(glance),
    catchable && groupPart(catchable),
    thursdayPart(glance),
    wins && groupPart(wins),
    others.length > 0 && section(homeWords.also, ...others.map(closedGroup)),
    healthPart(app, glance, findings),
  ];
}

/** How many targets are met, and the one thing to do next. */
const hero = ({ onTarget: { met, counted }, groups }: Glance): Child =>
  h(
    'div',
    { class: 'hero' },
    counted > 0 && h('p', {}, h('strong', {}, String(met)), ` ${homeWords.ofOnTarget(counted)}`),
    counted > 0 && h('progress', { max: counted, value: met, 'aria-hidden': 'true' }),
    h('p', { class: 'next' }, nextStep(groups)),
  );

/** Praise costs nothing, but what can still be caught this week cannot wait. */
function nextStep(groups: readonly HomeGroup[]): string {
  const first = (code: string): HomeItem | undefined => groups.find((one) => one.code === code)?.items[0];
  const [catchable, win] = [first('catch'), first('wins')];
  if (catchable !== undefined) return homeWords.nextCatch(catchable.rep, catchable.about);
  return win === undefined ? homeWords.nextNone : homeWords.nextWin(win.rep);
}

const groupPart = ({ title, items, none }: HomeGroup): HTMLElement =>
  section(
    title,
    items.length === 0
      ? h('p', { class: 'soft' }, none)
      : firstOf(byRep(items).map(([rep, own]) => repItems(rep, own))),
  );

const closedGroup = ({ title, items }: HomeGroup): HTMLElement =>
  disclosure(shellWords.counted(title, items.length), ...byRep(items).map(([rep, own]) => repItems(rep, own)));

/** What is said of one rep: the name once, then each thing with its number. */
const repItems = (rep: string, items: readonly HomeItem[]): HTMLElement =>
  h(
    'div',
    { class: 'rep' },
    rep !== '' && h('h3', {}, rep),
    h(
      'ul',
      {},
      ...items.map(({ about, now, look, says }) =>
        h(
          'li',
          {},
          h('p', { class: 'facing' }, h('span', {}, about), now !== '' && h('span', { class: `chip ${look}` }, now)),
          h('p', { class: 'soft small' }, says),
        ),
      ),
    ),
  );

/** What each rep can still close this week, and exactly how many. */
function thursdayPart({ thursday }: Glance): HTMLElement {
  const lines = byRep(thursday).map(([rep, own]) =>
    h(
      'div',
      { class: 'rep' },
      h('h3', {}, rep, h('span', { class: 'count' }, daysLeft(own))),
      h('ul', {}, ...own.map(toClose)),
    ),
  );
  return section(
    homeWords.thursday,
    lines.length === 0 ? h('p', { class: 'soft' }, homeWords.thursdayNone) : firstOf(lines),
  );
}

const daysLeft = (items: readonly ThursdayItem[]): string => {
  const days = items.flatMap(({ workdaysLeft }) => workdaysLeft ?? []);
  return days.length === 0 ? '' : ` · ${homeWords.daysLeft(Math.max(...days))}`;
};

const toClose = ({ about, toGo, status }: ThursdayItem): HTMLElement => {
  const known = signs[status as Status];
  return h(
    'li',
    { class: 'facing' },
    h('span', {}, about),
    h(
      'span',
      { class: `chip ${known.look}` },
      `${known.sign} ${homeWords.toGo(toGo)}`,
      h('span', { class: 'for-ears' }, `, ${known.word}`),
    ),
  );
};

/** How far the numbers can be trusted, as words and as bars, with what to mend. */
function healthPart(app: App, { health, groups }: Glance, findings: readonly Finding[]): HTMLElement {
  const { freshReps, reps, completeRows, rows } = health;
  const toFix = (groups.find(({ code }) => code === 'fix')?.items ?? []).filter(({ rep }) => rep !== '');
  return section(
    homeWords.health,
    bar(homeWords.fresh(freshReps, reps), freshReps, reps),
    // 99.7 % of the rows is not all of them.
    rows > 0 && bar(homeWords.complete(percent(Math.floor((completeRows / rows) * 100) / 100)), completeRows, rows),
    toFix.length > 0 &&
      disclosure(homeWords.toFix(toFix.length), ...byRep(toFix).map(([rep, own]) => repItems(rep, own))),
    findings.length > 0 && disclosure(homeWords.toLookAt(findings.length), app.findings(findings)),
  );
}

const bar = (words: string, part: number, whole: number): Child =>
  whole > 0 && h('div', {}, h('p', {}, words), h('progress', { max: whole, value: part, 'aria-hidden': 'true' }));
