import { fold } from '../text';
import type { PlanRow } from './plan';
import { guarded, proposed, type Proposal } from './proposal';
import { criteriaTest, frequentValues, tablesFor } from './rows-matching';
import { carriedBy, isCarried, literal, oneOf, type Scene } from './survey';
import { readCriteria } from './criteria-parse';

const deals = {
  kind: 'Behavior',
  counts: 'Count',
  from: 'Opportunities',
  datedBy: 'Created',
  control: 'shared',
} as const;

/** `Type = New Business` in the words of this data; empty when it does not tell new customers from others. */
function newBusiness({ crm, today }: Scene): string {
  const won = readCriteria('Status = Won').value;
  const types = frequentValues(
    tablesFor(crm, 'Opportunities'),
    { field: 'Type', raw: false },
    (table) => criteriaTest(table, won, today) ?? (() => false),
  );
  const fresh = types.filter(({ value }) =>
    /\bnew\b|newbusiness|neu(?:gesch|kund)|nouve(?:au|lle)|nuev[oa]/i.test(value),
  );
  return fresh.length === 0 || fresh.length === types.length ? '' : `Type = ${oneOf(fresh.map(({ value }) => value))}`;
}

/** Amounts in several currencies cannot be added: the most frequent one is taken, and its name goes into the line's. */
export function mainCurrency({ crm }: Scene): { readonly where: string; readonly name: string } {
  const found = frequentValues(tablesFor(crm, 'Opportunities'), { field: 'Currency', raw: false });
  const most = found[0];
  return most === undefined || found.length === 1
    ? { where: '', name: '' }
    : { where: `Currency = ${literal(most.value)}`, name: ` (${most.value})` };
}

/** Two results: how many were won, and what they are worth; the win rate where there are no amounts. */
export function proposeResults(scene: Scene): Proposal {
  const fresh = newBusiness(scene);
  const money = mainCurrency(scene);
  const base = { kind: 'Result', from: 'Opportunities', datedBy: 'Closed', per: 'quarter' } as const;
  const why = fresh === '' ? 'Growth' : 'Growth from customers we do not have yet';
  const count = proposed({ ...base, name: fresh === '' ? 'Deals won' : 'New customers won', counts: 'Count', why }, [
    'Status = Won',
    fresh,
  ]);
  const sum = proposed(
    {
      ...base,
      name: `${fresh === '' ? 'Revenue' : 'New business'} won${money.name}`,
      counts: 'Sum',
      of: 'Amount',
      why,
    },
    ['Status = Won', fresh, money.where],
  );
  const rate = proposed(
    { ...base, name: 'Win rate', counts: 'Rate', of: 'Status = Won | Lost', why: 'Time spent on deals that are won' },
    ['Status = Won'],
  );
  if (!isCarried(scene, count)) {
    const added = proposed({ ...base, name: 'Opportunities added', counts: 'Count', datedBy: 'Created', why }, []);
    const leftOut = [{ name: count.name, lacks: 'no won opportunities with a close date' }];
    return { rows: isCarried(scene, added) ? [added] : [], leftOut };
  }
  if (isCarried(scene, sum)) return { rows: [count, sum], leftOut: [] };
  const lost = proposed({ ...base, name: 'Deals lost', counts: 'Count', why }, ['Status = Lost']);
  return {
    rows: isCarried(scene, lost) ? [count, rate] : [count],
    leftOut: [{ name: sum.name, lacks: 'no amounts' }],
  };
}

/** What is added to the pipeline: with an amount and a next step where the data knows them. */
export function proposeDeals(scene: Scene, drives: string): Proposal {
  const name = 'Opportunities added';
  const any = proposed({ ...deals, name, why: '' }, []);
  const all = carriedBy(scene, any).rows;
  if (!isCarried(scene, any))
    return { rows: [], leftOut: [{ name, lacks: 'no opportunities with a day they were created' }] };
  const fresh = newBusiness(scene);
  const share = (condition: string): number =>
    carriedBy(scene, proposed({ ...deals, name, why: '' }, [condition])).rows / all;
  const amount = share('Amount > 0') >= 0.5 ? 'Amount > 0' : '';
  const step = share('Next step <>') >= 0.2 ? 'Next step <>' : '';
  const qualified = amount !== '' && step !== '';
  const why = 'What is not in the pipeline now cannot be won next quarter';
  return {
    rows: [
      guarded(
        scene,
        proposed({ ...deals, name: `${qualified ? 'Qualified' : 'New'} opportunities added`, drives, why }, [
          fresh,
          amount,
          step,
        ]),
        'Status = Open | Won',
      ),
    ],
    leftOut: [],
  };
}

interface Fix {
  readonly name: string;
  readonly where: string;
  readonly needs: string;
  readonly lacks: string;
  readonly why: string;
}

/** What no open deal should be. */
const fixes: readonly Fix[] = [
  {
    name: 'Deals without a next step',
    where: 'Status = Open; Next step =',
    needs: 'Next step <>',
    lacks: 'no next steps',
    why: 'A deal that nobody moves is moved by somebody else',
  },
  {
    name: 'Deals without a dated next step',
    where: 'Status = Open; Next step date =',
    needs: 'Next step date <>',
    lacks: 'no dates of next steps',
    why: 'A deal without a date is a hope',
  },
  {
    name: 'Overdue close dates',
    where: 'Status = Open; Closed < today',
    needs: 'Status = Open; Closed <>',
    lacks: 'open opportunities have no close date',
    why: 'A forecast with past dates is no forecast',
  },
  {
    name: 'Deals untouched for two weeks',
    where: 'Status = Open; Last activity < today-14',
    needs: 'Last activity <>',
    lacks: 'no last activity',
    why: 'Silence is an answer, and seldom a good one',
  },
];

/** Rows to fix in the pipeline, as far as the data has the columns for them. */
export function proposeHygiene(scene: Scene, drives: string): Proposal {
  const rows: PlanRow[] = [];
  const leftOut: { name: string; lacks: string }[] = [];
  for (const { name, where, needs, lacks, why } of fixes) {
    const base = {
      kind: 'Behavior',
      counts: 'Open items',
      from: 'Opportunities',
      target: 0,
      better: 'less',
      control: 'full',
    } as const;
    const row = proposed({ ...base, name, drives, why }, [where]);
    if (isCarried(scene, proposed({ ...base, name, why }, [needs]))) rows.push(row);
    else leftOut.push({ name, lacks });
  }
  // Two lines about next steps would be one too many.
  const first = rows.findIndex(({ name }) => fold(name).includes('next step'));
  return { rows: rows.filter(({ name }, index) => index <= first || !fold(name).includes('next step')), leftOut };
}
