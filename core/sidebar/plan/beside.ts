import type { App, Fault } from '../app';

/** Opens what is folded around a control, so that what is said beside it can be seen. */
export const unfoldAround = (id: string): HTMLElement | null => {
  const control = document.getElementById(id);
  control?.closest('details')?.setAttribute('open', '');
  return control;
};

/** Says the faults of this screen beside their fields and goes to the first. False when there are none. */
export function blameHere(app: App, faults: readonly Fault[]): boolean {
  const here = faults.filter(({ id }) => unfoldAround(id) !== null);
  return app.blame(here);
}

/** Takes away what is mended; says what is wrong only where the person has finished, not under their hands. */
export function tellBeside(faults: readonly Fault[], isSettled: boolean): void {
  const told = new Map(faults.map(({ id, words }) => [id, words]));
  for (const place of document.querySelectorAll<HTMLElement>('.leadline .fault[id^="plan-"]')) {
    const id = place.id.replace(/-fault$/, '');
    const words = told.get(id);
    if (words !== undefined && place.hidden && !isSettled) continue;
    place.textContent = words ?? '';
    place.hidden = words === undefined;
    const control = document.getElementById(id);
    if (words === undefined) control?.removeAttribute('aria-invalid');
    else control?.setAttribute('aria-invalid', 'true');
  }
}
