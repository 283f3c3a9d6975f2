/** The three kinds of CRM tables that a plan can count from. */
export const crmKinds = ['Activities', 'Opportunities', 'Accounts'] as const;
export type CrmKind = (typeof crmKinds)[number];

/** What a field holds decides how its cells are read: text as it stands, days and amounts by the column's proven style. */
export type FieldReading = 'text' | 'day' | 'amount' | 'status';

export interface Field {
  readonly name: string;
  readonly reading: FieldReading;
}

const text = (...names: string[]): Field[] => names.map((name) => ({ name, reading: 'text' }));
const day = (...names: string[]): Field[] => names.map((name) => ({ name, reading: 'day' }));
const amount = (...names: string[]): Field[] => names.map((name) => ({ name, reading: 'amount' }));
const status: Field = { name: 'Status', reading: 'status' };

/** The product's own names for the columns of a CRM, table by table. `Id` of an activity only tells rows apart. */
export const fields: Readonly<Record<CrmKind, readonly Field[]>> = {
  Activities: [
    ...text('Id', 'Owner', 'Created by', 'Type'),
    status,
    ...text('Outcome', 'Subject'),
    ...day('Date', 'Created', 'Completed', 'Due'),
    ...text('Account', 'Contact', 'Opportunity'),
    ...amount('Duration'),
  ],
  Opportunities: [
    ...text('Id', 'Owner', 'Created by', 'Name', 'Account', 'Stage'),
    status,
    ...amount('Amount'),
    ...text('Currency'),
    ...day('Created', 'Closed'),
    ...text('Type', 'Product'),
    ...amount('Discount'),
    ...text('Next step'),
    ...day('Next step date', 'Last activity'),
    ...text('Contacts', 'Source'),
  ],
  Accounts: [...text('Id', 'Name', 'Owner', 'Tier', 'Type'), ...day('Since', 'Renewal')],
};

export const fieldOf = (kind: CrmKind, name: string): Field | undefined =>
  fields[kind].find((field) => field.name.toLowerCase() === name.trim().toLowerCase());
