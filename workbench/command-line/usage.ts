import { parseArgs } from 'node:util';
import { nearest } from '../../core/text';

/** A command line we cannot act on: wrong words, not wrong cells. Ends with exit code 2. */
export class UsageError extends Error {
  readonly code = 'usage';
}

/** One option of a command, with what a person reads about it in `--help`. */
export interface Option {
  readonly name: string;
  /** What stands after the option, for example `FILE`; a switch has none. */
  readonly value?: string;
  readonly about: string;
}

export interface Command {
  readonly name: string;
  /** The line after `leadline` in the help. */
  readonly usage: string;
  readonly about: string;
  readonly options: readonly Option[];
  readonly examples: readonly string[];
  /** Does it, and gives the exit code. */
  run(given: Given): Promise<number>;
}

/** The words of a command line, sorted into files and options. */
export interface Given {
  readonly files: readonly string[];
  readonly value: (option: string) => string | undefined;
  readonly has: (option: string) => boolean;
}

/** Reads the words after the command. An unknown option names the nearest known one. */
export function readGiven(command: Command, words: readonly string[]): Given {
  const known = [...command.options.map((option) => option.name), 'help'];
  for (const word of words) {
    const name = /^--([^=]+)/.exec(word)?.[1];
    if (word === '--') break;
    if (name === undefined || known.includes(name)) continue;
    const near = nearest(name, known);
    throw new UsageError(`There is no option --${name}.${near ? ` Did you mean --${near}?` : ''}`);
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: Object.fromEntries([
        ...command.options.map((option) => [option.name, { type: option.value ? 'string' : 'boolean' } as const]),
        ['help', { type: 'boolean', short: 'h' } as const],
      ]),
    });
    const given = new Map(Object.entries(values));
    return {
      files: positionals,
      has: (option) => given.has(option),
      value: (option) => {
        const text = given.get(option);
        return typeof text === 'string' ? text : undefined;
      },
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function helpOf(command: Command): string {
  const lefts = command.options.map((option) => `--${option.name}${option.value ? ` ${option.value}` : ''}`);
  const width = Math.max(...lefts.map((left) => left.length), '--help'.length) + 2;
  return [
    `leadline ${command.usage}`,
    '',
    command.about,
    '',
    'Options',
    ...command.options.map((option, i) => `  ${(lefts[i] ?? '').padEnd(width)}${option.about}`),
    `  ${'--help'.padEnd(width)}Show this.`,
    '',
    'Examples',
    ...command.examples.map((example) => `  ${example}`),
    '',
    'Exit code: 0 done, 1 the input cannot be used (with the reason), 2 wrong usage.',
  ].join('\n');
}
