/** A line that tells what is under way, rewritten in place. Quiet unless a person is looking at a terminal. */
export interface Progress {
  say(text: string): void;
  done(): void;
}

export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { say: () => {}, done: () => {} };
  let last = 0;
  return {
    say(text) {
      const now = performance.now();
      if (now - last < 80) return;
      last = now;
      stream.write(`\r\u001b[2K${text.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`);
    },
    done() {
      if (last > 0) stream.write('\r\u001b[2K');
    },
  };
}
