import type { MadeFile } from '../../pack/made-file';
import type { App } from '../app';
import type { Way } from '../host';

/** Hands a file over in the first of these ways that the host does not refuse, and says which; undefined where it refuses all. */
export async function handOver({ host }: App, file: MadeFile, ways = host.ways): Promise<Way | undefined> {
  for (const way of ways) if (await host.deliver(file, way)) return way;
  return undefined;
}
