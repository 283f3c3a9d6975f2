import type { Locator } from 'playwright-core';

/**
 * What does not fit: a page that scrolls sideways, an element that reaches over the edge, text that is cut. What is there for
 * ears alone, and what scrolls within itself, is no fault.
 */
export const cutOffIn = (sidebar: Locator): Promise<string[]> =>
  sidebar.evaluate((root) => {
    const { left, right } = root.getBoundingClientRect();
    const faults: string[] = [];
    for (const one of [root, root.ownerDocument.documentElement])
      if (one.scrollWidth > one.clientWidth + 1)
        faults.push(`scrolls sideways: ${one.scrollWidth} in ${one.clientWidth}`);
    const say = (element: Element, words: string): void => {
      const text = (element.textContent ?? '').trim().slice(0, 40);
      faults.push(`${words}: ${element.tagName.toLowerCase()}.${element.className} "${text}"`);
    };
    const scrolls = (element: Element): boolean => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    const insideScroller = (element: Element): boolean => {
      for (let up = element.parentElement; up !== null && up !== root; up = up.parentElement)
        if (scrolls(up)) return true;
      return false;
    };
    const hidden = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      return box.width <= 2 || box.height <= 2 || getComputedStyle(element).visibility === 'hidden';
    };
    const forEars = (element: Element): boolean => {
      for (let up: Element | null = element; up !== null && up !== root; up = up.parentElement)
        if (up.getBoundingClientRect().width <= 2) return true;
      return false;
    };
    for (const element of root.querySelectorAll('*')) {
      if (hidden(element) || forEars(element) || element.tagName === 'OPTION') continue;
      const box = element.getBoundingClientRect();
      if ((box.right > right + 1 || box.left < left - 1) && !insideScroller(element)) say(element, 'over the edge');
      const style = getComputedStyle(element);
      const clips = ['hidden', 'clip'].includes(style.overflowX);
      const field = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
      if (clips && !field && element.scrollWidth > element.clientWidth + 1) say(element, 'cut');
    }
    return faults;
  });

/** Motion that is under way. */
export const movingIn = (sidebar: Locator): Promise<string[]> =>
  sidebar.evaluate((root) =>
    root.ownerDocument
      .getAnimations()
      .filter((one) => one.playState === 'running' && root.contains((one.effect as KeyframeEffect).target))
      .map((one) => (one.effect as KeyframeEffect).target?.className ?? 'moves'),
  );
