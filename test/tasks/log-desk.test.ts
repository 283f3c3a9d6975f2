import { describe, expect, it } from 'vitest';
import type { InputOf, SaysOf, TaskName } from '../../core/tasks/index';
import type { HostUnderTest } from '../hosts/contract';
import { drawn } from '../setup/book';
import { openBook, thursday } from './feedback-book';

/** What a task says where it went well; the door of a host under test is untyped. */
async function say<Name extends TaskName>(
  host: HostUnderTest,
  name: Name,
  input: InputOf<Name>,
): Promise<SaysOf<Name>> {
  const answer = await host.perform(name, input);
  if (!answer.ok) throw new Error(answer.findings.map(({ what }) => what).join());
  return answer.answer as SaysOf<Name>;
}

/** A talk that took place, one that is planned for tomorrow and begun by the rep, and ways for calls. */
async function openDesk(): Promise<HostUnderTest> {
  const host = await openBook();
  const talks = drawn(
    'One-on-ones',
    `Date | Rep | Held | Projection | Commitment | Due | Kept | Skill focus
2026-11-12 | Ada Lund | Yes | | Call Acme twice | 2026-11-20 | | Listening
2026-11-20 | Ada Lund | | Nine by month end | | | |`,
  );
  await host.put('One-on-ones', talks.cells);
  return host;
}

const deskOf = (host: HostUnderTest) => say(host, 'logDesk', {});
const talkWith = async (host: HostUnderTest, rep: string) => (await deskOf(host)).talks.find((one) => one.rep === rep)!;

describe('the desk of one-on-ones', () => {
  it('says with whom somebody talked last and talks next, and brings the rep’s own words first', async () => {
    const { last, next, planned, agenda } = await talkWith(await openDesk(), 'Ada Lund');
    expect([last, next, planned?.date]).toEqual(['2026-11-12', '2026-11-20', '2026-11-20']);
    expect(agenda[0]!.part).toBe('rep');
    expect(agenda[0]!.lines[0]!.answer).toBe('Nine by month end');
    expect(planned!.cells).toContainEqual(['Projection', 'Nine by month end']);
    expect((await talkWith(await openDesk(), 'Bo Chen')).planned).toBeNull();
  });

  it('a promise is marked as kept by the line that the desk showed, and is open no more', async () => {
    const host = await openDesk();
    const [promise] = (await talkWith(host, 'Ada Lund')).promises;
    const { log, row, print, text } = promise!;
    expect(text).toBe('Call Acme twice');
    await say(host, 'editLog', { log, row, print, cells: [['Kept', 'Yes']] });
    expect((await talkWith(host, 'Ada Lund')).promises).toEqual([]);
  });

  it('a promise of a note is marked on the Feedback sheet', async () => {
    const host = await openDesk();
    const cells = [
      ['Week', '2026-11-09'],
      ['Rep', 'Bo Chen'],
      ['About', 'Calls'],
      ['Commitment', 'Two before noon'],
    ] as const;
    await say(host, 'refresh', {});
    await say(host, 'appendLog', { log: 'Feedback', cells });
    const [promise] = (await talkWith(host, 'Bo Chen')).promises;
    expect(promise).toMatchObject({ log: 'Feedback', text: 'Two before noon' });
    const { log, row, print } = promise!;
    await say(host, 'editLog', { log, row, print, cells: [['Kept', 'No']] });
    expect((await talkWith(host, 'Bo Chen')).promises).toEqual([]);
  });

  it('what is promised today is open at once, although the rows of the CRM end before', async () => {
    const host = await openDesk();
    const cells = [
      ['Date', thursday],
      ['Rep', 'Bo Chen'],
      ['Held', 'Yes'],
      ['Commitment', 'Call at nine'],
    ] as const;
    await host.put('Settings', [
      ['Name', 'Value'],
      ['As of', { day: '2026-11-17' }],
    ]);
    await say(host, 'appendLog', { log: 'One-on-ones', cells });
    expect((await talkWith(host, 'Bo Chen')).promises.map(({ text }) => text)).toEqual(['Call at nine']);
  });

  it('a talk that took place answers the line that was planned, so that it is not counted twice', async () => {
    const host = await openDesk();
    const { log, row, print } = (await talkWith(host, 'Ada Lund')).planned!;
    const cells = [
      ['Date', thursday],
      ['Held', 'Yes'],
    ] as const;
    await say(host, 'editLog', { log, row, print, cells });
    const { last, next, planned } = await talkWith(host, 'Ada Lund');
    expect([last, next, planned]).toEqual([thursday, null, null]);
  });

  it('no answer takes away from a line what it cannot be read without', async () => {
    const host = await openDesk();
    const { log, row, print } = (await talkWith(host, 'Ada Lund')).planned!;
    const answer = await host.perform('editLog', { log, row, print, cells: [['Date', '']] });
    expect(answer.findings.map(({ code, where }) => [code, where])).toEqual([['cell-blank', 'One-on-ones, Date']]);
  });

  it('an experiment that is not concluded says in words how it stands', async () => {
    const host = await openDesk();
    const cells = [
      ['Change', 'Calls before ten'],
      ['Since', '2026-11-16'],
      ['Behavior', 'Calls'],
    ] as const;
    const { row } = await say(host, 'appendLog', { log: 'Experiments', cells });
    const [running] = (await deskOf(host)).experiments;
    expect(running).toMatchObject({ change: 'Calls before ten', word: null, row });
    expect(running!.why).toContain('Too early');
    const { log, print } = running!;
    await say(host, 'editLog', { log, row, print, cells: [['Verdict', 'Not moved']] });
    expect((await deskOf(host)).experiments).toEqual([]);
  });
});
