import { expect, it } from 'vitest';
import type { SidebarHost, Way } from '../../core/sidebar/host';
import type { App } from '../../core/sidebar/app';
import { handOver } from '../../core/sidebar/share/hand-over';

const file = { name: 'Pack.xlsx', base64: 'UEs=' };

/** A host that has these ways and refuses some, and remembers what it was asked for. */
function hostWith(ways: readonly Way[], refused: readonly Way[]) {
  const asked: Way[] = [];
  const deliver: SidebarHost['deliver'] = (_, way) => {
    asked.push(way);
    return Promise.resolve(!refused.includes(way));
  };
  return { asked, app: { host: { ways, deliver } } as unknown as App };
}

it.each([
  ['the best way is taken where it is not refused', ['open', 'download'], [], 'open', ['open']],
  ['the next way is taken where one is refused', ['open', 'download'], ['open'], 'download', ['open', 'download']],
  ['where all are refused, that is said', ['open', 'download'], ['open', 'download'], undefined, ['open', 'download']],
  ['a host without a way is asked for none', [], [], undefined, []],
] as const)('%s', async (_, ways, refused, taken, asked) => {
  const host = hostWith(ways, refused);
  expect(await handOver(host.app, file)).toBe(taken);
  expect(host.asked).toEqual(asked);
});
