/**
 * What the emulator holds to be true of Apps Script, each with where it is known from. `docs`: Google's documentation, by the
 * title of the page. `seen`: public issues, published code, or tests that also run live. `unsure`: only a live check can tell;
 * then the emulator takes the harder reading, and docs/hosts/sheets-live-check.md asks a person.
 */
export const rules = [
  {
    id: 'bare-globals',
    certainty: 'docs',
    evidence: 'V8 runtime overview',
    says: 'No timers, fetch, URL, TextEncoder, atob, crypto, window, process.',
  },
  {
    id: 'fresh-run',
    certainty: 'docs',
    evidence: 'Custom functions; Simple triggers',
    says: 'Each execution evaluates the project anew.',
  },
  {
    id: 'public-functions',
    certainty: 'docs',
    evidence: 'HTML Service: communicate with server functions',
    says: 'google.script.run calls every top-level function whose name does not end in an underscore.',
  },
  {
    id: 'wire',
    certainty: 'docs',
    evidence: 'Class google.script.run',
    says: 'Only numbers, truths, texts, null, plain objects and arrays cross; a date or a function makes the request fail.',
  },
  {
    id: 'auth-modes',
    certainty: 'docs',
    evidence: 'Editor add-on authorization',
    says: 'NONE: menus only. LIMITED: no user data. CUSTOM_FUNCTION: the spreadsheet is read only, no interface.',
  },
  {
    id: 'scopes',
    certainty: 'docs',
    evidence: 'Reference: authorization section of each method',
    says: 'A method whose scopes the manifest lacks refuses.',
  },
  {
    id: 'signature',
    certainty: 'seen',
    evidence: 'Error messages in public issues',
    says: 'Wrong arguments: refused with the method named: the parameters (...) do not match the method signature for X.',
  },
  {
    id: 'typed',
    certainty: 'docs',
    evidence: 'Class Range: setValues, setValue',
    says: 'A text that begins with = becomes a formula; texts are read as if typed.',
  },
  {
    id: 'apostrophe',
    certainty: 'seen',
    evidence: 'Published code that keeps leading zeros',
    says: 'An apostrophe in front makes text and is not part of it.',
  },
  {
    id: 'text-format',
    certainty: 'unsure',
    evidence: 'sheets.md section 19',
    says: 'In a cell of format @ texts are kept, but a text that begins with = becomes a formula all the same; a number becomes text.',
  },
  {
    id: 'blank',
    certainty: 'docs',
    evidence: 'Class Range: getValues',
    says: 'A blank cell is an empty text; null and empty text clear a cell.',
  },
  {
    id: 'dates',
    certainty: 'docs',
    evidence: 'Class Range: getValues; Date and time in Sheets',
    says: 'A number in a cell with a date format comes as a Date, an instant by the clock of the spreadsheet.',
  },
  {
    id: 'no-midnight',
    certainty: 'unsure',
    evidence: 'sheets.md section 7',
    says: 'A day without a midnight comes as its first instant.',
  },
  {
    id: 'errors',
    certainty: 'seen',
    evidence: 'sheets.md section 5',
    says: 'An error cell comes as text such as #N/A.',
  },
  {
    id: 'dimensions',
    certainty: 'seen',
    evidence: 'Error messages in public issues',
    says: 'Data of another size than the range is refused, naming both.',
  },
  {
    id: 'outside',
    certainty: 'seen',
    evidence: 'Error messages in public issues',
    says: 'A range outside the sheet is refused.',
  },
  {
    id: 'cell-size',
    certainty: 'seen',
    evidence: 'Error messages in public issues',
    says: 'At most 50,000 characters in a cell.',
  },
  {
    id: 'book-size',
    certainty: 'docs',
    evidence: 'Files you can store in Google Drive',
    says: 'At most ten million cells in a spreadsheet.',
  },
  {
    id: 'merge-part',
    certainty: 'seen',
    evidence: 'Error messages in public code',
    says: 'Merging or unmerging a part of a merge is refused.',
  },
  {
    id: 'merge-frozen',
    certainty: 'seen',
    evidence: 'Error messages in public code',
    says: 'No merge may cross the edge of what is frozen, whichever comes first.',
  },
  {
    id: 'freeze-all',
    certainty: 'seen',
    evidence: 'Error messages in public code',
    says: 'Not all rows or columns can be frozen.',
  },
  {
    id: 'one-filter',
    certainty: 'seen',
    evidence: 'sheets.md section 14',
    says: 'A sheet has one filter at most; a second one is refused.',
  },
  {
    id: 'sheet-name',
    certainty: 'seen',
    evidence: 'Error messages in public issues',
    says: 'Two sheets cannot have one name, whatever the case.',
  },
  {
    id: 'protected',
    certainty: 'seen',
    evidence: 'Error messages in public issues',
    says: 'A sheet that somebody else protects cannot be written; a warning stops nobody.',
  },
  {
    id: 'validation',
    certainty: 'seen',
    evidence: 'Error messages in public issues',
    says: 'A validation that rejects also rejects what a script writes.',
  },
  {
    id: 'properties',
    certainty: 'docs',
    evidence: 'Quotas for Google services',
    says: '9 KB a value, 500 KB a store.',
  },
  {
    id: 'cache',
    certainty: 'docs',
    evidence: 'Class CacheService; Class Cache',
    says: 'The cache of a document: keys of 250 characters, values of 100 KB, up to six hours, no scope; it may forget at any time.',
  },
  {
    id: 'cache-at-once',
    certainty: 'unsure',
    evidence: 'Published progress bars of add-ons',
    says: 'What one run puts into the cache, another run that is under way sees at once.',
  },
  {
    id: 'lock',
    certainty: 'docs',
    evidence: 'Class Lock',
    says: 'tryLock is false after its time; a lock ends with the script.',
  },
  {
    id: 'triggers',
    certainty: 'docs',
    evidence: 'Editor add-on triggers; Class ScriptApp',
    says: 'A person has one time-driven trigger of an add-on in a file; making and removing one takes script.scriptapp, which the manifest must name.',
  },
  {
    id: 'trigger-file',
    certainty: 'unsure',
    evidence: 'sheets.md sections 11 and 12',
    says: 'A time-driven trigger reaches the file it belongs to with spreadsheets.currentonly, and no interface.',
  },
  {
    id: 'time',
    certainty: 'docs',
    evidence: 'Quotas for Google services',
    says: 'Six minutes a run, 30 seconds a formula or simple trigger.',
  },
  {
    id: 'cost',
    certainty: 'unsure',
    evidence: 'sheets.md section 6; reliability.md H32',
    says: 'About 1 s for 100,000 cells read, 600 ms for a flush, a few ms for a call: a model, not a measurement.',
  },
] as const;

export type RuleId = (typeof rules)[number]['id'];
