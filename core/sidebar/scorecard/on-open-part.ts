import type { App } from '../app';
import { checkbox } from '../controls';
import { h } from '../elements';
import { onOpenWords } from '../words';

/** The choice to refresh whenever the page is opened, in hosts that can keep it; nothing elsewhere. */
export function onOpenPart({ host: { refreshOnOpen }, say }: App): HTMLElement | false {
  if (refreshOnOpen === undefined) return false;
  const part = h('div', {});
  const offer = (checked: boolean): void =>
    part.replaceChildren(
      checkbox({
        id: 'refresh-on-open',
        label: onOpenWords.label,
        hint: onOpenWords.hint,
        checked,
        onTick: (on) =>
          void refreshOnOpen.keep(on).then((isKept) => {
            if (!isKept) offer(!on);
            say(isKept ? (on ? onOpenWords.on : onOpenWords.off) : onOpenWords.refused);
          }),
      }),
    );
  void refreshOnOpen.read().then(offer);
  return part;
}
