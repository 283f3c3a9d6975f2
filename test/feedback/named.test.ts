import { describe, expect, it } from 'vitest';
import { namedFor } from '../../core/feedback/named';
import type { WayToCount } from '../../core/plan/plan';

const named = (name: string, counts: WayToCount = 'Count') => namedFor({ name, counts });

describe('the name of a plan row in a sentence', () => {
  it.each([
    ['First-time meetings set', 'set 4 first-time meetings', 'set one first-time meeting'],
    ['Qualified opportunities added', 'added 4 qualified opportunities', 'added one qualified opportunity'],
    ['Accounts touched', 'touched 4 accounts', 'touched one account'],
    ['Recaps sent', 'sent 4 recaps', 'sent one recap'],
    ['Prospecting calls', 'made 4 prospecting calls', 'made one prospecting call'],
    ['Contacts met', 'met 4 contacts', 'met one contact'],
    ['Field feedback filed', 'reached 4 on field feedback filed', 'reached one on field feedback filed'],
    [
      'Further contacts engaged in deals',
      'engaged 4 further contacts in deals',
      'engaged one further contact in deals',
    ],
    [
      'Accounts touched outside the pipeline',
      'touched 4 accounts outside the pipeline',
      'touched one account outside the pipeline',
    ],
    ['Check-ins before renewal', 'made 4 check-ins before renewal', 'made one check-in before renewal'],
    ['Pushed deals reviewed', 'reviewed 4 pushed deals', 'reviewed one pushed deal'],
    ['CRM hygiene', 'reached 4 on CRM hygiene', 'reached one on CRM hygiene'],
    ['QBRs held', 'held 4 QBRs', 'held one QBR'],
  ])('%s: you %s', (name, several, single) => {
    expect(named(name).did('4')).toBe(several);
    expect(named(name).did('one')).toBe(single);
  });

  it('none of something is said without a zero', () => {
    expect(named('Accounts touched').counted('0')).toBe('no accounts');
    expect(named('Referral asks').score('none', 'one')).toBe('no referral ask');
  });

  it.each([
    ['New customers won', 'win new customers', 'winning new customers'],
    ['New business won (USD)', 'win new business', 'winning new business'],
    ['Pipeline added', 'add pipeline', 'adding pipeline'],
    ['Renewal rate', 'improve our renewal rate', 'improving our renewal rate'],
  ])('%s is what people work for: to %s', (name, toMove, moving) => {
    expect([named(name).toMove, named(name).moving]).toEqual([toMove, moving]);
  });

  it('money is won of something, a share stands beside its name', () => {
    expect(named('New business won (USD)', 'Sum').did('$21,500')).toBe('won $21,500 of new business');
    expect(named('Meetings held', 'Rate').did('62%')).toBe('reached 62% on meetings held');
  });

  it('no name is too long for a note', () => {
    expect(named(`${'very '.repeat(40)}long meetings set`).did('4').length).toBeLessThan(70);
  });
});
