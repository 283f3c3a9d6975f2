import { LONGEST_TEXT } from './letters';
import { keysOf, statusKey, statusTokens } from './status-key';
import * as lists from './status-words';
import type { ActivityStatus, OpportunityStatus } from './status-words';

const won = keysOf([...lists.wonWords, ...lists.wonPhrases]);
const lost = keysOf([...lists.lostWords, ...lists.lostPhrases]);
const wonToken = keysOf(lists.wonWords);
const lostToken = keysOf(lists.lostWords);
const beside = keysOf(lists.besides);
const openOpportunity = keysOf(lists.openOpportunity);
const ending = keysOf(lists.endings);
const activity: ReadonlyMap<string, ActivityStatus> = new Map(
  Object.entries(lists.activityStatuses).flatMap(([ours, words]) =>
    words.map((word): [string, ActivityStatus] => [statusKey(word), ours as ActivityStatus]),
  ),
);

/** `closedwon` and the like, written as one word. */
const glued = (key: string, tokens: ReadonlySet<string>): boolean => {
  for (const word of beside) {
    if (key.startsWith(word) && tokens.has(key.slice(word.length))) return true;
    if (key.endsWith(word) && tokens.has(key.slice(0, -word.length))) return true;
  }
  return false;
};

/**
 * What a status or stage of an opportunity says: Open, Won or Lost; undefined when we do not know the word. Abandoned,
 * disqualified, cancelled and rejected deals are Lost: they are over and not won.
 */
export function opportunityWord(text: string): OpportunityStatus | undefined {
  return wordIn(text) ?? withoutPipeline(text) ?? withReason(text);
}

/** `Closed Lost - No Budget`, `Lost: price`: what is behind the sign says why, unless it says the opposite. */
function withReason(text: string): OpportunityStatus | undefined {
  const sign = /\s(?:[-–—]|to|due|because|by|an|wegen|contre|por)\s|[:/|,]/i.exec(text.slice(0, LONGEST_TEXT));
  if (!sign) return undefined;
  const says = wordIn(text.slice(0, sign.index));
  if (says !== 'Won' && says !== 'Lost') return undefined;
  const opposite = says === 'Won' ? lostToken : wonToken;
  return statusTokens(text.slice(sign.index)).some((word) => opposite.has(word)) ? undefined : says;
}

/** `Closed Won (Sales Pipeline)`: the pipeline in brackets behind a stage, unless it says won or lost itself. */
function withoutPipeline(text: string): OpportunityStatus | undefined {
  const from = text.length > LONGEST_TEXT ? -1 : text.lastIndexOf('(');
  if (from <= 0 || !text.trimEnd().endsWith(')')) return undefined;
  const inside = statusTokens(text.slice(from));
  return inside.some((word) => wonToken.has(word) || lostToken.has(word)) ? undefined : wordIn(text.slice(0, from));
}

function wordIn(text: string): OpportunityStatus | undefined {
  const tokens = statusTokens(text);
  const key = tokens.join('');
  if (key === '') return undefined;
  if (won.has(key) || glued(key, wonToken)) return 'Won';
  if (lost.has(key) || glued(key, lostToken)) return 'Lost';
  if (openOpportunity.has(key)) return 'Open';
  // A letter alone numbers a list of stages: `X - Closed Lost`.
  const plain = tokens.filter((word) => word.length > 1 && !beside.has(word));
  if (plain.length === 0) return undefined;
  if (plain.every((word) => wonToken.has(word))) return 'Won';
  return plain.every((word) => lostToken.has(word)) ? 'Lost' : undefined;
}

/** What a status of an activity says; undefined when we do not know the word. No-show and not held are Cancelled. */
export function activityWord(text: string): ActivityStatus | undefined {
  const known = activity.get(statusKey(text));
  const from = text.length > LONGEST_TEXT || !text.trimEnd().endsWith(')') ? -1 : text.lastIndexOf('(');
  return known ?? (from > 0 ? activity.get(statusKey(text.slice(0, from))) : undefined);
}

/** Whether an unknown word looks like an end, or contradicts itself (`won or lost`). */
export const looksOver = (word: string): boolean => {
  const tokens = statusTokens(word);
  return tokens.length === 0
    ? word !== ''
    : tokens.some((token) => ending.has(token) || wonToken.has(token) || lostToken.has(token)) ||
        ending.has(tokens.join(''));
};
