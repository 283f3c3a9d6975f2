import { fold } from '../text';

/** How somebody likes to be recognized, as far as their own words on the Team sheet tell. */
export type Tone = 'public' | 'private' | 'written' | 'short' | 'neutral';

const signs: readonly (readonly [Tone, RegExp])[] = [
  // "Not in front of the team" speaks of the team and means the opposite.
  ['private', /\b(?:not|never|no)\b.*\b(?:public\w*|team|front|group|huddle|audience)\b/],
  [
    'private',
    /\b(?:one[ -](?:to|on)[ -]one|1[ -]?(?:to|on|:)[ -]?1|private\w*|alone|quiet\w*|personal\w*|discreet\w*)\b/,
  ],
  ['public', /\b(?:public\w*|team|front|group|huddle|everyone|everybody|aloud|out loud|meeting)\b/],
  ['written', /\b(?:writ\w+|note|notes|e-?mail\w*|card|letter|message|text)\b/],
  ['short', /\b(?:short|brief\w*|few words|no fuss|simple|simply)\b/],
];

/** Reads the Recognition cell of the Team sheet; words that say nothing we know leave the tone neutral. */
export function toneOf(recognition: string): Tone {
  const words = fold(recognition);
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? 'neutral';
}

/** What is added to praise for somebody of that taste; nothing is added to what is short or of unknown taste. */
export const closings: Readonly<Record<Tone, readonly string[]>> = {
  public: [
    'May I bring it up in front of the team?',
    'I would like the team to hear it from me.',
    'I will mention it in our next huddle, if you agree.',
    'The others could learn from it: may I share it with the team?',
    'It deserves more ears than mine; I will say it in the huddle.',
    'Would you tell the team how you went about it?',
  ],
  private: [
    'I wanted to tell you this myself, just the two of us.',
    'No audience, just so you know that I saw it.',
    'This stays between us; I only wanted you to hear it.',
    'Let me say more when we next sit down together.',
    'I am saying it to you and nobody else.',
  ],
  written: [
    'I wanted you to have it in writing.',
    'I am putting it in writing because it should not get lost.',
    'No need to answer; this is for you to keep.',
    'Written down, so that it stays.',
    'A line on paper for it, because it is easily overlooked.',
  ],
  short: [],
  neutral: [],
};
