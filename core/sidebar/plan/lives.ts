import { h, type Child, type Props } from '../elements';

/** The parts of a screen that follow each change while the rest stays, so that no field is drawn anew under a hand. */
export interface Lives {
  live(draw: () => readonly Child[], props?: Props): HTMLElement;
  /** More for those who want it; it stays open when the screen is drawn anew. */
  unfolding(id: string, summary: string, ...content: readonly Child[]): HTMLElement;
  /** Draws them anew; the focus stays where it was. */
  redraw(): void;
  /** The screen is drawn anew, its parts with it. */
  clear(): void;
  /** Another screen: nothing on it was opened yet. */
  fold(): void;
}

export function makeLives(): Lives {
  let draws: (() => void)[] = [];
  const unfolded = new Set<string>();
  return {
    live(draw, props = {}) {
      const place = h('div', props);
      const redraw = (): void => place.replaceChildren(...h('div', {}, ...draw()).childNodes);
      draws.push(redraw);
      redraw();
      return place;
    },
    unfolding(id, summary, ...content) {
      const ontoggle = (event: Event): void => {
        if ((event.target as HTMLDetailsElement).open) unfolded.add(id);
        else unfolded.delete(id);
      };
      return h(
        'details',
        { id, open: unfolded.has(id), ontoggle },
        h('summary', { id: `${id}-summary` }, summary),
        h('div', { class: 'inside' }, ...content),
      );
    },
    redraw() {
      const focused = document.activeElement?.id ?? '';
      for (const draw of draws) draw();
      const again = focused === '' ? null : document.getElementById(focused);
      if (again !== null && document.activeElement !== again) again.focus({ preventScroll: true });
    },
    clear: () => void (draws = []),
    fold: () => unfolded.clear(),
  };
}
