import type { Locator } from 'playwright-core';

/**
 * Elements that our page never makes from what a workbook says, and attributes that could bring one to life. The only drawing is
 * the trend, of lines and words alone.
 */
export const foreignNodesIn = (sidebar: Locator): Promise<string[]> =>
  sidebar.evaluate((root) => {
    const made =
      'script, img, svg:not(.trend), .trend :not(path, text), math, iframe, object, embed, video, audio, form, a, base, link, meta, style, template';
    const dangerous = /^(on|src|href|action|formaction)/i;
    const parts = [...root.querySelectorAll('*')];
    return [
      ...[...root.querySelectorAll(made)].map(({ outerHTML }) => outerHTML.slice(0, 120)),
      ...parts.flatMap((part) =>
        part
          .getAttributeNames()
          .filter((name) => dangerous.test(name))
          .map((name) => `${part.tagName.toLowerCase()} ${name}="${part.getAttribute(name) ?? ''}"`),
      ),
    ];
  });
