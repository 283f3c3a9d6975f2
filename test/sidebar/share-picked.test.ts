import { expect, it } from 'vitest';
import { choiceOf, tickedOf } from '../../core/sidebar/share/picked';

it.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['an empty choice is all of it', ['Ada', 'Bo'], [], []],
  ['who left the team does not stand for somebody who was not ticked', ['Ada', 'Bo'], ['Ada', 'Gone'], ['Ada']],
  ['who came since is not shared unless ticked', ['Ada', 'Bo', 'Cy'], ['Ada', 'Bo'], ['Ada', 'Bo']],
  ['all that is ticked and all there is are the same', ['Ada', 'Bo'], ['Bo', 'Ada', 'Gone'], []],
])('%s', (_, all, before, choice) => expect(choiceOf(all, tickedOf(all, before))).toEqual(choice));

it('where all who were chosen are gone, nobody is ticked', () =>
  expect([...tickedOf(['Ada', 'Bo'], ['Gone'])]).toEqual([]));
