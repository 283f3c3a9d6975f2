import type { Finding } from '../core/outcome';
import type { Answer } from '../core/tasks/task';
import type { WeekSaid } from '../core/tasks/index';
import { perform } from './perform';

/** After this long without an answer, the page says what Excel may be waiting for. */
const patience = 4000;

/** Text reaches the page as text and never as markup. */
function element(name: 'li' | 'p' | 'strong' | 'span', text: string, look?: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (look !== undefined) made.className = look;
  return made;
}

const byId = (id: string): HTMLElement | null => document.getElementById(id);

/** Sets the page up: two buttons, and an empty place for what they bring. */
export function startPage(): void {
  byId('refresh')?.addEventListener('click', () => void showOutcome(() => perform('refresh', {})));
  byId('check')?.addEventListener('click', () => void showOutcome(() => perform('check', {})));
  say('Ready.');
}

/** Does the work and shows what came of it. */
export async function showOutcome(work: () => Promise<Answer<WeekSaid>>): Promise<Answer<WeekSaid>> {
  say('Working …');
  const waiting = setTimeout(() => {
    say('Still working. If you are typing in a cell, press Enter: Excel waits for that.');
  }, patience);
  const answer = await work();
  clearTimeout(waiting);
  show(answer);
  return answer;
}

function show(answer: Answer<WeekSaid>): void {
  byId('week')?.replaceChildren(...(answer.ok ? answer.answer.summary.map((line) => element('p', line)) : []));
  const findings = [...answer.findings].sort((a, b) => weight(a) - weight(b));
  byId('findings')?.replaceChildren(...findings.map(findingItem));
  const open = findings.filter(({ severity }) => severity !== 'info').length;
  say(answer.ok ? `Done. ${open === 0 ? 'Nothing to look at.' : `${open} to look at.`}` : 'Not done. See below why.');
}

/** Words stand beside every color, for those who do not see it. */
const severityWords: Readonly<Record<Finding['severity'], string>> = {
  error: 'Must be mended',
  ask: 'Needs your answer',
  warning: 'Worth a look',
  info: 'Good to know',
};

const weight = ({ severity }: Finding): number => Object.keys(severityWords).indexOf(severity);

function findingItem({ severity, where, what, fix }: Finding): HTMLElement {
  const item = element('li', '', severity);
  item.append(element('strong', `${severityWords[severity]}: ${where}`), element('p', what), element('p', fix, 'fix'));
  return item;
}

function say(words: string): void {
  const status = byId('status');
  if (status) status.textContent = words;
}
