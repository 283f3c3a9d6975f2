import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { keptDraft } from '../../core/sidebar/kept-draft';
import { packWords, readWords, typedWords } from '../../core/sidebar/typed-words';
import { packUnfinished, readUnfinished, type Unfinished } from '../../core/sidebar/unfinished';

const draft = 'Canary, you set 10 first-time meetings last week.';
const words = fc.array(fc.constantFrom('Canary', 'you', 'set', '10', '=7', 'Zoë', 'well done', '…', '\n', '🙂'));
const text = words.map((all) => all.join(' '));

describe('words that were typed and not saved', () => {
  it('come back as they were typed, whatever stood in the field', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (typed, base) => {
        expect(readWords(packWords(typed, base), base)).toBe(typed);
      }),
    );
  });

  it('are kept without a word of the sheet: that goes by its place', () => {
    expect(packWords('Thank you, Canary: 10 is your best.', draft)).not.toMatch(/canary|10|you[^r]/i);
    fc.assert(
      fc.property(text, (typed) => {
        expect(packWords(typed, draft)).not.toMatch(/Canary|you|set/);
      }),
    );
  });

  it('are nothing where the text is not ours or points to a place that is not there', () => {
    for (const packed of ['', '{', 'null', '7', '{}', '[null]', '[99]', '[-1]', '[["a"]]'])
      expect(readWords(packed, 'one')).toBeUndefined();
    fc.assert(
      fc.property(fc.json(), fc.string(), (packed, base) => {
        expect(['string', 'undefined']).toContain(typeof readWords(packed, base));
      }),
    );
  });
});

describe('a field that was left', () => {
  const make = (): ReturnType<typeof typedWords> => typedWords(new Map(), () => undefined);
  const field = { id: 'Observations Rep', before: '', offers: ['Ann', 'Bea'] };

  it('is as it was, until the form is saved or given up', () => {
    const typed = make();
    typed.keep(field, 'Bea');
    typed.keep({ id: 'Coaching Rep', before: '' }, 'other');
    expect(typed.read(field)).toBe('Bea');
    typed.drop('Observations ');
    expect(typed.read(field)).toBeUndefined();
    expect(typed.read({ id: 'Coaching Rep', before: '' })).toBe('other');
  });

  it('is blank again where it offers or holds something else by now, so that nobody else is named', () => {
    const typed = make();
    typed.keep(field, 'Bea');
    expect(typed.read({ ...field, offers: ['Ann', 'Cy', 'Bea'] })).toBeUndefined();
    expect(typed.read({ ...field, before: 'Ann' })).toBeUndefined();
  });

  it('is forgotten once it says again what it said at first', () => {
    const typed = make();
    typed.keep(field, 'Bea');
    typed.keep(field, '');
    expect(typed.read(field)).toBeUndefined();
  });

  it('makes room for newer ones after twenty', () => {
    const typed = make();
    for (let i = 0; i < 25; i += 1) typed.keep({ id: `note ${i}`, before: '' }, String(i));
    const left = Array.from({ length: 25 }, (_, i) => typed.read({ id: `note ${i}`, before: '' }));
    expect(left).toEqual([...Array<undefined>(5).fill(undefined), ...Array.from({ length: 20 }, (_, i) => `${i + 5}`)]);
  });
});

describe('what is kept with the document', () => {
  const plan: Unfinished = { flow: 'plan', step: 'check', given: [], plan: { lines: [] } };
  const field = { id: 'note 1', before: draft };

  it('holds words being typed beside a plan half made, and neither ends the other', async () => {
    vi.useFakeTimers();
    try {
      let text: string | null = packUnfinished(plan);
      const host = {
        readDraft: async () => text,
        keepDraft: async (next: string | null) => void (text = next),
      };
      const kept = keptDraft(host);
      await kept.ready;
      for (const said of ['W', 'We', 'Well done']) kept.typed.keep(field, said);
      expect(text).toBe(packUnfinished(plan));
      await vi.runAllTimersAsync();
      expect(readUnfinished(text)).toEqual(plan);
      kept.keep(null);
      await vi.runAllTimersAsync();

      const again = keptDraft(host);
      await again.ready;
      expect(again.now()).toBeNull();
      expect(again.typed.read(field)).toBe('Well done');
      again.typed.drop('note');
      await vi.runAllTimersAsync();
      expect(text).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});
