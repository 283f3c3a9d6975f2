import type { Day } from '../../calendar/day';
import type { RepTalk } from '../../setup/log-desk';
import { shortDay } from '../../sheets/figures';
import type { Flow } from '../app';
import { waysOn } from '../lists';
import { logsWords } from '../words';
import { openDesk, type LogsPage } from './logs-page';
import { showTalk } from './talk-screen';

const { talks: words } = logsWords;

/** The place for one-on-ones: with whom, when last, and what is still open. */
export const talksFlow: Flow = (app) => openDesk(app, 'talks', words.title, showTalks);

function showTalks(page: LogsPage): void {
  const { talks } = page.desk();
  page.app.show({
    key: 'talks reps',
    title: words.title,
    lead: talks.length === 0 ? words.nobody : words.lead,
    body: [talks.length > 0 && repList(page, talks)],
    buttons: [],
  });
}

const repList = (page: LogsPage, talks: readonly RepTalk[]): HTMLElement =>
  waysOn(
    words.byRep,
    talks.map((talk) => ({
      words: talk.rep,
      about: rhythmWords(talk),
      press: () => showTalk(page, talk.rep, () => showTalks(page)),
    })),
  );

const said = (day: string | null): string | null => (day === null ? null : shortDay(day as Day));

const rhythmWords = ({ last, next, promises }: RepTalk): string => words.state(said(last), said(next), promises.length);
