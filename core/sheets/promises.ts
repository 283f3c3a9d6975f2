import type { Beside } from './beside';
import { weekdayAndDay } from './figures';

type Promised = Beside['commitments'][number];

/** What the line with a rep's open commitments is called on the rep's page. */
export const promisesLabel = 'Open commitments';
const between = '   ';

/** A commitment as it stands on the huddle. */
export const promiseWords = ({ what, due }: Promised): string =>
  due === null ? what : `${what} (by ${weekdayAndDay(due)})`;

/** A rep's open commitments as they stand on the rep's page, the first of them in the words of the huddle. */
export const promisesWords = (commitments: readonly Promised[], most: number): string =>
  [...commitments.slice(0, most).map(promiseWords), ...(commitments.length > most ? ['…'] : [])].join(between);

/** Whether such a line begins with a commitment in these words. */
export const beginsWith = (line: string, words: string): boolean => `${line}${between}`.startsWith(words + between);
