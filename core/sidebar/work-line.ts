import { button } from './controls';
import { h } from './elements';
import type { Stage } from './host';
import { shellWords } from './words';

/** The line that shows work under way, with its three stages and the way to give it up. */
export interface WorkLine {
  readonly line: HTMLElement;
  begin(words: string, giveUp: () => void): void;
  reach(stage: Stage, hint?: string): void;
  end(): void;
}

const stages: readonly Stage[] = ['reading', 'thinking', 'writing'];

export function makeWorkLine(say: (words: string) => void): WorkLine {
  const bars = stages.map(() => h('span', {}));
  const line = h('div', { class: 'work', hidden: true });
  let doing = '';
  return {
    line,
    begin(words, giveUp) {
      doing = words;
      const cancel = button({ words: shellWords.cancel, press: giveUp, look: 'quiet' });
      line.replaceChildren(h('div', { class: 'bars', 'aria-hidden': 'true' }, ...bars), cancel);
      bars.forEach((bar) => (bar.className = ''));
      line.hidden = false;
      say(`${words}…`);
    },
    reach(stage, hint = '') {
      const at = stages.indexOf(stage);
      bars.forEach((bar, index) => (bar.className = index < at ? 'done' : index === at ? 'now' : ''));
      if (stage !== 'writing') return say(hint === '' ? `${doing}…` : `${doing}… ${hint}`);
      line.querySelector('button')?.remove();
      say(hint === '' ? shellWords.cannotStop : hint);
    },
    end() {
      line.hidden = true;
    },
  };
}
