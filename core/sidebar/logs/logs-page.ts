import type { LineShown, LogDesk, RepTalk } from '../../setup/log-desk';
import type { App, FlowName } from '../app';
import { skeleton } from '../elements';
import { logsWords } from '../words';

/** The desk while the page shows it: each screen draws itself from it and is drawn again after a change. */
export interface LogsPage {
  readonly app: App;
  readonly flow: FlowName;
  readonly desk: () => LogDesk;
  /** Writes one word on a line, takes the line off the desk and draws the screen again. */
  answer(line: LineShown, label: string, word: string, redraw: () => void): Promise<void>;
}

/** Reads the desk and shows the first screen of a place. */
export async function openDesk(
  app: App,
  flow: FlowName,
  title: string,
  first: (page: LogsPage) => void,
): Promise<void> {
  app.show({ key: flow, title, body: [skeleton()], buttons: [] });
  const answer = await app.ask('logDesk', {}, { words: logsWords.reading });
  if (!app.isShown(flow)) return;
  if (answer.ok) first(makeLogsPage(app, flow, answer.answer));
  else
    app.show({
      key: flow,
      title,
      body: [],
      buttons: [{ words: logsWords.lookAgain, press: () => app.go(flow) }],
    });
}

function makeLogsPage(app: App, flow: FlowName, first: LogDesk): LogsPage {
  let desk = first;
  return {
    app,
    flow,
    desk: () => desk,
    async answer({ log, row, print }, label, word, redraw) {
      const cells = [[label, word]] as const;
      const answer = await app.ask('editLog', { log, row, print, cells }, { words: logsWords.doing });
      if (!answer.ok) return;
      const isOther = (line: LineShown): boolean => line.log !== log || line.row !== row;
      desk = {
        ...desk,
        talks: desk.talks.map((talk): RepTalk => ({ ...talk, promises: talk.promises.filter(isOther) })),
        experiments: desk.experiments.filter(isOther),
      };
      redraw();
      if (document.activeElement === document.body) document.getElementById('heading')?.focus({ preventScroll: true });
      app.say(logsWords.noted);
    },
  };
}
