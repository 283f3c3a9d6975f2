import { describe, expect, it } from 'vitest';
import { sceneFor } from '../../core/pack/scene';
import { readPacks } from '../../core/rollup/packs-in';
import { drawn } from '../setup/book';
import { tableOf } from '../rollup/drawn-pack';
import { everything, packOf, sheetOf, sourceFrom, textsOf } from './sample-week';

describe('a pack says', () => {
  it('nobody who was not chosen, where a line or what was agreed has only the first or the last name', () => {
    const small = sourceFrom([
      drawn(
        'Plan',
        `Kind | Name | Counts | From | Where | Target | Per | Why
Behavior | Visits with Bo | Count | Activities | Type = Call | 4 | week | As Chen does`,
      ),
      drawn('Settings', 'Name | Value\nAfter one miss | Bo looks at it\nPeers see | What Chen sees'),
      drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek\nBo Chen | Dana Ek'),
      drawn('Log', 'Owner | Type | Subject | Date\nAda Lund | Call | x | 2026-11-17\nBo Chen | Call | x | 2026-11-18'),
    ]);
    const pack = packOf(small, { reps: ['Ada Lund'] });
    expect(textsOf(pack).filter((text) => /\b(?:Bo|Chen)\b/.test(text))).toEqual([]);
    expect(textsOf(pack).filter((text) => text.includes('Visits with a colleague')).length).toBeGreaterThan(0);
    const { intent } = sceneFor(small, { ...everything, reps: ['Ada Lund'] });
    expect(intent.settings).toMatchObject({
      afterOneMiss: 'a colleague looks at it',
      peersSee: 'What a colleague sees',
    });
  });

  it('two lines as two, where only the name of somebody who was not chosen told them apart', () => {
    const small = sourceFrom([
      drawn(
        'Plan',
        `Kind | Name | Counts | From | Where | Target | Per
Behavior | Work with Bo Chen | Count | Activities | Type = Call | 4 | week
Behavior | Work with Cy Dorn | Count | Activities | Type = Visit | 5 | week`,
      ),
      drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek\nBo Chen | Dana Ek\nCy Dorn | Dana Ek'),
      drawn('Log', 'Owner | Type | Subject | Date\nAda Lund | Call | x | 2026-11-17\nAda Lund | Call | y | 2026-11-17'),
      drawn('Targets', 'Rep | Behavior | From | Target\nAda Lund | Work with Cy Dorn | 2026-08-31 | 7'),
    ]);
    const { rows } = sheetOf(packOf(small, { reps: ['Ada Lund'] }), 'Numbers');
    const cells = rows.map((row) => row.map((cell) => cell?.value ?? null));
    const { value, findings } = readPacks([tableOf('Copied', cells)]);
    expect(findings).toEqual([]);
    expect(value[0]!.lines.map(({ name, team }) => [name, team?.value, team?.target])).toEqual([
      ['Work with a colleague', 2, 4],
      ['Work with a colleague 2', 0, 7],
    ]);
  });

  it('no line that was not chosen, as the guard of another or as what another drives', () => {
    const small = sourceFrom([
      drawn(
        'Plan',
        `Kind | Name | Drives | Counts | From | Where | Target | Per | Guard
Result | Secret bonus deals | | Count | Activities | Type = Won | 1 | week |
Behavior | Calls | Secret bonus deals | Count | Activities | Type = Call | 1 | week | Hidden quality
Behavior | Hidden quality | Secret bonus deals | Count | Activities | Type = Visit | 8 | week |`,
      ),
      drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek'),
      drawn('Log', 'Owner | Type | Subject | Date\nAda Lund | Call | x | 2026-11-17'),
    ]);
    const hidden = (lines: readonly string[]) =>
      textsOf(packOf(small, { lines })).filter((text) => /Hidden|Secret|guard/.test(text));
    expect(hidden([]).length).toBeGreaterThan(3);
    expect(hidden(['Calls'])).toEqual([]);
    const { card } = sceneFor(small, { ...everything, lines: ['Calls'] });
    expect(card.behaviors[0]!.cells[0]!.guard).toBeNull();
  });
});
