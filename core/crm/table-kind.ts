import { crmKinds, type CrmKind } from './fields';

/** Tables of a CRM that are not counted from, but say who is who and what stands for what. */
export const lookupKinds = ['Contacts', 'People', 'Stages', 'Leads'] as const;
/** Sheets of a Leadline workbook that people fill in or that we read back. */
export const ownKinds = [
  'Plan',
  'Team',
  'Targets',
  'Time off',
  'Deliverables',
  'Sources',
  'Settings',
  'Measures',
  'Closed weeks',
  'Feedback',
  'One-on-ones',
  'Observations',
  'Experiments',
  'Process',
  'Coaching',
  'Company',
  'Yearly check',
  'Numbers',
] as const;

export type LookupKind = (typeof lookupKinds)[number];
export type OwnKind = (typeof ownKinds)[number];

/**
 * What a table is. `Ours` is a sheet that Leadline draws (Scorecard, This week, ...) and never reads; `Ignored` was left out
 * by a Sources row; `Unknown` could not be recognized.
 */
export type TableKind = CrmKind | LookupKind | OwnKind | 'Ours' | 'Ignored' | 'Unknown';

export const isCrmKind = (kind: TableKind): kind is CrmKind => (crmKinds as readonly string[]).includes(kind);
export const isOwnKind = (kind: TableKind): kind is OwnKind => (ownKinds as readonly string[]).includes(kind);

/** The kind as the product's reports name it: people lists, stage lists, contacts and leads are not tables to count from. */
export const reportedKind = (kind: TableKind): CrmKind | OwnKind | 'Unknown' =>
  isCrmKind(kind) || isOwnKind(kind) ? kind : 'Unknown';
