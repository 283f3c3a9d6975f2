import type { Fault } from './app';
import { h } from './elements';
import { shellWords } from './words';

/** The place of a control's fault: it stands beside the control and is read with it. */
export const faultPlace = (id: string): HTMLElement => h('p', { class: 'fault', id: `${id}-fault`, hidden: true });

/** The control itself, or the first one of a group. */
const controlOf = (id: string): HTMLElement | null => {
  const found = document.getElementById(id);
  return found?.matches('fieldset') === true ? found.querySelector('input') : found;
};

/** Says each fault beside its control, takes the others away, and brings the focus to the first. */
export function showFaults(main: HTMLElement, faults: readonly Fault[]): void {
  main.querySelector('.fault-list')?.remove();
  for (const place of main.querySelectorAll<HTMLElement>('.fault')) say(place, '');
  for (const { id, words } of faults) say(document.getElementById(`${id}-fault`), words);
  if (faults.length > 1) main.querySelector('h1')?.after(listOf(faults));
  const first = faults[0];
  if (first !== undefined) controlOf(first.id)?.focus();
}

/** A control that says something else now is not to blame any more, until it is looked at again. */
export function forgetFault({ target }: Event): void {
  const group = (target as HTMLElement).closest('fieldset');
  for (const control of [target as HTMLElement, group])
    if (control !== null) say(document.getElementById(`${control.id}-fault`), '');
}

function say(place: HTMLElement | null, words: string): void {
  if (place === null) return;
  place.textContent = words;
  place.hidden = words === '';
  const control = document.getElementById(place.id.replace(/-fault$/, ''));
  if (words === '') control?.removeAttribute('aria-invalid');
  else if (control?.matches('fieldset') === false) control.setAttribute('aria-invalid', 'true');
}

/** With more than one fault, a list of them all leads to each. */
const listOf = (faults: readonly Fault[]): HTMLElement =>
  h(
    'div',
    { class: 'fault-list' },
    h('p', {}, shellWords.faults(faults.length)),
    h(
      'ul',
      {},
      ...faults.map(({ id, words }) =>
        h('li', {}, h('button', { type: 'button', class: 'link', onclick: () => controlOf(id)?.focus() }, words)),
      ),
    ),
  );
