import { expect, it } from 'vitest';
import { scorecardWords } from '../../core/sidebar/words';
import { doubtfulDay, smallBook, withSheets } from './books';
import { corporaThere, hostileHeaders, hostileTexts } from './hostile-words';
import type { Book } from './host';
import { hosts, inBrowser } from './hosts';
import { foreignNodesIn } from './laws/foreign-nodes';
import { visitPlaces } from './places';
import { walk, type Step } from './walk';
import { weekSheets } from './week-sheets';

/** Names of sheets are shorter than texts, and some letters never stand in one. */
const asSheetName = (text: string): string =>
  [...text.replace(/[\\/?*[\]:]/g, ' ')].slice(0, 15).join('').replace(/^'|'$/g, ' ').trim() || 'x';

/** A CRM export in which everything that people wrote is hostile. Each text is somewhere: as owner, stage, type, subject or account. */
function hostileBook(): Book {
  const texts = hostileTexts();
  const from = (start: number, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => texts[(start + index) % texts.length] as string);
  const owners = ['Ana Silva', ...from(0, 11)];
  const book = smallBook(
    {
      owners,
      creators: ['Ana Silva', ...from(3, 5)],
      types: ['Meeting', ...from(0, 16)],
      subjects: texts,
      accounts: [...from(0, 40), 'Alder Creek'],
      stages: ['Closed Won', ...from(0, 11)],
      sheets: [asSheetName('<img src=x onerror=alert(1)>'), asSheetName('=Deals, row 3, "Date"')],
      headers: hostileHeaders(),
    },
    texts.length,
  );
  let turn = 0;
  const say = (): string => texts[(turn += 1) % texts.length] as string;
  return withSheets(book, weekSheets(owners, '2026-11-09', say));
}

inBrowser(`hostile text${corporaThere ? '' : ' (our own only: the collections of others are absent)'}`, (browser) => {
  it.each(hosts)('stays text on every screen in $name', async (host) => {
    const opened = await host.open(browser(), hostileBook(), { today: doubtfulDay });
    const { sidebar, trouble } = opened;
    const shown: string[] = [];
    const look = async ({ title }: Step): Promise<void> => {
      expect(await foreignNodesIn(sidebar), title).toEqual([]);
      shown.push(await sidebar.innerText());
    };
    // The test would prove nothing if the page had kept these texts to itself.
    const areShown = (): void => expect(shown.splice(0).some((text) => text.includes('onerror='))).toBe(true);
    expect((await walk(sidebar, look)).at(-1)?.title).toBe(scorecardWords.done.refresh);
    areShown();
    await visitPlaces(sidebar, look);
    areShown();
    expect(trouble).toEqual([]);
    await opened.close();
  });
});
