import type { Chance } from './chance';
import type { Company } from './companies';

/** Prospects a rep is calling at any time. */
const LIST = 26;
const CUSTOMERS = 8;

/** The companies a rep works with: customers, prospects not met yet, and those already met. */
export interface Territory {
  readonly customers: readonly Company[];
  /** Prospects on the calling list now. */
  readonly prospects: () => readonly Company[];
  /** Takes a prospect off the list for a first meeting; the next of the pool takes its place. */
  readonly meetNext: () => Company;
  readonly all: () => readonly Company[];
}

/** Companies nobody works with yet, to be dealt out to the reps. */
export interface Pool {
  readonly customers: Company[];
  readonly prospects: Company[];
}

export const poolOf = (companies: readonly Company[]): Pool => ({
  customers: companies.filter((company) => company.customer),
  prospects: companies.filter((company) => !company.customer),
});

const taken = (from: Company[]): Company => {
  const company = from.pop();
  if (!company) throw Object.assign(new Error('The sample has run out of companies.'), { code: 'sample-too-small' });
  return company;
};

export function territory(pool: Pool, chance: Chance): Territory {
  const customers = Array.from({ length: CUSTOMERS }, () => taken(pool.customers));
  const list = Array.from({ length: LIST }, () => taken(pool.prospects));
  const met: Company[] = [];
  return {
    customers,
    prospects: () => list,
    meetNext() {
      const [company] = list.splice(chance.between(0, 9), 1);
      list.push(taken(pool.prospects));
      met.push(company!);
      return company!;
    },
    all: () => [...customers, ...met, ...list],
  };
}
