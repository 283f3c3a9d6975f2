import { h } from '../../../core/sidebar/elements';
import { pageWords } from '../words';

/** Takes files that are dropped anywhere on the page, and says so while they are held over it. */
export function makeDropZone(open: (files: readonly File[]) => void): HTMLElement {
  const element = h(
    'div',
    { class: 'drop', hidden: true },
    h('div', { class: 'drop-card' }, h('strong', {}, pageWords.drop), h('span', {}, pageWords.dropAbout)),
  );
  const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
  // The grid has a mind of its own about what is dragged over it, so the page hears it first.
  const heard = { capture: true };
  window.addEventListener(
    'dragover',
    (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      element.hidden = false;
    },
    heard,
  );
  window.addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) element.hidden = true;
    },
    heard,
  );
  window.addEventListener(
    'drop',
    (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      element.hidden = true;
      open([...(event.dataTransfer?.files ?? [])]);
    },
    heard,
  );
  return element;
}
