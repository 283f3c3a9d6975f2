/** What a number format makes of a number: a day, a day with a time, or a number (also for times and durations alone). */
export type Shown = 'number' | 'day' | 'time';

/** Reads the first section of a format such as `[$-409]d-mmm-yy;@`, passing over quoted texts, escapes and brackets. */
export function shownBy(format: string): Shown {
  let hasDay = false;
  let hasTime = false;
  let letters = '';
  for (let i = 0; i < format.length; i += 1) {
    const character = format[i]!;
    if (character === '"') i = closing(format, '"', i + 1);
    else if (character === '[') {
      // Hours, minutes or seconds in brackets go on past a day: [h]:mm is a duration.
      const end = closing(format, ']', i + 1);
      if (/^(?:h+|m+|s+)$/i.test(format.slice(i + 1, end))) hasTime = true;
      i = end;
    } else if (character === '\\' || character === '_' || character === '*') i += 1;
    else if (character === ';') break;
    else letters += character.toLowerCase();
  }
  if (letters.trim() === 'general' || letters.trim() === 'standard') return 'number';
  const words = letters.replace(/am\/pm|a\/p|general/g, 'h');
  for (const word of words) {
    if (word === 'y' || word === 'd') hasDay = true;
    else if (word === 'h' || word === 's') hasTime = true;
  }
  // A month alone, mmm or mmmm; a single m or mm without a day beside it may be minutes.
  if (!hasTime && /m{1,5}/.test(words) && !/[0#?@]/.test(words)) hasDay = true;
  if (!hasDay) return 'number';
  return hasTime ? 'time' : 'day';
}

function closing(format: string, character: string, from: number): number {
  const at = format.indexOf(character, from);
  return at < 0 ? format.length : at;
}
