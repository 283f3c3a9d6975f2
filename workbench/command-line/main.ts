import { nearest } from '../../core/text';
import { inspectCommand } from './inspect';
import { packCommand } from './pack';
import { rollupCommand } from './rollup';
import { scoreCommand } from './score';
import { helpOf, readGiven, UsageError, type Command } from './usage';

declare const LEADLINE_VERSION: string;

const commands: readonly Command[] = [scoreCommand, inspectCommand, packCommand, rollupCommand];

const help = (): string =>
  [
    'leadline turns CRM exports into a scorecard of behaviors and results. Nothing leaves this machine.',
    '',
    'Commands',
    ...commands.map((command) => `  leadline ${command.usage}\n      ${command.about.split('\n')[0]}`),
    '',
    'leadline COMMAND --help says more. leadline --version says which one this is.',
  ].join('\n');

async function run(words: readonly string[]): Promise<number> {
  const [first, ...rest] = words;
  if (first === '--version' || first === '-v') {
    console.log(LEADLINE_VERSION);
    return 0;
  }
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    console.log(help());
    return first === undefined ? 2 : 0;
  }
  const command = commands.find(({ name }) => name === first);
  if (!command) {
    const near = nearest(
      first,
      commands.map(({ name }) => name),
    );
    throw new UsageError(`There is no command "${first}".${near ? ` Did you mean ${near}?` : ''}`);
  }
  const given = readGiven(command, rest);
  if (given.has('help')) {
    console.log(helpOf(command));
    return 0;
  }
  return command.run(given);
}

// A pipe that is closed early, as by `| head`, is no fault of the person who closed it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof UsageError) {
      console.error(`${error.message}\nTry: leadline --help`);
      process.exitCode = 2;
      return;
    }
    // Only a fault of ours comes here. Its message may hold no cell, so it says where the fault is and nothing else.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'fault';
    console.error(
      `Something went wrong inside Leadline (${code}). Nothing was written. Please report it with the command you ran.`,
    );
    if (process.env['LEADLINE_DEBUG'] && error instanceof Error) console.error(error.stack);
    process.exitCode = 1;
  },
);
