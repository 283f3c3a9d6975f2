import { isNobody, lineAsked, repAsked } from './asked';
import { dayIn } from './days';
import { define, type Defined } from './define';
import type { Counting, FactLine, Said } from './facts';
import { isMistake, mistake, type Mistake } from './mistake';
import { allTables, asOf, plan, tables, what, who } from './params';
import { spread, type Answer } from './spread';

export const feedbackNote = (counting: () => Counting): Defined =>
  define({
    name: 'FEEDBACK_NOTE',
    about:
      'A draft of what to say to a rep about a behavior: encouragement for what was done, a gap while it can still be corrected, a question where the log says too little. For your own words.',
    params: [
      { ...who, about: 'a rep, or a range of reps.', optional: false },
      {
        ...what,
        about: 'a behavior or a result of the plan by its name, or a range of them; blank is what comes first.',
      },
      asOf,
      { ...plan, about: 'the Plan sheet with its header row.' },
      tables,
    ],
    returns: { about: 'The drafted sentence, or why there is none.', spills: true },
    example: '=FEEDBACK_NOTE(A5, B$4, $B$1, Plan!A:T, Team!A:H, Activities!A:M)',
    compute(values) {
      const day = dayIn(values.as_of, 'as_of');
      if (isMistake(day)) return day;
      const said = counting().feedback(allTables(values), day);
      return isMistake(said) ? said : spread(values.who, values.what, (one, other) => noteFor(said, one, other));
    },
  });

function noteFor(said: Said, whoCell: Answer, whatCell: Answer): Answer {
  if (isMistake(whoCell)) return whoCell;
  if (isMistake(whatCell)) return whatCell;
  if (isNobody(whoCell)) return mistake('A note is for one rep: name a rep in who.');
  const rep = repAsked(said.facts, whoCell);
  if (isMistake(rep)) return rep;
  const line = lineAsked(said.facts, whatCell, null);
  if (isMistake(line)) return line;
  const trouble = line && troubleWith(line, rep!);
  return trouble ?? said.noteFor(rep!, line?.name ?? null);
}

const troubleWith = ({ cells }: FactLine, rep: number): Mistake | null => {
  const cell = cells[rep];
  return cell !== undefined && isMistake(cell) ? cell : null;
};
