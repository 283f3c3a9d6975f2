/**
 * Refuses what google.script.run does not carry (rule `wire`): dates, functions, circles, objects that are more than their
 * fields. Used on both sides.
 */
export function wire(value: unknown, what: string, seen: readonly unknown[] = []): void {
  if (value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value)) return;
  if (typeof value !== 'object') throw new Error(`A ${typeof value} does not cross as ${what}.`);
  if (seen.includes(value)) throw new Error(`A circle does not cross as ${what}.`);
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]' && kind !== '[object Array]') throw new Error(`${kind} does not cross as ${what}.`);
  for (const part of Object.values(value)) wire(part, what, [...seen, value]);
}
