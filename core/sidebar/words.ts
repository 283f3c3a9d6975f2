import type { OwnerLikeness } from '../crm/owners';
import type { FoundAs, StartQuestion } from '../setup/start';

/** Everything that the page says, flow by flow. Warm, short, exact. What is counted is said by the core. */

const many = (n: number, one: string, more = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : more}`;

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

/** `Sources and Team`. */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

export const shellWords = {
  product: 'Leadline',
  home: 'Home',
  cancel: 'Cancel',
  more: (n: number): string => `Show ${n} more`,
  tryAgain: 'Try again',
  leaveIt: 'Leave it',
  working: 'Working',
  failed: 'That did not work',
  canceled: 'Given up. Nothing was changed.',
  cannotStop: 'Writing: this cannot be stopped half way.',
  steps: (flow: string, at: number, of: number): string => `${flow} · ${at} of ${of}`,
  faults: (n: number): string => `${many(n, 'answer')} need a look:`,
  counted: (title: string, n: number): string => `${title} (${n})`,
  goToRow: 'Go to row',
  goToSheet: 'Go to sheet',
  goTo: (words: string, place: string): string => `${words}: ${place}`,
  gone: 'That place is not in the workbook any more.',
  severities: {
    error: 'Must be mended',
    ask: 'Needs your answer',
    warning: 'Worth a look',
    info: 'Good to know',
  },
} as const;

export const homeWords = {
  product: 'Leadline',
  opening: 'Opening your workbook',
  reading: 'Reading your sheets',
  title: 'This week',

  noData: 'Bring in your CRM export',
  noDataWhy: 'I count from the rows of your CRM: calls, meetings, deals. There are none in this workbook yet.',
  bring: 'How to bring it in',
  bringNote: 'Any layout will do: leave the columns as they are. Nothing leaves this workbook.',
  lookAgain: 'Look again',

  sources: 'Here is your CRM data',
  sourcesWhy: 'I ask only what the cells cannot prove. It takes about two minutes.',
  sheetIs: (rows: number, table: string, sheet: string): string =>
    table.toLowerCase() === sheet.trim().toLowerCase()
      ? many(rows, 'row')
      : `${many(rows, 'row')}, read as ${table.toLowerCase()}`,
  begin: 'Begin',

  plan: 'Now make your plan',
  planWhy:
    'Two or three results, and the behaviors that drive them. I propose a plan from your own rows; you keep what fits.',
  makePlan: 'Make the plan',

  refresh: 'Ready to score the week',
  refreshWhy: 'The plan stands. Now count the week and draw the scorecard.',
  refreshNow: 'Refresh the scorecard',

  week: (from: string, to: string, asOf: string): string => `${from} – ${to}, as of ${asOf}`,
  ofOnTarget: (counted: number): string => `of ${counted} on target`,
  nextCatch: (rep: string, about: string): string => `Next: talk with ${rep} about ${about}. It can still be caught.`,
  nextWin: (rep: string): string => `Next: tell ${rep} what went well.`,
  nextNone: 'Next: refresh when new rows have come in.',
  also: 'Also this week',
  thursday: 'Can still be closed',
  thursdayNone: 'Nothing is left that can still be closed this week.',
  daysLeft: (n: number): string => (n === 0 ? 'no workday left' : `${many(n, 'workday')} left`),
  toGo: (n: number): string => `${n} to go`,
  health: 'How far to trust the numbers',
  fresh: (fresh: number, reps: number): string =>
    fresh === reps ? `All ${many(reps, 'rep')} have fresh data` : `${fresh} of ${many(reps, 'rep')} have fresh data`,
  complete: (share: string): string => `${share} of the rows are complete`,
  toFix: (reps: number): string => `Rows to fix (${many(reps, 'rep')})`,
  toLookAt: (n: number): string => `${many(n, 'thing')} to look at`,

  leftTitle: (flow: 'start' | 'plan'): string =>
    flow === 'start' ? 'You were telling me about your data' : 'You were in the middle of your plan',
  leftKept: 'Your answers so far are kept.',
  goOn: 'Go on',
  beginAgain: 'Begin again',

  places: 'Places',
  placeNames: {
    start: 'Your data',
    plan: 'Plan',
    scorecard: 'Scorecard',
    notes: 'Notes',
    talks: 'One-on-ones',
    write: 'Write down',
    share: 'Share',
  },
  placeAbout: {
    start: 'What the sheets are and how they are read',
    plan: 'Results, behaviors and targets',
    scorecard: 'Refresh, what changed, what to mend',
    notes: 'What to say to whom, and what was promised',
    talks: 'What to talk about with each rep, and what was agreed',
    write: 'What you saw, what you try, what works',
    share: 'A pack for leadership, a page for each rep',
  },
} as const;

/** Why two spellings may be one person. */
const likeness: Readonly<Record<OwnerLikeness, string>> = {
  'word order': 'The same words, in another order.',
  initial: 'One has an initial for the first name.',
  suffix: 'One is marked as no longer active.',
  'e-mail': 'The e-mail address reads like the name.',
  accents: 'The same but for accents.',
  'dotted i': 'The same but for the dot on an i.',
  'look-alike letters': 'They look the same but are written with letters of different alphabets.',
};

/** What a column is asked for, as one would ask a colleague. */
const columnTitles: Readonly<Record<string, string>> = {
  Owner: 'Which column says who did it?',
  Date: 'Which column says when?',
  Created: 'Which column says when it was added?',
  Closed: 'Which column says when a deal was closed?',
  Status: 'Which column says how it stands?',
  Stage: 'Which column says the stage?',
  Type: 'Which column says what kind it is?',
  Amount: 'Which column is the amount?',
  Account: 'Which column names the customer?',
};

type Asked<Topic extends StartQuestion['topic']> = Extract<StartQuestion, { readonly topic: Topic }>;

export const startWords = {
  title: 'Your data',
  opening: 'Looking at your data',
  looking: 'Recognizing your sheets',
  rereading: 'Reading the rows your way',
  saving: 'Writing Sources and Team',
  goOn: 'Continue',
  back: 'Back',
  save: 'Save',
  choose: 'Choose…',
  chooseOne: 'Choose one to go on.',
  chooseFor: (word: string): string => `Say what “${word}” means.`,
  likely: 'suggested',
  answered: 'your answer',
  blank: '(blank)',
  rows: (n: number): string => many(n, 'row'),
  toLookAt: (n: number): string => `${many(n, 'thing')} to look at`,

  found: 'What I found',
  foundWhy: (questions: number): string =>
    questions === 0
      ? 'Right? Then there is nothing to ask: everything else is proved by the cells.'
      : `Right? Then I have ${many(questions, 'question')} about what the cells cannot prove.`,
  foundAgain: 'Your answers stand on the Sources sheet. Go through them again, or straight to your team.',
  toTeam: 'To the team',
  foundNone: 'I see no sheet with rows of a CRM. If one of these is, say so.',
  readAs: 'Read as',
  kinds: {
    Activities: 'Activities',
    Opportunities: 'Opportunities (deals)',
    Accounts: 'Accounts (customers)',
    ignore: 'Leave it out',
    other: 'Nothing to count',
  } satisfies Readonly<Record<FoundAs, string>>,
  otherSheets: (n: number): string => `${many(n, 'other sheet')}`,
  unusable: (n: number): string => `${many(n, 'row')} cannot be counted`,
  looksLike: (crm: string): string => `looks like ${crm}`,
  span: (from: string, to: string): string => `${from} – ${to}`,

  questions: {
    'date-order': ({ column, sheet }: Asked<'date-order'>) => ({
      title: 'Day first, or month first?',
      why: `The days in ${column} (${sheet}) can be read both ways. A wrong guess would move work into another week.`,
    }),
    decimal: ({ column, sheet }: Asked<'decimal'>) => ({
      title: 'How are the numbers written?',
      why: `The numbers in ${column} (${sheet}) can be read both ways. A wrong guess is wrong a thousandfold.`,
    }),
    column: ({ field, sheet }: Asked<'column'>) => ({
      title: columnTitles[field] ?? `Which column is “${field}”?`,
      why: `No column of ${sheet} says so by its name, and I need it to count.`,
    }),
    'date-that-counts': ({ sheet }: Asked<'date-that-counts'>) => ({
      title: 'Which day counts?',
      why: `Each row of ${sheet} has several days. The one you choose decides the week it is counted in.`,
    }),
    credit: ({ sheet }: Asked<'credit'>) => ({
      title: 'Who gets the credit?',
      why: `In ${sheet}, who owns a row and who created it are not always the same person.`,
    }),
    words: ({ sheet, table }: Asked<'words'>) => ({
      title: 'What do these words mean?',
      why:
        table === 'Opportunities'
          ? `Won and lost make your results. These words of ${sheet} do not say it plainly.`
          : `Only what was done counts. These words of ${sheet} do not say it plainly.`,
    }),
    'same-person': ({ why }: Asked<'same-person'>) => ({
      title: 'One person, or two?',
      why: `${likeness[why]} Until you say so, they are counted as two.`,
    }),
  },
  onePerson: 'One person',
  twoPeople: 'Two people',
  noColumn: 'There is no such column',
  /** `filled` is empty where the days cannot be read before another question is answered. */
  dayNote: (meaning: string, filled: string): string =>
    [meaning === '' ? '' : sentence(meaning), filled === '' ? '' : `Filled in ${filled} of the rows.`].join(' ').trim(),
  asItStands: 'As it stands in the sheet:',
  meaning: (value: string, table: string): string =>
    table === 'Opportunities' && value === 'Open' ? 'Still open' : value,

  team: 'Who is on your team?',
  teamWhy: 'Tick the people you lead. The others keep their rows, but have no line on the scorecard.',
  teamNone: 'No row names a person. You can write your people on the Team sheet later.',
  chosen: (n: number, of: number): string => `${n} of ${of} chosen`,
  nobody: 'Tick at least one person.',
  everybody: 'Tick everybody',
  nobodyYet: 'Tick nobody',
  lastDay: (day: string): string => `last ${day}`,
  alsoKnownAs: (names: readonly string[]): string => `also ${names.join(', ')}`,

  rowsTitle: 'This is how I read your rows',
  rowsWhy: 'Does it look right? Saving writes two sheets, Sources and Team. Your CRM sheets stay as they are.',
  readAsTable: (sheet: string, table: string): string =>
    sheet.trim().toLowerCase() === table.toLowerCase() ? sheet : `${sheet}, read as ${table.toLowerCase()}`,
  row: (n: number): string => `Row ${n}`,

  replaceTitle: 'Replace what is there?',
  replaceWhy: 'These sheets are yours and there already. I ask before I touch them.',
  replace: 'Replace',
  saved: 'Your data is set up',
  savedWhy: (sheets: readonly string[]): string =>
    `${listed(sheets)} are written. Change them by hand whenever you like: I read what stands there.`,
  openSheet: (sheet: string): string => `Open ${sheet}`,
  toPlan: 'Make the plan',
  toHome: 'Home',
} as const;

export const planWords = {
  title: 'Plan',
  reading: 'Reading your plan and your rows',
  onward: 'Continue',
  back: 'Back',
  toCheck: 'Skip to the check',
  add: 'Add',
  parts: {
    results: 'Results',
    behaviors: 'Behaviors',
    counting: 'Counting',
    rhythm: 'Rhythm',
    accountability: 'Accountability',
    check: 'Check',
  },
  unnamed: 'Not named yet',

  results: {
    title: 'Which results matter this quarter?',
    lead: 'Two or three. A result can only be watched; what your reps can do about it comes next.',
    inPlan: 'In your plan',
    proposed: 'Proposed, because your rows can show them',
    own: 'Your own',
    library: 'More from the library',
    ownMore: 'Write your own',
    ownLabel: 'A result of your own',
    ownHint: 'Something that can be counted at the end of a quarter, for example Renewals signed.',
    ownBlank: 'Give the result a name.',
    none: 'Choose at least one result: behaviors need something to drive.',
  },
  rows: (n: number): string => many(n, 'row'),
  lacks: (what: string): string => `Cannot be counted yet: ${what.replace(/\.$/, '')}.`,

  goal: {
    lead: 'A result is watched over its whole period. A number helps to work out what it takes each week; without one, leave it empty.',
    target: 'Target for each rep',
    per: 'For each',
    why: 'Which goal of your company does it serve?',
    whyHint: 'One line. Your reps will read it.',
    whyExample: 'For example: half of next year comes from new customers.',
  },
  periods: { week: 'week', month: 'month', quarter: 'quarter', 'by date': 'by a day' },

  behaviors: {
    title: (result: string): string => `What drives ${result}?`,
    loose: 'What are these for?',
    lead: 'Keep about four: things a rep can do on a Thursday afternoon, and you can see on Friday.',
    looseLead:
      'These behaviors drive no result of the plan yet. Say which one under “Change how it is counted”, or leave them out.',
    offered: 'Behaviors to keep',
    none: 'The library has nothing for this result. Write what your reps can do for it.',
    under: 'The library’s behaviors stand under the result of the same kind. Add one here if it needs more.',
    ownMore: 'Add one of your own',
    ownLabel: 'A behavior of your own',
    ownHint: 'Something one rep can do alone, for example Site visits set.',
    ownBlank: 'Give the behavior a name.',
    order: 'Change the order',
    up: (name: string): string => `Move ${name} up`,
    down: (name: string): string => `Move ${name} down`,
    moved: (name: string, at: number): string => `${name} is number ${at} now.`,
  },

  counting: {
    lead: (result: string): string => (result === '' ? 'It drives no result yet.' : `Drives ${result}.`),
    how: 'How it is counted',
    counting: 'Counting your rows…',
    again: 'Counted again with your change.',
    cannot: 'It cannot be counted like this yet. What is missing stands beside the fields.',
    failed: 'Your rows could not be counted just now.',
    lastWeek: (day: string): string => `Last week, from ${day}`,
    rep: 'Rep',
    number: 'Done',
    noWeek: 'No week has ended in your rows yet.',
    pieces: 'Pieces of work are handed in on the Deliverables sheet, so no row shows them.',
    asTheyStand: 'As they stand now',
    off: 'nothing to say',
    rows: (n: number): string => (n === 0 ? 'No row of last week counts.' : `From ${many(n, 'row')} of last week.`),
    rowsNow: (n: number): string => (n === 0 ? 'Nothing to fix.' : `From ${many(n, 'row')}.`),
    guardMet: (share: string): string => `${share} of them met the guard.`,
    change: 'Change how it is counted',
    name: 'Name',
    drives: 'Which result does it drive?',
    drivesNone: 'None of them yet',
    counts: 'What is counted',
    ways: {
      Count: 'Rows: each one counts',
      Distinct: 'Different ones: each counts once',
      First: 'First ones: none in the year before',
      Sum: 'A sum: amounts added up',
      Rate: 'A share or a mean',
      Deliverable: 'Pieces of work with a due day',
      'Open items': 'Rows to fix: the fewer the better',
    } as Readonly<Record<string, string>>,
    of: 'Of which field',
    ofHint: 'For Different ones and First ones usually Account; for a sum the amount.',
    ofRateHint:
      'Which rows it is a share of, like Status = Won | Lost. Empty: of all rows. Or a field with numbers, for its mean.',
    from: 'From which table',
    fromHint: 'Another table has other fields: the conditions begin anew.',
    where: 'Which rows count',
    whereHint: (like: string): string => `Conditions with ; between them, like ${like}. Empty: every row.`,
    whereLike: {
      Activities: 'Type = Meeting; Status = Completed',
      Opportunities: 'Status = Open; Amount >= 1000',
      Accounts: 'Tier = A | B',
      Deliverables: 'Item = *plan*',
    },
    whereMore: 'What conditions can say',
    whereTips: [
      'Type = Call | Email: one of several.',
      'Subject = *intro*: with intro anywhere in it.',
      'Amount >= 1000: numbers and days compare.',
      'Next step <>: not blank. Next step =: blank.',
      '[Call Outcome] = Connected: a column of your export by its own label.',
      'Created >= today-30: the last thirty days.',
    ],
    datedBy: 'Which day decides the week',
    datedByHint: 'A meeting set counts on the day it was Created, a meeting held on its Date.',
    creditedTo: 'Who gets the credit',
    better: 'What is better',
    more: 'More',
    less: 'Less',
    thursday: 'The Thursday test',
    thursdayWhy: 'Can this change what a rep does on Thursday at three, to be seen on Friday morning?',
    verdicts: { Pass: '✓ Passes', Partial: '~ Passes in part', Fail: '✕ Fails' },
    answers: { yes: '✓ yes', partly: '~ partly', no: '✕ no' },
    control: 'How far is it in the rep’s own hands?',
    controls: { '': 'Not said', full: 'Fully', shared: 'Shared with others', none: 'Not at all' } as Readonly<
      Record<string, string>
    >,
    controlMore: 'Answer for yourself',
    targetTitle: 'What do you expect?',
    target: 'Target for each rep',
    keepAt: 'Keep it at or below',
    pieceTarget: 'Pieces from each rep',
    targetShare: 'A share, like 60%.',
    due: 'Due',
    dueHint: 'Items on the Deliverables sheet may have days of their own.',
    overrides: (n: number): string => (n === 0 ? 'Other targets for some reps' : `Other targets for ${many(n, 'rep')}`),
    overridesHint: 'Empty: the same as everybody.',
    later: (day: string, target: string): string => `From ${day}: ${target}, as the Targets sheet says.`,
    guardTitle: 'What keeps it honest?',
    guard: 'Guard',
    guardHint: (like: string): string =>
      `A share of what was counted, like ${like}. Or the name of another line of the plan.`,
    guardLike: {
      Activities: 'Status = Completed at least 60%',
      Opportunities: 'Status = Open | Won at least 50%',
      Accounts: 'Tier = A at least 50%',
      Deliverables: 'Accepted <> at least 80%',
    },
    guardWhy: 'Whoever is only counted does more of it, not better. A guard says how good it has to be.',
    guardNone: 'Nothing yet.',
    guardChange: 'Set or change the guard',
    why: 'Why does it drive the result?',
    whyHint: 'One line, in words your reps would use.',
    lag: 'Weeks until it shows in the result',
    lagHint: 'Empty: as your closed deals say.',
    weight: 'Weight beside the other behaviors',
    weightHint: 'Usually 1; 2 counts twice in a rep’s week.',
    finer: 'Lag, weight, first and last day',
    starts: 'First day',
    ends: 'Last day',
  },

  suggestion: {
    fromGoal: 'Worked back from your goal',
    fromHistory: 'From your reps’ own weeks',
    none: 'No suggestion',
    noneYet: 'Nothing to suggest yet.',
    use: (target: string): string => `Use ${target}`,
    used: (target: string): string => `The target is ${target} now.`,
    goal: (result: string): string => `Goal: ${result}`,
    done: '− done already',
    rate: (name: string): string => `÷ ${name}`,
    rateRows: (n: number): string => `from ${many(n, 'row')}`,
    needed: '= needed in all',
    weeks: (left: string, lag: string): string => `Weeks that count: ${left} left − ${lag} until it shows`,
    team: 'a week for the team',
    each: (per: string, reps: number): string => `a ${per} for each of ${many(reps, 'rep')}`,
    tooLate: 'Too late for this period: what is done now shows after its end.',
    reaches: (weeks: number): string =>
      `What each rep reaches in one week of five, over the last ${many(weeks, 'week')}. The middle one is the suggestion.`,
    tooFew: 'too few weeks',
  },

  rhythm: {
    title: 'When does your week begin, and when do you look at it?',
    lead: 'Every number is cut into your weeks and held against your workdays.',
    more: 'More settings',
  },

  accountability: {
    title: 'What follows when it is done, and when it is not?',
    lead: 'Say it before anybody misses. Then a miss is a fact and not a surprise.',
    doable: 'Is it doable on a Thursday?',
    doableAll: 'Every behavior passes the Thursday test.',
    reachable: 'Is it reachable in time?',
    reachableAll: 'Nothing in your numbers says otherwise.',
    takeOver: 'Use this example',
    took: 'Taken over. Change it as you like.',
  },

  check: {
    title: 'Your plan on one page',
    lead: 'Read it as one of your reps would. Saving writes it on the sheets Plan, Targets and Settings.',
    noBehaviors: 'No behavior drives it yet.',
    unled: 'Without a result',
    noTarget: 'no target',
    atMost: (target: string): string => `at most ${target}`,
    target: (target: string, per: string): string => `${target} a ${per}`,
    by: (target: string, day: string): string => (day === '' ? `${target}, no day yet` : `${target} by ${day}`),
    due: (day: string): string => (day === '' ? 'no day yet' : `by ${day}`),
    open: (name: string): string => `Change ${name}`,
    remaining: 'Still to look at',
    clean: 'Nothing stands in the way.',
    save: 'Save the plan',
    saving: 'Saving your plan',
    there: 'There is a plan already',
    thereLead: 'Saving puts this one in its place. Nothing else is touched.',
    replace: 'Replace and save',
    keep: 'Do not save',
    mendFirst: (what: string): string => `Mend this first: ${what}`,
  },

  look: {
    title: (n: number): string => (n === 0 ? '✓ Nothing to look at' : `${many(n, 'thing')} to look at`),
    looking: 'Looking…',
    goTo: 'Go there',
    goToNamed: (what: string): string => `Go there: ${what}`,
    allow: 'I know. Keep a longer plan',
    allowHint: 'Three results with four behaviors each are what a person can hold in mind.',
    must: '✕ Must be mended',
    worth: '! Worth a look',
    good: 'Good to know',
  },
} as const;

export const notesWords = {
  title: 'Notes',
  reading: 'Reading your notes',
  lookAgain: 'Look again',
  lookedAgain: 'Here it is as it stands now.',
  lead: (from: string, to: string): string =>
    `${from} – ${to}: what you could say, and to whom. Nothing is sent: you say it, then tell me.`,
  noSheet: 'No notes yet',
  noSheetWhy: 'A refresh drafts them on the sheet Feedback: what went well first, then what can still be caught.',
  none: 'Nothing stands out this week, neither done nor missing.',
  byRep: 'Notes by rep',
  state: (toSay: number, shared: number, skipped: number): string =>
    [toSay > 0 ? `${toSay} to say` : '', shared > 0 ? `${shared} shared` : '', skipped > 0 ? `${skipped} skipped` : '']
      .filter((part) => part !== '')
      .join(' · '),
  sheetToo: (sheet: string): string =>
    `Each note is a row of the sheet ${sheet}. All of this can be done there as well.`,
  openSheet: (sheet: string): string => `Open ${sheet}`,
  all: 'All notes',
  next: 'Next rep',

  signs: { Encourage: '✓', Milestone: '★', Recognition: '✓', Gap: '▲', 'Ask to log': '?' },
  of: (about: string): string => ` about ${about}`,
  yourWords: 'Your words',
  draftHint: 'A draft. Say it your way.',
  ownHint: 'As you wrote it.',
  leftHint: 'As you left it. It is not kept on the sheet yet.',
  wordsBlank: 'Write what you want to say.',
  share: 'I shared it',
  keep: 'Save',
  copy: 'Copy',
  copied: 'Copied.',
  copyYourself: 'The words are selected: copy them with Ctrl+C.',
  skip: 'Skip',
  skipped: 'Skipped for this week.',
  again: 'Take it up again',
  sharedOn: (day: string): string => `Shared on ${day}`,

  open: 'Promised, still open',
  commitment: 'What was promised',
  commitmentHint: 'In a few words, if anything was.',
  commitmentBlank: 'Write what was promised.',
  due: 'Until',
  keepCommitment: 'Write it down',
  promisedAbout: (about: string, due: string): string => (due === '' ? about : `${about}, until ${due}`),
  keptAsk: (rep: string): string => `Did ${rep} keep it?`,
  kept: { Yes: 'Kept', Partly: 'Partly', No: 'Not kept' },
  keptSays: (kept: 'Yes' | 'Partly' | 'No'): string =>
    ({ Yes: '✓ Kept', Partly: '◐ Partly kept', No: '✗ Not kept' })[kept],

  doing: 'Writing on the sheet',
  done: {
    words: 'Your words are kept.',
    share: 'Noted as shared today. Nothing was sent.',
    skip: 'Skipped. It is not drafted again this week.',
    commit: 'The promise is kept on the sheet.',
    kept: 'Noted.',
  },
} as const;

export const logsWords = {
  reading: 'Reading what was written down',
  lookAgain: 'Look again',
  doing: 'Writing on the sheet',
  noted: 'Noted.',
  save: 'Save',
  back: 'Back',
  written: 'Written down',
  standsIn: (sheet: string, row: number): string =>
    `It stands in row ${row} of the sheet ${sheet}, which is yours to edit.`,
  goOn: 'Go on',
  showRow: 'Show the row',
  another: 'Write another',
  left: 'As you left it, not saved yet.',
  giveUp: 'Begin again',

  talks: {
    title: 'One-on-ones',
    lead: 'Half an hour each: the rep begins, three minutes are for results.',
    nobody: 'Nobody is on the team yet. Write the reps on the sheet Team.',
    byRep: 'One-on-ones by rep',
    state: (last: string | null, next: string | null, open: number): string =>
      [
        last === null ? 'none held yet' : `last ${last}`,
        ...(next === null ? [] : [`next ${next}`]),
        ...(open === 0 ? [] : [`${open} promised and open`]),
      ].join(' · '),
    prepare: 'What to talk about, in this order.',
    planned: (day: string): string => `Planned for ${day}. What to talk about, in this order.`,
    part: (title: string, minutes: number): string => `${title} · ${minutes} min`,
    toFill: 'Nothing written yet',
    until: (day: string, isOver: boolean): string => (isOver ? `was due ${day}` : `until ${day}`),
    log: 'Write it down',
    all: 'All one-on-ones',
    formTitle: (rep: string): string => `One-on-one with ${rep}`,
    which: 'Which one is it?',
    plannedOn: (day: string): string => `The one planned for ${day}`,
    other: 'Another one',
    held: 'Did it take place?',
    heldChoices: [
      { value: 'Yes', label: 'Yes' },
      { value: 'No', label: 'No' },
      { value: '', label: 'Not yet, it is planned' },
    ],
    hints: {
      projection: 'Where the rep expects to land.',
      behaviors: 'What the rep will do for it.',
      skill: 'One at a time.',
    },
  },

  write: {
    title: 'Write down',
    lead: 'A line takes a minute. Each goes to a sheet of yours.',
    which: 'What to write down',
    names: {
      Observations: 'Observation',
      Experiments: 'Experiment',
      Process: 'A way that works',
      Coaching: 'Coaching card',
      Deliverables: 'Piece of work or challenge',
    },
    about: {
      Observations: 'What you saw a rep do. It stands beside the counts.',
      Experiments: 'A change in how somebody works, and what should follow.',
      Process: 'One of five to ten ways to take a step, for all to know.',
      Coaching: 'Coaching that a colleague takes over, and what you expect.',
      Deliverables: 'What a rep hands in, or a question to answer.',
    },
    chooseRep: 'Choose a rep',
    everybody: 'Everybody',
    running: 'Experiments under way',
    since: (rep: string, day: string): string => `${rep === '' ? 'Everybody' : rep}, since ${day}`,
    conclude: (word: string): string => `Conclude: ${word.toLowerCase()}`,
    hints: {
      behaviorOrSkill: 'A line of the plan, or a skill.',
      seen: 'What was said and done, not what you think of it.',
      shouldMove: 'The line of the plan that should follow.',
      checkOn: 'Leave it blank, and the first sensible day is taken.',
      way: 'As you would tell it to a colleague.',
      item: 'A question begins with Challenge:',
      note: 'Of a challenge: what to look at, a line each.',
    },
  },
} as const;

export const scorecardWords = {
  title: 'Scorecard',
  about:
    'Counts the week and redraws our sheets. Yours stay as they are: it only adds weeks that have closed, and renews drafts on Feedback that nobody touched.',
  redrawn: (sheets: number): string => `The ${sheets} sheets that it redraws`,
  refresh: 'Refresh',
  again: 'Refresh again',
  check: 'Check only',
  openSheet: 'Open Scorecard',
  doing: { refresh: 'Refreshing the scorecard', check: 'Checking your sheets' },
  done: { refresh: 'The scorecard is fresh', check: 'Checked, nothing written' },
  changes: {
    refresh: {
      title: 'Since the last refresh',
      first: 'This is the first scorecard of this week: from now on you see here what changed.',
      none: 'Nothing changed.',
    },
    check: {
      title: 'What a refresh would change',
      first: 'There is no scorecard of this week yet to compare with.',
      none: 'Nothing: the scorecard is up to date.',
    },
  },
  became: ' became ',
  moreChanges: (n: number): string => `and ${many(n, 'more number', 'more numbers')}.`,
  toLookAt: 'To look at',
  nothingToLookAt: 'Nothing stands in the way of right numbers.',
  week: 'The week in short',
} as const;

export const trendWords = {
  title: 'Trend',
  about: 'Thirteen weeks of each result and of what drives it',
  reading: 'Counting thirteen weeks',
  lead: 'The team, week by week: ● done, ◇ so far, – – target, ···· team median, ◂ up to here shows in results by now.',
  none: 'The plan has no line to draw yet.',
  which: 'Result and what drives it',
  loose: 'Drives no result',
  numbers: 'In numbers',
  columns: ['Week of', 'Team', 'Target'],
} as const;

export const takeBackWords = {
  title: 'Was the last refresh wrong?',
  about:
    'What it wrote down for good can be taken off the sheets: weeks that had closed, and drafts that nobody touched. All pages come right once the rows are and you refresh again.',
  press: 'Undo the last refresh',
  doing: 'Taking it back',
  done: 'The last refresh is undone',
  says: (weeks: number, lines: number, drafts: number): string =>
    `Taken back: ${listed([
      ...(lines === 0 ? [] : [`${many(lines, 'line')} of ${many(weeks, 'closed week')}`]),
      ...(drafts === 0 ? [] : [many(drafts, 'draft')]),
    ])}. Now put the rows right and refresh: every page is drawn anew from them.`,
  nothing: 'There is nothing to undo',
  nothingWhy:
    'The last refresh left nothing for good that is still untouched. Put the rows right and refresh: every page is drawn anew from them.',
} as const;

export const onOpenWords = {
  label: 'Refresh when Leadline is opened here',
  hint: 'For everybody who opens Leadline in this workbook. Nothing runs for those who have not got it, and nothing is sent.',
  on: 'From the next time on, Leadline refreshes as soon as it is opened here.',
  off: 'It refreshes only when you ask for it.',
  refused: 'Excel did not keep this choice. Is the workbook open for reading only?',
} as const;
