import { perform } from './perform';
import { showOutcome } from './taskpane';

/** The buttons of the ribbon, by the names under which the manifest knows them. */
export const commands = {
  refreshScorecard: () => perform('refresh', {}),
  checkData: () => perform('check', {}),
} as const;

export type Command = keyof typeof commands;

/**
 * Ties the buttons to their work. A button has no place to answer, so the page shows what came of it; it opens by itself when
 * something is in the way, and when the data was to be checked. Excel keeps a button busy until it hears that it is done.
 */
export function associateCommands(): void {
  for (const name of Object.keys(commands) as Command[])
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        const answer = await showOutcome(commands[name]);
        if (!answer.ok || name === 'checkData') await Office.addin.showAsTaskpane();
      } finally {
        event.completed();
      }
    });
}
