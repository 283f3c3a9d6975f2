import type { Finding } from '../../outcome';
import type { Given, Start } from '../../setup/start';
import type { App, Screen } from '../app';

/** What has been told so far. `from`: the answers that `start` was made with. */
export interface Told {
  readonly start: Start;
  readonly findings: readonly Finding[];
  readonly from: readonly Given[];
  readonly given: readonly Given[];
  readonly step: string;
}

/** What a screen of Start is drawn with: it hands answers back and lets the flow decide what follows. */
export interface Teller {
  readonly app: App;
  readonly told: () => Told;
  readonly answer: (id: string, value: string) => void;
}

/** A screen of Start without what all of them share. */
export type StartScreen = Pick<Screen, 'title' | 'lead' | 'body'>;
