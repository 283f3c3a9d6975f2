import type { Finding } from '../../core/outcome';
import type { TaskName, WeekSaid } from '../../core/tasks/index';
import type { Answer } from '../../core/tasks/task';

/** The seam to the script, as far as this page uses it. */
interface ScriptRun {
  withSuccessHandler(then: (answer: Answer<WeekSaid> | null) => void): ScriptRun;
  withFailureHandler(then: (error: Error) => void): ScriptRun;
  perform(name: TaskName, input: object): void;
}
declare const google: { readonly script: { readonly run: ScriptRun } };

const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const buttons = ['refresh', 'check'] as const;

function ask(name: TaskName, words: string): void {
  say(words);
  for (const id of buttons) part(id).setAttribute('disabled', '');
  google.script.run
    .withSuccessHandler((answer) => {
      free();
      if (answer === null) failed('');
      else show(name, answer);
    })
    .withFailureHandler((error) => {
      free();
      failed(error.message);
    })
    .perform(name, {});
}

const free = (): void => buttons.forEach((id) => part(id).removeAttribute('disabled'));

function say(words: string, trouble = false): void {
  part('state').textContent = words;
  part('state').className = trouble ? 'trouble' : '';
}

function show(name: TaskName, answer: Answer<WeekSaid>): void {
  if (answer.ok) {
    say(name === 'refresh' ? 'The scorecard is refreshed.' : 'As the sheets are now:');
    showWeek(answer.answer.summary);
  } else say('This cannot be scored yet. Nothing was written.', true);
  showFindings(answer.findings.filter(({ severity }) => severity !== 'info'));
}

/** Lines that begin at the margin are headings or sentences; those that are indented belong to the one above. */
function showWeek(lines: readonly string[]): void {
  const week = part('week');
  week.replaceChildren(
    ...lines
      .filter((line) => line.trim() !== '')
      .map((line, index) => element(index > 1 && !line.startsWith(' ') ? 'h3' : 'p', line.trim())),
  );
  week.hidden = false;
}

function showFindings(findings: readonly Finding[]): void {
  part('look').hidden = findings.length === 0;
  part('findings').replaceChildren(
    ...findings.map(({ severity, where, what, fix }) => {
      const item = element('li', '');
      item.className = severity;
      item.append(element('strong', where), element('span', what + ' ' + fix));
      return item;
    }),
  );
}

function element(tag: string, words: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}

/** Several accounts in one browser: the panel belongs to one of them, what it asks for runs as another. */
const otherAccount = /PERMISSION_DENIED|Authorization is required|reading from storage|refused to connect/i;

function failed(message: string): void {
  if (otherAccount.test(message))
    say(
      'Google took another of your accounts for this panel. Use the menu Extensions, Leadline instead, or open the file in a window where only one account is signed in.',
      true,
    );
  else say('Google did not answer. Try again, or use the menu Extensions, Leadline.', true);
}

part('refresh').addEventListener('click', () => ask('refresh', 'Refreshing the scorecard…'));
part('check').addEventListener('click', () => ask('check', 'Reading the sheets…'));
ask('check', 'Reading the sheets…');
