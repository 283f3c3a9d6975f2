import type { Given, Start } from '../../setup/start';
import type { App, Flow } from '../app';
import type { Unfinished } from '../unfinished';
import { skeleton } from '../elements';
import { startWords } from '../words';
import { openParts, sameGiven, settle, withGiven } from './answers';
import { foundScreen } from './found-screen';
import { peopleFaults, peopleScreen } from './people-screen';
import { questionFaults, questionScreen } from './question-screen';
import { rowsScreen } from './rows-screen';
import { saveStart } from './save';
import type { StartScreen, Teller, Told } from './teller';
import { lastQuestion, needsAllAnswers, questionAt, stepAfter, stepAgain, stepBefore, stepsOf } from './steps';

/** Finds out what the sheets are: what was recognized, one question at a time, the team, and the rows as they are read. */
export const startFlow: Flow = async (app, left) => {
  const given = left?.given ?? [];
  app.show({ key: 'start', title: startWords.opening, body: [skeleton()], buttons: [] });
  const read = await readStart(app, given, startWords.looking);
  if (read === null) return app.go('home');
  tell(app, { ...read, given, step: left === null ? 'found' : stepAgain(read.start, given, left.step) }, left);
};

type Read = Pick<Told, 'start' | 'findings' | 'from'>;

async function readStart(app: App, given: readonly Given[], words: string): Promise<Read | null> {
  const answer = await app.ask('start', { given }, { words });
  if (!answer.ok) return null;
  app.learnSheets(answer.answer.sheets.map(({ sheet }) => sheet));
  return { start: answer.answer, findings: answer.findings, from: given };
}

function tell(app: App, begun: Told, left: Unfinished | null): void {
  let told = begun;
  const teller: Teller = {
    app,
    told: () => told,
    answer(id, value) {
      told = { ...told, given: withGiven(told.given, id, value) };
      app.keep({ flow: 'start', step: told.step, given: told.given, plan: left?.plan ?? null });
    },
  };

  const goTo = (step: string): void => {
    told = { ...told, step };
    if (step !== 'found' || told.given.length > 0)
      app.keep({ flow: 'start', step, given: told.given, plan: left?.plan ?? null });
    draw();
  };

  function goOn(): void {
    const { start, step } = told;
    const question = questionAt(start, step);
    if (app.blame(question ? questionFaults(told.given, question) : step === 'team' ? peopleFaults(told) : [])) return;
    if (question !== undefined) told = { ...told, given: settle(told.given, question) };
    void (step === 'rows' ? saveStart(teller) : leave(step));
  }

  /** One step on. Where the next screen shows what follows from the answers, the sheets are read anew first. */
  async function leave(step: string): Promise<void> {
    const next = stepAfter(told.start, told.given, step);
    if ((needsAllAnswers(next) || step === 'found') && !sameGiven(told.given, told.from)) {
      const read = await readStart(app, told.given, startWords.rereading);
      if (read === null) return;
      told = { ...told, ...read };
    }
    goTo(stepAfter(told.start, told.given, step));
  }

  /** Past all questions: what they propose is what was answered before. */
  function toTeam(): void {
    told = { ...told, given: told.start.questions.reduce(settle, told.given) };
    void leave(lastQuestion(told.start));
  }

  function draw(): void {
    const { start, step } = told;
    const steps = stepsOf(start);
    const back = stepBefore(start, step);
    app.show({
      key: `start ${step}`,
      steps: { flow: startWords.title, at: steps.indexOf(step) + 1, of: steps.length },
      ...screenAt(teller, step),
      buttons: [
        {
          words: step === 'rows' ? startWords.save : startWords.goOn,
          press: goOn,
          look: 'primary',
        },
        ...(step === 'found' && isAnswered(start) ? [{ words: startWords.toTeam, press: toTeam }] : []),
        ...(back === null ? [] : [{ words: startWords.back, press: () => goTo(back) }]),
      ],
    });
  }

  draw();
}

/** Whether the Sources sheet answers every question already. */
const isAnswered = ({ questions, written }: Start): boolean =>
  written.sources && questions.length > 0 && questions.every((question) => openParts([], question).length === 0);

function screenAt(teller: Teller, step: string): StartScreen {
  const question = questionAt(teller.told().start, step);
  if (question !== undefined) return questionScreen(teller, question);
  return step === 'team' ? peopleScreen(teller) : step === 'rows' ? rowsScreen(teller) : foundScreen(teller);
}
