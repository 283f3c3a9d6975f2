import type { CrmKind } from '../crm/fields';
import type { OwnerLikeness } from '../crm/owners';

/**
 * What a person answered: the id of a question and the value chosen. Neither holds the content of a cell, so that unfinished
 * answers may be kept with the document: sheets, columns, words and people go by their print (`printOf`).
 */
export interface Given {
  readonly id: string;
  readonly value: string;
}

/** One sheet of the workbook as Start shows it: `Activities: 4,120 rows, looks like HubSpot`. */
export interface FoundSheet {
  /** The id of the question which table it is; the value is a `FoundAs`. */
  readonly id: string;
  readonly sheet: string;
  readonly as: FoundAs;
  /** What it is beside a CRM table: a list of people, a statement, one of our own sheets; empty when nothing is known. */
  readonly about: string;
  /** The CRM whose habits the headers show; `Unknown` when none. */
  readonly crm: string;
  readonly rows: number;
  readonly usable: number;
  /** First and last day of the rows; null without days. */
  readonly span: { readonly from: string; readonly to: string } | null;
  /** Whether a person may say otherwise: our own sheets are what they are. */
  readonly open: boolean;
}

/** What a sheet is taken for. `ignore`: somebody said so; `other`: nothing to count. */
export const foundAs = ['Activities', 'Opportunities', 'Accounts', 'ignore', 'other'] as const;
export type FoundAs = (typeof foundAs)[number];

/** One way to answer, with how the cells of this workbook read that way. */
export interface Option {
  /** Opaque: the print of a column, an order of day and month, a word of ours. */
  readonly value: string;
  /** A column's label, a field, an order of day and month: a fact, not a sentence. */
  readonly label: string;
  /** A few cells of this workbook as they read with this answer. */
  readonly shows: readonly string[];
}

interface Asked {
  readonly id: string;
  readonly sheet: string;
  readonly table: CrmKind;
  /** The column asked about, by its label; empty where it is the sheet. */
  readonly column: string;
  /** What is likely, or what the Sources sheet says already; null: nobody can know but the person. */
  readonly proposed: string | null;
  /** Whether that is what a person said, here or on a sheet of theirs, and not a guess. */
  readonly isAnswered: boolean;
}

/**
 * What cannot be proved from the cells and is therefore asked, as facts; the words are the sidebar's. Every question has its
 * proof of need in it: the cells that read in two ways, the columns that might count.
 */
export type StartQuestion =
  /** Day or month first. `samples` are cells as they stand; each option shows the same cells read its way. */
  | (Asked & { readonly topic: 'date-order'; readonly samples: readonly string[]; readonly options: readonly Option[] })
  /** Decimal comma or point. */
  | (Asked & { readonly topic: 'decimal'; readonly samples: readonly string[]; readonly options: readonly Option[] })
  /** Which column is a field that is needed and not certain. Beside the options the value `none`: there is no such column. */
  | (Asked & { readonly topic: 'column'; readonly field: string; readonly options: readonly Option[] })
  /** Which day counts, where a sheet has several: a task's date in Salesforce is the day it is due. */
  | (Asked & { readonly topic: 'date-that-counts'; readonly options: readonly DayOption[] })
  /** Who gets the credit: the owner or who created the row. */
  | (Asked & { readonly topic: 'credit'; readonly options: readonly Option[] })
  /** What words of a status mean: one answer for each word, under its own id. */
  | (Asked & {
      readonly topic: 'words';
      /** Open, Won, Lost for opportunities; Completed, Open, Scheduled, Cancelled, Draft for activities. */
      readonly meanings: readonly string[];
      readonly words: readonly AskedWord[];
    })
  /** Which spellings are one person: `yes` or `no`. */
  | (Asked & {
      readonly topic: 'same-person';
      readonly a: Spelling;
      readonly b: Spelling;
      readonly why: OwnerLikeness;
    });

/** A column of days that might count, with what its days mean in this CRM: `the day it was due`; empty when its label says it. */
export interface DayOption extends Option {
  readonly meaning: string;
  /** Share of the rows in which it is filled. */
  readonly filled: number;
}

export interface AskedWord {
  readonly id: string;
  readonly word: string;
  readonly rows: number;
  /** One of the question's meanings. */
  readonly proposed: string | null;
}

export interface Spelling {
  readonly name: string;
  readonly rows: number;
}

/** A person who owns rows, after the answers about spellings. */
export interface FoundPerson {
  /** The id of the question whether they are on the team: `yes` or `no`. */
  readonly id: string;
  readonly name: string;
  readonly alsoKnownAs: readonly string[];
  readonly rows: number;
  readonly lastDay: string | null;
  readonly onTeam: boolean;
}

/** Five rows of a sheet as we read them: what each of our fields holds. */
export interface SampleRows {
  readonly sheet: string;
  readonly table: CrmKind;
  readonly fields: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** Everything that Start needs at once, so that going back and forth asks the host for nothing. */
export interface Start {
  readonly sheets: readonly FoundSheet[];
  /** In the order in which to ask. Answered ones stay in the list, with the answer as `proposed`. */
  readonly questions: readonly StartQuestion[];
  readonly people: readonly FoundPerson[];
  readonly samples: readonly SampleRows[];
  /** Which of our sheets are there already: they are only rewritten when a person says so. */
  readonly written: { readonly sources: boolean; readonly team: boolean; readonly plan: boolean };
}
