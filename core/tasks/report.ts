import type { HomeGroup } from '../setup/home';
import type { Finding } from '../outcome';
import { ourSheets } from '../sheets/our-sheets';
import { actions, openCaption, type ActionTask, type Command } from './actions';
import type { SaysOf } from './index';
import type { Answer } from './task';

/** What is told after a button of the menu or the ribbon has done its work. */
export interface Report {
  readonly title: string;
  readonly lines: readonly string[];
  /** What to look at, the gravest first. */
  readonly findings: readonly Finding[];
}

/** The words for what came of an action. */
export function reportOf<Name extends ActionTask>(task: Name, answer: Answer<SaysOf<Name>>): Report {
  const findings = gravestFirst(answer.findings);
  if (!answer.ok) return { title: refusals[task], lines: [], findings };
  return { findings, ...done[task](answer.answer, findings) };
}

type Told = Omit<Report, 'findings'> & Partial<Report>;
type Tell<Says> = (says: Says, findings: readonly Finding[]) => Told;

const captionOf = (command: Command): string => actions.find((action) => action.command === command)!.caption;

const done: { readonly [Name in ActionTask]: Tell<SaysOf<Name>> } = {
  setUp: ({ sheets }, findings) => ({
    title: findings.some(isOpen) ? 'Written, with questions open' : 'Sources and Team are written',
    lines: [
      sheets.length === 0
        ? 'Sources and Team say already what your CRM sheets prove. Nothing was written.'
        : `${listed(sheets)} ${sheets.length === 1 ? 'says' : 'say'} how your CRM sheets are read and who is on the team. Edit them as you like.`,
      ...(findings.some(isOpen)
        ? ['These questions nobody but you can answer:']
        : [`Next: ${captionOf('proposePlan')}.`]),
    ],
  }),
  proposePlan: ({ sheets }) => ({
    title: 'A plan is proposed',
    lines: [
      `It stands on ${listed(sheets)}. The sheets are yours: change names, targets and what is counted.`,
      `Next: ${captionOf('refreshScorecard')}.`,
    ],
  }),
  refresh: ({ summary }) => ({ title: 'Scorecard refreshed', lines: summary }),
  check: (_, findings) =>
    findings.length === 0
      ? { title: captionOf('checkData'), lines: ['Nothing stands in the way of right numbers.'] }
      : { title: 'To look at in the data and the plan', lines: [] },
  // What is to be mended in the data is another button; here it would hide the week.
  home: ({ stage, sheets, glance }) => {
    const found = sheets.map(
      ({ sheet, table, rows }) => `${sheet}: ${rows.toLocaleString('en-US')} rows of ${table.toLowerCase()}`,
    );
    switch (stage) {
      case 'no data':
        return { title: 'How Leadline works', lines: howItWorks, findings: [] };
      case 'sources':
        return { title: 'Your CRM sheets', lines: [...found, `Next: ${captionOf('setUp')}.`], findings: [] };
      case 'plan':
        return { title: 'There is no plan yet', lines: [...found, `Next: ${captionOf('proposePlan')}.`], findings: [] };
      case 'refresh':
        return { title: 'The plan is there', lines: [`Next: ${captionOf('refreshScorecard')}.`], findings: [] };
      case 'week':
        return glance === null
          ? { title: refusals.home, lines: [] }
          : { title: captionOf('thisWeek'), lines: glance.groups.flatMap(groupLines), findings: [] };
    }
  },
};

const refusals: Readonly<Record<ActionTask, string>> = {
  setUp: 'This cannot be set up yet',
  proposePlan: 'No plan was proposed',
  refresh: 'This cannot be scored yet',
  check: 'This cannot be scored yet',
  home: 'The week cannot be shown yet',
};

const howItWorks = [
  'Put each export of your CRM on a sheet of this file: activities, opportunities, accounts. Leadline reads these sheets and never changes them.',
  `Then choose ${openCaption}: it asks what it cannot know and takes you to a plan and a first scorecard. The other entries of this menu do the same without a question.`,
  `Plan, Team, Sources and Settings are yours to edit. ${ourSheets.map(({ name }) => name).join(', ')} are redrawn whole at each refresh.`,
  'Nothing leaves this file.',
];

const mostItems = 4;

/** One group of the week: its title, then who and what, a line each. What is to be fixed stands among the findings. */
function groupLines({ code, title, items, none }: HomeGroup): string[] {
  if (code === 'fix' || (items.length === 0 && none === '')) return [];
  if (items.length === 0) return [`${title}: ${none}`];
  const more = items.length > mostItems ? [`  and ${items.length - mostItems} more on the sheet This week`] : [];
  const shown = items
    .slice(0, mostItems)
    .map(({ rep, about, now }) => `  ${[rep, about, now].filter(isSaid).join(', ')}`);
  return [`${title} (${items.length})`, ...shown, ...more];
}

const isSaid = (text: string): boolean => text !== '';
const isOpen = ({ severity }: Finding): boolean => severity === 'ask';

const severities: readonly Finding['severity'][] = ['error', 'ask', 'warning'];

const gravestFirst = (findings: readonly Finding[]): Finding[] =>
  severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

const listed = (sheets: readonly string[]): string =>
  sheets.length < 2 ? sheets.join('') : `${sheets.slice(0, -1).join(', ')} and ${sheets[sheets.length - 1]}`;
