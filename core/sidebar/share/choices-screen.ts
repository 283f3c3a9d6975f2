import type { PackChoices } from '../../pack/pack';
import type { App } from '../app';
import { checkbox, checks } from '../controls';
import { h } from '../elements';
import { startWords } from '../words';
import { choiceOf, tickedOf } from './picked';
import { shareWords as words } from './share-words';

/** Asks what is in a pack, from what stands in the workbook now. Notes are in it only when somebody ticks them. */
export async function showChoices(
  app: App,
  before: PackChoices,
  take: (choices: PackChoices) => void,
  back: () => void,
): Promise<void> {
  const answer = await app.ask('packDesk', {});
  if (!answer.ok) return;
  const desk = answer.answer;
  let choices = before;
  const tick = (
    id: string,
    label: string,
    checked: boolean,
    chosen: (on: boolean) => Partial<PackChoices>,
    hint = '',
  ) =>
    checkbox({
      id,
      label,
      checked,
      onTick: (on) => (choices = { ...choices, ...chosen(on) }),
      ...(hint && { hint }),
    });
  const reps = pickOf('share-reps', words.whichReps, desk.reps, before.reps);
  const planned = desk.lines.map(({ name }) => name);
  const lines = pickOf('share-lines', words.whichLines, planned, before.lines);
  app.show({
    key: words.choose,
    title: words.choose,
    body: [
      h(
        'div',
        { class: 'group' },
        tick('share-names', words.initials, before.names === 'Initials', (on) => ({ names: on ? 'Initials' : 'Full' })),
        tick('share-detail', words.detail, before.repDetail, (repDetail) => ({ repDetail })),
        tick('share-notes', words.notes, before.notes, (notes) => ({ notes }), words.notesHint(desk.notes)),
      ),
      reps.part,
      lines.part,
    ],
    buttons: [
      {
        words: startWords.goOn,
        press: () =>
          app.blame([...reps.faults(), ...lines.faults()]) ||
          take({ ...choices, reps: reps.chosen(), lines: lines.chosen() }),
        look: 'primary',
      },
      { words: startWords.back, press: back },
    ],
  });
}

/** Some of these names. An empty choice means all of them, so nobody can choose none. */
function pickOf(id: string, label: string, all: readonly string[], before: readonly string[]) {
  const ticked = tickedOf(all, before);
  return {
    faults: () => (ticked.size === 0 ? [{ id, words: words.none }] : []),
    chosen: () => choiceOf(all, ticked),
    part: checks({
      id,
      label,
      choices: all.map((value) => ({ value, label: value })),
      chosen: [...ticked],
      onPick: (name, on) => ticked[on ? 'add' : 'delete'](name),
    }),
  };
}
