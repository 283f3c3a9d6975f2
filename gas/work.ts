/** What a piece of work tells about itself while it runs: the page that asked for it hears nothing else until its end. */
export interface Work {
  /** Says that a stage begins; false when the person has given the work up, which holds as long as nothing is written. */
  begins(stage: Stage): boolean;
}

type Stage = 'reading' | 'thinking' | 'writing';

/** The mark under which page and script know one piece of work. The page makes it, so it is not trusted. */
const isToken = (token: unknown): token is string => typeof token === 'string' && /^[a-z0-9]{8,32}$/.test(token);

/** Seconds that a word about some work is kept: more than any work may take. */
const kept = 600;

/** Work under a token of the page; without one, as from the menu, nobody listens and nobody can give it up. */
export function workUnder(token: unknown): Work {
  const cache = isToken(token) ? documentCache() : null;
  if (cache === null) return { begins: () => true };
  return {
    begins(stage) {
      // The cache may fail and forget at any time: then the page knows less, and the work goes on.
      try {
        if (cache.get(givenUp(token as string)) !== null) return false;
        cache.put(stageOf(token as string), stage, kept);
      } catch {
        return true;
      }
      return true;
    },
  };
}

/** The stage that a piece of work is at, for the page that asked for it; null when nothing is known. */
export function workStage(token: unknown): string | null {
  try {
    return isToken(token) ? (documentCache()?.get(stageOf(token)) ?? null) : null;
  } catch {
    return null;
  }
}

/** The person gives a piece of work up. It stops where it next looks, and no longer once it writes. */
export function cancelWork(token: unknown): void {
  try {
    if (isToken(token)) documentCache()?.put(givenUp(token), 'yes', kept);
  } catch {
    return;
  }
}

const stageOf = (token: string): string => `stage ${token}`;
const givenUp = (token: string): string => `given up ${token}`;

function documentCache(): GoogleAppsScript.Cache.Cache | null {
  try {
    return CacheService.getDocumentCache();
  } catch {
    return null;
  }
}
