import type { App, Button } from '../app';
import type { Child } from '../elements';
import { startWords } from '../words';
import { shareWords as words } from './share-words';

/** A screen at the end of a way through the place. One leads from it to the sheets that came of it, or to the beginning. */
export function showLast(
  app: App,
  title: string,
  lead: string,
  body: readonly Child[],
  sheets: readonly string[],
  buttons: readonly Button[] = [],
): void {
  app.show({
    key: title,
    title,
    lead,
    body,
    buttons: [
      ...buttons,
      ...sheets.map((sheet) => ({
        words: words.open(sheet),
        press: () => void app.host.show({ sheet, row: null, column: null }),
      })),
      { words: startWords.back, press: () => app.go('share') },
    ],
  });
}
