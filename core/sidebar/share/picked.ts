/** What of all there is now stands ticked after an earlier choice. An empty choice means all of it. */
export const tickedOf = (all: readonly string[], before: readonly string[]): Set<string> =>
  new Set(before.length === 0 ? all : before.filter((one) => all.includes(one)));

/** The choice that these ticks make: all only where each of all is ticked, so that nobody is shared whom nobody ticked. */
export const choiceOf = (all: readonly string[], ticked: ReadonlySet<string>): readonly string[] =>
  all.every((one) => ticked.has(one)) ? [] : [...ticked];
