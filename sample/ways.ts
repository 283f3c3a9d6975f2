import type { CsvRow } from './csv-text';

/** A way and whose it is; who can say the ways of a step by heart stands in its first line. */
type Steps = readonly (readonly [step: string, recite: string, ...ways: (readonly [way: string, author: string])[]])[];

/** How this team sells, in the words of its reps. The last step has too few ways, and the check says so. */
const steps: Steps = [
  [
    'Prospecting calls',
    'Maya Okafor 2026-10-19; Tomás Peralta 2026-10-19; Aiko Tanabe 2026-11-02',
    ['Call before half past eight, before the service managers leave the yard', 'Tomás Peralta'],
    ['Ask the dispatcher, who knows what goes wrong and is glad to be asked', 'Maya Okafor'],
    ['Begin with one number from their trade: overtime hours per van', 'Priya Ramanathan'],
    ['Leave no voicemail; call again two hours later', 'Colin Ashdown'],
    ['Name a company of their town that plans its routes with us', 'Aiko Tanabe'],
  ],
  [
    'First-time meetings',
    'Maya Okafor 2026-10-19; Priya Ramanathan 2026-10-19; Jonas Feldkamp 2026-11-16',
    ['Ask for twenty minutes in the first minute of the call', 'Maya Okafor'],
    ['Offer two days, never "sometime next week"', 'Maya Okafor'],
    ['Meet in the yard at six, when the vans go out', 'Gavin Strand'],
    ['Say what they will know afterwards, even if they never buy', 'Priya Ramanathan'],
    ['Ask who else loses sleep over late arrivals, and invite that person too', 'Teresa Montalvo'],
    ['Send the invitation while you are still on the phone', 'Aiko Tanabe'],
  ],
  [
    'Qualified opportunities',
    'Priya Ramanathan 2026-11-02',
    ['Ask for the number of vans and what an hour of overtime costs', 'Priya Ramanathan'],
    ['Ask what happens if nothing changes until spring', 'Teresa Montalvo'],
    ['Ten minutes before the end: ask for the next step and a day', 'Dana Whitcombe'],
    ['Find out who signs before you talk about the price', 'Maya Okafor'],
    ['Say that a no is fine, and ask what speaks against it', 'Aiko Tanabe'],
  ],
  [
    'Referral asks',
    'Maya Okafor 2026-11-02; Tomás Peralta 2026-11-02',
    ['Ask two weeks after go-live, when the first saving is on paper', 'Maya Okafor'],
    ['Ask for one name in one trade, not for "anybody"', 'Tomás Peralta'],
    ['Ask the dispatcher as well as the owner', 'Maya Okafor'],
    ['Offer to write the two lines that they can forward', 'Priya Ramanathan'],
    ['Say what came of the last name that they gave', 'Aiko Tanabe'],
    ['Ask at the trade fair, with the customer standing next to you', 'Colin Ashdown'],
    ['Ask even where the answer was no: they know who has the problem', 'Gavin Strand'],
  ],
  [
    'Recaps',
    '',
    ['Send it within the hour, from the car', 'Aiko Tanabe'],
    ['Three lines: what they said, what we agreed, the next step and its day', 'Priya Ramanathan'],
    ['Use their words, not ours', 'Maya Okafor'],
  ],
];

export const processSheet: readonly CsvRow[] = [
  ['Step', 'Way', 'Author', 'Can recite'],
  ...steps.flatMap(([step, recite, ...ways]) =>
    ways.map(([way, author], i): CsvRow => [step, way, author, i === 0 ? recite : '']),
  ),
];
