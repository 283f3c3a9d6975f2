import type { SidebarHost } from './host';
import { typedWords, type TypedWords } from './typed-words';
import { packUnfinished, readTyped, readUnfinished, type Unfinished } from './unfinished';

/** A person who types is not interrupted by every letter. */
const pause = 500;

/** What was left unfinished, as the page knows it, and its copy with the document. */
export interface KeptDraft {
  /** Settles when the document has been asked, whatever came of it. */
  readonly ready: Promise<void>;
  now(): Unfinished | null;
  keep(next: Unfinished | null): void;
  readonly typed: TypedWords;
}

/** A host that fails to read or keep is one without a copy: the page opens and goes on all the same. */
export function keptDraft({ readDraft, keepDraft }: Pick<SidebarHost, 'readDraft' | 'keepDraft'>): KeptDraft {
  let unfinished: Unfinished | null = null;
  const typed = new Map<string, string>();
  let isChanged = false;
  let isKeeping = false;
  let timer: ReturnType<typeof setTimeout>;

  async function read(): Promise<void> {
    try {
      const text = await readDraft();
      unfinished = readUnfinished(text);
      for (const { id, value } of readTyped(text)) typed.set(id, value);
    } catch {
      return;
    }
  }

  /** One after the other; of those that come meanwhile only the last is worth keeping. */
  async function write(): Promise<void> {
    isKeeping = true;
    while (isChanged) {
      isChanged = false;
      const given = [...typed].map(([id, value]) => ({ id, value }));
      const text = unfinished === null && given.length === 0 ? null : packUnfinished(unfinished, given);
      try {
        await keepDraft(text);
      } catch {
        continue;
      }
    }
    isKeeping = false;
  }

  function keep(): void {
    clearTimeout(timer);
    isChanged = true;
    if (!isKeeping) void write();
  }

  return {
    ready: read(),
    now: () => unfinished,
    keep(left) {
      unfinished = left;
      keep();
    },
    typed: typedWords(typed, () => {
      clearTimeout(timer);
      timer = setTimeout(keep, pause);
    }),
  };
}
