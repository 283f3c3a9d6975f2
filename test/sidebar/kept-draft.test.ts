import { describe, expect, it } from 'vitest';
import { keptDraft } from '../../core/sidebar/kept-draft';
import { packUnfinished, type Unfinished } from '../../core/sidebar/unfinished';

const left = (step: string): Unfinished => ({ flow: 'start', step, given: [], plan: null });
const nothing = (): Promise<null> => Promise.resolve(null);
const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

describe('what was left unfinished', () => {
  it('comes back from the document', async () => {
    const kept = keptDraft({
      readDraft: () => Promise.resolve(packUnfinished(left('team'))),
      keepDraft: async () => {},
    });
    await kept.ready;
    expect(kept.now()).toEqual(left('team'));
  });

  it.each([
    ['refuses', () => Promise.reject<string>(new Error('storage'))],
    [
      'breaks',
      () => {
        throw new Error('storage');
      },
    ],
    ['keeps something else', () => Promise.resolve('{"version":1')],
  ])('is nothing where the host %s, and the page opens all the same', async (_, readDraft) => {
    const kept = keptDraft({ readDraft, keepDraft: async () => {} });
    await expect(kept.ready).resolves.toBeUndefined();
    expect(kept.now()).toBeNull();
  });

  it('is kept again after a host has refused once, and the page has it meanwhile', async () => {
    const texts: (string | null)[] = [];
    const kept = keptDraft({
      readDraft: nothing,
      keepDraft(text) {
        texts.push(text);
        if (texts.length === 1) throw new Error('storage');
        return texts.length === 2 ? Promise.reject(new Error('storage')) : Promise.resolve();
      },
    });
    await kept.ready;
    for (const step of ['found', 'team', 'rows']) {
      kept.keep(left(step));
      await turn();
      expect(kept.now()).toEqual(left(step));
    }
    expect(texts).toEqual(['found', 'team', 'rows'].map((step) => packUnfinished(left(step))));
  });

  it('is written one text at a time, and of those that come meanwhile only the last', async () => {
    const texts: (string | null)[] = [];
    let settle = (): void => undefined;
    const kept = keptDraft({
      readDraft: nothing,
      keepDraft(text) {
        texts.push(text);
        return new Promise((done) => (settle = done));
      },
    });
    await kept.ready;
    for (const step of ['found', 'team', 'rows']) kept.keep(left(step));
    kept.keep(null);
    expect(texts).toEqual([packUnfinished(left('found'))]);
    settle();
    await turn();
    expect(texts).toEqual([packUnfinished(left('found')), null]);
  });
});
