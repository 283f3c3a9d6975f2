/**
 * As much of a page as the library needs in Node, and nothing of the pane: that stands in a real browser in test/browser. The
 * buttons of the ribbon work without it.
 */
export interface Page {
  readonly document: unknown;
  /** How often the pane was opened by the add-in itself. */
  shown: number;
}

export const makePage = (): Page => ({
  shown: 0,
  document: {
    readyState: 'complete',
    domain: 'localhost',
    addEventListener: () => undefined,
    createElement: () => ({ style: {}, setAttribute: () => undefined }),
    getElementById: () => null,
    querySelectorAll: () => [],
    getElementsByTagName: (tag: string) =>
      tag === 'script' ? [{ src: 'https://localhost/office/office.debug.js', getAttribute: () => null }] : [],
  },
});
