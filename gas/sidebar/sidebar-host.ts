import { downloadMade } from '../../core/sidebar/download';
import type { SidebarHost, Stage, Work } from '../../core/sidebar/host';
import { bringIntoSheets, pdfInSheets } from '../../core/sidebar/words-of-hosts';
import { atWork } from '../../core/tasks/door-findings';
import type { Answer } from '../../core/tasks/task';
import { findingOf, gotLost } from './failures';
import { call } from './script-run';

/** How often the page asks how far the work is: each time is a run of the script of its own. */
const askEvery = 2_000;

/** Work that has begun and not ended. */
let busy = false;

/** Google Sheets, as the page in the panel sees it. */
export const sidebarHost: SidebarHost = {
  bring: bringIntoSheets,
  pdf: pdfInSheets,
  async perform(name, input, work) {
    // Needs no sheet, so it goes on beside the work; the person is writing meanwhile.
    if (name === 'checkPlan') return asked(name, input, newToken());
    if (busy) return { ok: false, findings: [atWork] };
    busy = true;
    const token = newToken();
    const stop = work === undefined ? () => undefined : follow(token, work);
    const answer = await asked(name, input, token);
    stop();
    busy = false;
    return answer;
  },
  ways: ['download'],
  deliver: (file) => Promise.resolve(downloadMade(file)),
  show: (place) => call('showPlace', place).catch(() => false),
  readDraft: () => call('readDraft').catch(() => null),
  async keepDraft(text) {
    await call('keepDraft', text).catch(() => false);
  },
};

/** The script's answer, whatever happens on the way. */
const asked = (name: string, input: object, token: string): Promise<Answer<never>> =>
  call('perform', name, input, token).then(
    (answer) => (answer ?? { ok: false, findings: [gotLost] }) as Answer<never>,
    (error: unknown) => ({ ok: false, findings: [findingOf(error)] }),
  );

const stages: readonly Stage[] = ['reading', 'thinking', 'writing'];

/** Tells the page what the script says of its work, and the script when the person gives it up, until it is stopped. */
function follow(token: string, work: Work): () => void {
  let reached = 0;
  let isAsking = false;
  work.onStage('reading');
  const hear = (stage: string | null): void => {
    isAsking = false;
    const at = stages.indexOf(stage as Stage);
    // Answers may overtake each other.
    if (at > reached) work.onStage(stages[(reached = at)]!);
  };
  const asking = setInterval(() => {
    if (isAsking) return;
    isAsking = true;
    call('workStage', token).then(hear, () => hear(null));
  }, askEvery);
  const giveUp = (): void => void call('cancelWork', token).catch(() => undefined);
  work.cancel.addEventListener('abort', giveUp);
  return () => {
    clearInterval(asking);
    work.cancel.removeEventListener('abort', giveUp);
    reached = stages.length;
  };
}

/** Told apart from the tokens of other pages of this file; not a secret. */
const newToken = (): string => Array.from({ length: 16 }, () => Math.floor(Math.random() * 36).toString(36)).join('');
