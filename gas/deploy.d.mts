export interface Ran {
  readonly status: number;
  readonly out: string;
}

export interface Machine {
  run(words: readonly string[], options?: { readonly shown?: boolean }): Ran;
  exists(path: string): boolean;
  build(): Promise<unknown>;
  say(words: string): void;
}

/** Gives the exit code. */
export function deploy(machine: Machine): Promise<number>;
