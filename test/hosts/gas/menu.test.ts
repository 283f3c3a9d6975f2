import { describe, expect, it } from 'vitest';
import { actions } from '../../../core/tasks/actions';
import { ourSheets } from '../../support/our-sheets';
import { builtProject, hostOf, openEmulator } from './gas-host';
import { Emulator } from './emulator';
import { putSample, sampleDay } from './sample-book';

const open = () => openEmulator({ zone: 'America/Chicago', today: sampleDay });

/** A file with the exports of the CRM, and with `plan` what people wrote down. */
async function sampleFile({ plan = false } = {}) {
  const host = hostOf(await open());
  await putSample(host, { plan });
  const { emulator } = host;
  const { book } = emulator;
  const writes = () => emulator.last.calls.filter((call) => call.writes);
  return { host, emulator, book, writes, names: () => book.sheets.map(({ name }) => name) };
}

const captions = [
  'Open Leadline',
  'Set up sources and team',
  'Propose a plan',
  'Refresh scorecard',
  'This week',
  'Check data',
];

describe('the menu', () => {
  it.each(['NONE', 'LIMITED', 'FULL'] as const)(
    'is complete when the file opens, with the rights of AuthMode.%s',
    async (mode) => {
      const emulator = await open();
      emulator.run('onOpen', [{ authMode: mode }], mode);
      expect(emulator.book.menu.map(({ caption }) => caption)).toEqual(captions);
    },
  );

  it('is there right after installing', async () => {
    const emulator = await open();
    emulator.run('onInstall', [{ authMode: 'FULL' }]);
    expect(emulator.book.menu).toHaveLength(captions.length);
  });

  it('has at most six items, each of which calls a function that is there', async () => {
    const emulator = await open();
    emulator.run('onOpen', [], 'NONE');
    expect(emulator.book.menu.length).toBeLessThanOrEqual(6);
    for (const { functionName } of emulator.book.menu) expect(() => emulator.run(functionName)).not.toThrow();
  });

  it('opens no panel and asks nothing by itself', async () => {
    const emulator = await open();
    emulator.run('onOpen', [], 'LIMITED');
    expect(emulator.book.sidebars).toEqual([]);
    expect(emulator.book.alerts).toEqual([]);
  });

  it.each(actions.filter(({ command }) => command !== 'thisWeek').map(({ command }) => command))(
    'says in plain words what is missing in an empty file, and writes nothing: %s',
    async (command) => {
      const emulator = await open();
      emulator.run(command);
      expect(emulator.book.alerts).toHaveLength(1);
      const { title, prompt } = emulator.book.alerts[0]!;
      expect(title).toMatch(/^(?:This cannot be|No plan was)/);
      expect(prompt).not.toBe('');
      expect(prompt).not.toMatch(/undefined|null|NaN|Exception|at .*:\d+/);
      expect(emulator.last.calls.filter(({ writes }) => writes)).toEqual([]);
    },
  );

  it('says how it works where there is nothing yet', async () => {
    const emulator = await open();
    emulator.run('thisWeek');
    expect(emulator.book.alerts).toHaveLength(1);
    expect(emulator.book.alerts[0]!.title).toBe('How Leadline works');
    expect(emulator.book.alerts[0]!.prompt).toContain('Put each export of your CRM on a sheet of this file');
  });

  it('takes somebody to a scorecard who never opens the page', async () => {
    const { emulator, book, names } = await sampleFile();
    emulator.run('setUp');
    expect(names()).toEqual(expect.arrayContaining(['Sources', 'Team']));
    expect(names()).not.toContain('Plan');
    emulator.run('proposePlan');
    expect(names()).toContain('Plan');
    expect(book.active).toBe(book.find('Plan')!.id);
    expect(book.alerts.map(({ title }) => title)[1]).toBe('A plan is proposed');
    emulator.run('refreshScorecard');
    expect(book.toasts).toHaveLength(1);
    expect(names().slice(0, ourSheets.length)).toEqual(ourSheets);
    emulator.run('thisWeek');
    expect(book.active).toBe(book.find('This week')!.id);
    expect(book.alerts[2]!.title).toBe('This week');
    expect(book.alerts[2]!.prompt).toContain('Still to catch this week');
  }, 30_000);

  it('never writes over a plan that is there, and says so', async () => {
    const { host, emulator, book, writes } = await sampleFile({ plan: true });
    const before = await host.read();
    emulator.run('proposePlan');
    expect(writes()).toEqual([]);
    expect(await host.read()).toEqual(before);
    expect(book.alerts[0]!.title).toBe('No plan was proposed');
    expect(book.alerts[0]!.prompt).toContain('It is yours and stays as it is.');
  });

  it('never writes over what people wrote on a sheet that is there, and says so', async () => {
    const { emulator, book, writes } = await sampleFile();
    emulator.run('setUp');
    const columns = book.find('Sources')!.used().columns;
    book.find('Sources')!.held.put(0, columns, 'My notes');
    book.alerts = [];
    emulator.run('setUp');
    expect(writes()).toEqual([]);
    expect(book.find('Sources')!.held.at(0, columns)).toBe('My notes');
    expect(book.alerts[0]!.prompt).toContain('it asks before it writes');
  });

  it('checks data without writing anything', async () => {
    const { emulator, book, writes } = await sampleFile({ plan: true });
    emulator.run('checkData');
    expect(writes()).toEqual([]);
    expect(book.alerts).toHaveLength(1);
  });

  it('shows the page in the panel', async () => {
    const emulator = await open();
    emulator.run('openLeadline');
    expect(emulator.book.sidebars.map(({ title }) => title)).toEqual(['Leadline']);
    expect(emulator.book.sidebars[0]!.html).toContain('google.script.run');
  });
});

describe('rights', () => {
  it('are refused to a script whose manifest does not ask for them', async () => {
    const { files } = await builtProject();
    const manifest = { ...(JSON.parse(files['appsscript.json']) as object), oauthScopes: [] };
    const emulator = new Emulator({
      files: { ...files, 'appsscript.json': JSON.stringify(manifest) },
      zone: 'Etc/UTC',
      now: 0,
    });
    expect(() => emulator.run('openLeadline')).toThrow(
      'Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
  });

  it('of a file that only opens do not reach its cells', async () => {
    const emulator = await open();
    const answer = emulator.run('perform', ['check', {}], 'NONE').value as { findings: { code: string }[] };
    expect(answer.findings.map(({ code }) => code)).toEqual(['not-allowed']);
  });
});
