/** Text in quotes, escaped and padding characters, colors, conditions and locales say nothing about what is shown. */
const notShown = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/**
 * Whether a number under this format is shown as a day. Formats are read in the English grammar in which the API hands them
 * over. A time of day alone, and elapsed hours, are no day.
 */
export function showsDay(format: string): boolean {
  const known = answers.get(format);
  if (known !== undefined) return known;
  const first = format.split(';', 1)[0] as string;
  const shown = first.replace(notShown, '');
  // "m" alone is a month, beside hours or seconds it is minutes; a year or a day of the month leaves no doubt.
  const answer = !/[0#?]/.test(shown.replace(/\.0+/g, '')) && /[ydb]|m{3,}|^m+$/i.test(shown.replace(/general/gi, ''));
  answers.set(format, answer);
  return answer;
}

/** A sheet has thousands of cells and few formats. */
const answers = new Map<string, boolean>();
