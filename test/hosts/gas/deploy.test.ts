import { describe, expect, it } from 'vitest';
import { deploy, type Ran } from '../../../gas/deploy.mjs';

/** Plays the machine: what clasp answers, by its first word. */
async function played(
  answers: Readonly<Record<string, Ran>>,
  { project = false } = {},
): Promise<{ code: number; did: string[]; said: string }> {
  const did: string[] = [];
  const said: string[] = [];
  const code = await deploy({
    run(words) {
      did.push(`clasp ${words.join(' ')}`);
      return answers[words[0]!] ?? { status: 0, out: '' };
    },
    exists: (path) => path === '.clasp.json' && project,
    build: async () => void did.push('build'),
    say: (words) => void said.push(words),
  });
  return { code, did, said: said.join('\n') };
}

const signedIn = { status: 0, out: 'You are logged in as ana@example.invalid.' };

describe('npm run deploy:sheets', () => {
  it('signs in and creates a spreadsheet the first time, then pushes our manifest and not the fetched one', async () => {
    const { code, did } = await played({ 'show-authorized-user': { status: 0, out: 'Not logged in.' } });
    expect(code).toBe(0);
    expect(did).toEqual([
      'build',
      'clasp show-authorized-user',
      'clasp login',
      'clasp create-script --type sheets --title Leadline --rootDir dist/gas',
      'build',
      'clasp push --force',
    ]);
  });

  it('only builds and pushes from then on', async () => {
    const { did } = await played({ 'show-authorized-user': signedIn }, { project: true });
    expect(did).toEqual(['build', 'clasp show-authorized-user', 'clasp push --force']);
  });

  it.each([
    ['clasp does not start', { 'show-authorized-user': { status: 1, out: 'ENOTFOUND' } }, 'connection to the internet'],
    [
      'the API is off',
      {
        'show-authorized-user': signedIn,
        'create-script': { status: 1, out: 'User has not enabled the Apps Script API' },
      },
      'usersettings',
    ],
    [
      'pushing is refused',
      { 'show-authorized-user': signedIn, push: { status: 1, out: 'The caller does not have permission' } },
      'another account',
    ],
  ])('says what to do when %s', async (_, answers, words) => {
    const { code, said } = await played(answers);
    expect(code).toBe(1);
    expect(said).toContain(words);
  });
});
