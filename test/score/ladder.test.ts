import { describe, expect, it } from 'vitest';
import { rungOf } from '../../core/score/ladder';
import { missedOf, patternOf, type Verdict } from '../../core/score/pattern';
import { settings } from './drawn';

/** Weeks as letters, oldest first: h = on target, m = missed, . = does not count. */
const weeks = (drawing: string): Verdict[] =>
  [...drawing].map((one) => (one === 'h' ? 'hit' : one === 'm' ? 'miss' : null));

const agreed = settings({ afterOneMiss: 'We talk.', afterTwoMisses: 'We plan together.', afterPattern: ' ' });
const rung = (drawing: string) =>
  rungOf({ pattern: patternOf(weeks(drawing)), missed: missedOf(weeks(drawing)) }, agreed);

describe('the miss ladder', () => {
  it('has nothing to say where the last counted week was met', () => {
    expect(rung('hmmh')).toBeNull();
    expect(rung('.....')).toBeNull();
  });

  it('says for each rung what was agreed beforehand', () => {
    expect(rung('hhm')).toEqual({
      pattern: 'single',
      missed: { looked: 3, misses: 1, counted: 3, inARow: 1 },
      response: 'We talk.',
    });
    expect(rung('hhmm')).toMatchObject({ pattern: 'repeat', response: 'We plan together.' });
  });

  it('has no response where nothing was agreed: nobody is held to what was never said', () => {
    expect(rung('hmmm')).toMatchObject({ pattern: 'pattern', response: null });
  });

  it('steps over weeks that do not count: two misses around a week off are two in a row', () => {
    expect(rung('hhm.m')).toMatchObject({ pattern: 'repeat', missed: { misses: 2, counted: 4, inARow: 2 } });
  });

  it('is a pattern when more than half of the counted weeks are missed, also when the last one was met', () => {
    expect(rung('mmhmmhmh')).toMatchObject({ pattern: 'pattern', missed: { misses: 5, counted: 8, inARow: 0 } });
    expect(rung('mmhmhhmh')).toBeNull();
  });
});
