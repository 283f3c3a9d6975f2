import type { App } from '../app';
import { checkbox } from '../controls';
import { h } from '../elements';
import type { RefreshOnOpen } from '../host';
import { onOpenWords } from '../words';

/** The choice to refresh whenever the page is opened, for a host that can keep it: a page elsewhere brings none of this along. */
export const refreshOnOpen = (
  read: () => Promise<boolean>,
  keep: (on: boolean) => Promise<boolean>,
): RefreshOnOpen => ({
  read,
  keep,
  part({ say }: App) {
    const part = h('div', {});
    const offer = (checked: boolean): void =>
      part.replaceChildren(
        checkbox({
          id: 'refresh-on-open',
          label: onOpenWords.label,
          hint: onOpenWords.hint,
          checked,
          onTick: (on) =>
            void keep(on).then((isKept) => {
              if (!isKept) offer(!on);
              say(isKept ? (on ? onOpenWords.on : onOpenWords.off) : onOpenWords.refused);
            }),
        }),
      );
    void read().then(offer);
    return part;
  },
});
