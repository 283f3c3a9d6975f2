import type { App, Button } from '../app';
import { shareWords as words } from './share-words';

export const openSheet = ({ host }: App, sheet: string, look?: 'primary'): Button => ({
  words: words.open(sheet),
  press: () => void host.show({ sheet, row: null, column: null }),
  ...(look && { look }),
});

/** Back to the first screen of the place. */
export const more = (app: App): Button => ({ words: words.more, press: () => app.go('share'), look: 'quiet' });
