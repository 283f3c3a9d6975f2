import type { Stage, Work } from '../core/sidebar/host';
import type { Sidebar } from '../core/sidebar/start-sidebar';
import { actions, type ActionTask, type Command } from '../core/tasks/actions';
import type { SaysOf } from '../core/tasks/index';
import { reportOf } from '../core/tasks/report';
import type { Answer } from '../core/tasks/task';
import { perform } from './perform';
import { show } from './place';

/** All of these tasks take no input. */
type Perform<Name extends ActionTask> = (name: Name, input: object, work: Work) => Promise<Answer<SaysOf<Name>>>;
type Press = (page: Sidebar | undefined) => Promise<void>;

/** The buttons of the ribbon. What must be read is read in the pane, which opens for it. */
const presses: Readonly<Record<Command, Press>> = {
  async setUp(page) {
    await act('setUp', page);
    await openPane();
  },
  async proposePlan(page) {
    if (await act('proposePlan', page)) await bring('Plan');
    await openPane();
  },
  async refreshScorecard(page) {
    if (!(await act('refresh', page))) await openPane();
  },
  async thisWeek(page) {
    page?.go('home');
    await bring('This week');
    await openPane();
  },
  async checkData(page) {
    await act('check', page);
    await openPane();
  },
};

/** Does the work and tells the page what came of it; true when it was done. */
async function act<Name extends ActionTask>(task: Name, page: Sidebar | undefined): Promise<boolean> {
  const onStage = (_: Stage, hint?: string): void => {
    if (hint !== undefined) page?.tell({ title: 'Still at work', lines: [hint], findings: [] });
  };
  const answer = await (perform as Perform<Name>)(task, {}, { onStage, cancel: new AbortController().signal });
  page?.tell(reportOf(task, answer));
  return answer.ok;
}

const bring = (sheet: string): Promise<boolean> => show({ sheet, row: null, column: null });
/** Where Excel does not open it, the person still can. */
const openPane = (): Promise<void> => Office.addin.showAsTaskpane().catch(() => undefined);

/** Ties the buttons to their work. Excel keeps a button busy until it hears that it is done. */
export function associateCommands(page: () => Sidebar | undefined): void {
  for (const { command } of actions)
    Office.actions.associate(command, async (event: Office.AddinCommands.Event) => {
      try {
        await presses[command](page());
      } finally {
        event.completed();
      }
    });
}
