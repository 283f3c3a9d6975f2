import { describe, expect, it } from 'vitest';
import { hostOf, openEmulator } from './gas-host';
import { putSample, sampleDay } from './sample-book';

const open = () => openEmulator({ zone: 'America/Chicago', today: sampleDay });

describe('the menu', () => {
  it.each(['NONE', 'LIMITED', 'FULL'] as const)(
    'is complete when the file opens, with the rights of AuthMode.%s',
    async (mode) => {
      const emulator = await open();
      emulator.run('onOpen', [{ authMode: mode }], mode);
      expect(emulator.book.menu.map(({ caption }) => caption)).toEqual([
        'Refresh scorecard',
        'Check data',
        'Show side panel',
        'How it works',
      ]);
    },
  );

  it('is there right after installing', async () => {
    const emulator = await open();
    emulator.run('onInstall', [{ authMode: 'FULL' }]);
    expect(emulator.book.menu).toHaveLength(4);
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

  it('says in plain words what is missing when nothing can be scored', async () => {
    const emulator = await open();
    emulator.run('refreshScorecard');
    expect(emulator.book.alerts).toHaveLength(1);
    expect(emulator.book.alerts[0]!.title).toBe('This cannot be scored yet. Nothing was written.');
    expect(emulator.book.alerts[0]!.prompt).not.toMatch(/undefined|null|NaN|Exception|at .*:\d+/);
  });

  it('checks data without writing anything', async () => {
    const host = hostOf(await open());
    await putSample(host);
    host.emulator.run('checkData');
    expect(host.emulator.last.calls.filter(({ writes }) => writes)).toEqual([]);
    expect(host.emulator.book.alerts).toHaveLength(1);
  });

  it('shows the side panel, whose page asks by the one door', async () => {
    const emulator = await open();
    emulator.run('showSidePanel');
    expect(emulator.book.sidebars.map(({ title }) => title)).toEqual(['Leadline']);
    expect(emulator.book.sidebars[0]!.html).toContain('.perform(');
  });
});

describe('rights', () => {
  it('are refused to a script whose manifest does not ask for them', async () => {
    const { files } = await import('./gas-host').then(({ builtProject }) => builtProject());
    const { Emulator } = await import('./emulator');
    const manifest = { ...(JSON.parse(files['appsscript.json']) as object), oauthScopes: [] };
    const emulator = new Emulator({
      files: { ...files, 'appsscript.json': JSON.stringify(manifest) },
      zone: 'Etc/UTC',
      now: 0,
    });
    expect(() => emulator.run('showSidePanel')).toThrow(
      'Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
  });

  it('of a file that only opens do not reach its cells', async () => {
    const emulator = await open();
    const answer = emulator.run('perform', ['check', {}], 'NONE').value as { findings: { code: string }[] };
    expect(answer.findings.map(({ code }) => code)).toEqual(['not-allowed']);
  });
});
