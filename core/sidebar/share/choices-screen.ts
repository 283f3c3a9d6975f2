import type { PackChoices } from '../../pack/pack';
import type { App } from '../app';
import { checkbox, checks, radios } from '../controls';
import { shareWords as words } from './share-words';

/** Asks what is in a pack, from what stands in the workbook now. Notes are in it only when somebody ticks them. */
export async function showChoices(
  app: App,
  before: PackChoices,
  take: (choices: PackChoices) => void,
  back: () => void,
): Promise<void> {
  const answer = await app.ask('packDesk', {}, { words: words.reading });
  if (!answer.ok) return;
  const desk = answer.answer;
  let choices = before;
  const change = (some: Partial<PackChoices>): void => void (choices = { ...choices, ...some });
  const reps = pickOf('share-reps', words.whichReps, desk.reps, before.reps);
  const lines = pickOf(
    'share-lines',
    words.whichLines,
    desk.lines.map(({ name }) => name),
    before.lines,
  );
  app.show({
    key: 'share choices',
    title: words.choose,
    body: [
      radios({
        id: 'share-names',
        label: words.names,
        choices: words.nameChoices,
        chosen: before.names,
        onPick: (names) => change({ names: names as PackChoices['names'] }),
      }),
      checkbox({
        id: 'share-detail',
        label: words.detail,
        checked: before.repDetail,
        onTick: (repDetail) => change({ repDetail }),
      }),
      checkbox({
        id: 'share-notes',
        label: words.notes,
        hint: words.notesHint(desk.notes),
        checked: before.notes,
        onTick: (notes) => change({ notes }),
      }),
      reps.part,
      lines.part,
    ],
    buttons: [
      {
        words: words.take,
        press() {
          if (app.blame([reps, lines].flatMap(({ isNone, id }) => (isNone() ? [{ id, words: words.none }] : []))))
            return;
          take({ ...choices, reps: reps.chosen(), lines: lines.chosen() });
        },
        look: 'primary',
      },
      { words: words.back, press: back },
    ],
  });
}

/** Some of these names; an empty choice means all of them, so nobody can choose none. */
function pickOf(id: string, label: string, all: readonly string[], before: readonly string[]) {
  const ticked = new Set(before.length === 0 ? all : before);
  const some = (): readonly string[] => all.filter((name) => ticked.has(name));
  return {
    id,
    isNone: () => all.length > 0 && some().length === 0,
    chosen: () => (some().length === all.length ? [] : some()),
    part: checks({
      id,
      label,
      choices: all.map((value) => ({ value, label: value })),
      chosen: some(),
      onPick: (name, on) => void (on ? ticked.add(name) : ticked.delete(name)),
    }),
  };
}
