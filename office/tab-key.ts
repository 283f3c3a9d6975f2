/** What a person comes to with Tab, unless it says otherwise. */
const stops = ':is(button, input, select, textarea, summary, [tabindex]):not([disabled], [tabindex="-1"])';

/**
 * In a browser office.js moves the focus itself, along a list of its own that knows neither headings nor folded parts: Tab on one
 * of those would leave the pane. So inside of the page Tab is the browser's, and only at its two ends the library's, which there
 * hands the focus to Excel.
 */
export function keepTabInside(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    const inSight = [...root.querySelectorAll(stops)].filter((one) => one.getClientRects().length > 0);
    const end = event.shiftKey ? inSight[0] : inSight[inSight.length - 1];
    if (event.target !== end) event.stopPropagation();
  });
}
