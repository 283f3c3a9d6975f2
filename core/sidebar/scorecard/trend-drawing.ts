import type { TrendPicture } from '../../setup/trend-picture';

const [left, right, top, bottom] = [10, 250, 16, 68] as const;
const highest = bottom + 16;

const svg = (
  tag: string,
  props: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): Element => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(props)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

const line = (look: string, d: string): Element => svg('path', { class: look, d });
const words = (x: number, y: number, anchor: string, text: string): Element =>
  svg('text', { x: String(x), y: String(y), 'text-anchor': anchor }, text);

/** The weeks of one line of the plan. Each line has a way of its own, so that they are told apart without color. */
export function trendDrawing({
  says,
  team,
  targets,
  usual,
  running,
  lag,
  most,
  mostSays,
  rows,
}: TrendPicture): Element {
  const step = (right - left) / Math.max(1, team.length - 1);
  const x = (week: number): number => Math.round((left + week * step) * 10) / 10;
  const y = (n: number): number => Math.round((bottom - (most > 0 ? (n / most) * (bottom - top) : 0)) * 10) / 10;
  const points = team.flatMap((n, week) => (n === null ? [] : [{ week, at: `${x(week)} ${y(n)}` }]));
  const closed = points.filter(({ week }) => week < running);
  const soFar = points.find(({ week }) => week >= running);
  const before = closed.find(({ week }) => week === running - 1);
  // A week without a number parts the line.
  const path = closed.map(({ week, at }) => `${week > 0 && team[week - 1] !== null ? 'L' : 'M'}${at}`).join('');
  const asked = targets.map((n, week) => (n === null ? '' : `M${x(week) - 10} ${y(n)}h20`)).join('');
  return svg(
    'svg',
    { class: 'trend', viewBox: `0 0 260 ${highest}`, role: 'img', 'aria-label': says },
    line('axis', `M0 ${top}H260M0 ${bottom}H260`),
    ...(lag === null ? [] : [line('lag', `M${x(lag)} ${top}V${bottom}`), words(x(lag), top - 5, 'middle', '◂')]),
    ...(usual === null ? [] : [line('usual', `M0 ${y(usual)}H260`)]),
    line('asked', asked),
    line('done', path),
    line('dots', closed.map(({ at }) => `M${at}h0`).join('')),
    ...(soFar === undefined
      ? []
      : [
          line('so-far', before === undefined ? '' : `M${before.at}L${soFar.at}`),
          line('open', `M${soFar.at}m0-4.5l4.5 4.5-4.5 4.5-4.5-4.5z`),
        ]),
    words(0, top - 5, 'start', mostSays),
    words(0, highest - 4, 'start', rows[0]?.[0] ?? ''),
    words(260, highest - 4, 'end', rows[rows.length - 1]?.[0] ?? ''),
  );
}
