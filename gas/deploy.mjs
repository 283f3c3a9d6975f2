// Puts Leadline into a Google spreadsheet: builds dist/gas and pushes it with clasp, Google's own tool.
// docs/hosts/deploy-sheets.md explains each step to somebody who has never done it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { choicesIn, writeFiles } from './build.mjs';

const clasp = '@google/clasp@3.4.1';

/**
 * Builds, makes sure that somebody is signed in, creates a spreadsheet with a script where there is none yet, pushes. What it
 * needs of the machine is passed in, so that a test can play it.
 */
export async function deploy({ run, exists, build, say }) {
  say('Building dist/gas ...');
  await build();
  say('Asking clasp who is signed in (the first time it is downloaded, about 250 MB) ...');
  const who = run(['show-authorized-user']);
  if (who.status !== 0) return failed(say, 'clasp did not start. Is there a connection to the internet?', who);
  if (/not logged in/i.test(who.out)) {
    say('Nobody is signed in yet. A browser window opens: choose the Google account that shall own the spreadsheet.');
    if (run(['login'], { shown: true }).status !== 0) return failed(say, 'Signing in did not work. Run it again.');
  } else say(who.out.trim());
  if (!exists('.clasp.json')) {
    say('Creating a new spreadsheet with an empty script ...');
    const created = run(['create-script', '--type', 'sheets', '--title', 'Leadline', '--rootDir', 'dist/gas']);
    if (created.status !== 0) return failed(say, createHint, created);
    say(created.out.trim());
    // Creating fetches Google's empty manifest into dist/gas, so ours is built again.
    await build();
  }
  say('Pushing ...');
  const pushed = run(['push', '--force']);
  if (pushed.status !== 0) return failed(say, pushHint, pushed);
  say(pushed.out.trim());
  say('Done. Open the spreadsheet, reload it once, and look under Extensions for Leadline.');
  return 0;
}

const createHint =
  'Creating did not work. Is the Apps Script API on for this account? https://script.google.com/home/usersettings';
const pushHint =
  'Pushing did not work. If the script belongs to another account, delete .clasp.json and run this again.';

function failed(say, hint, result) {
  if (result?.out) say(result.out.trim());
  say(hint);
  return 1;
}

function runClasp(words, { shown = false } = {}) {
  const windows = process.platform === 'win32';
  const ran = spawnSync('npx', ['--yes', clasp, ...words], {
    encoding: 'utf8',
    shell: windows,
    stdio: shown ? 'inherit' : ['inherit', 'pipe', 'pipe'],
  });
  return { status: ran.status ?? 1, out: `${ran.stdout ?? ''}${ran.stderr ?? ''}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  process.exitCode = await deploy({
    run: runClasp,
    exists: existsSync,
    build: () => writeFiles('dist/gas', choicesIn(process.argv)),
    say: (words) => console.log(words),
  });
}
