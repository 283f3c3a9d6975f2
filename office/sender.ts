import { limits } from './limits';

/** Work on its way to Excel: gathered until one more piece would make the request too long, then sent. */
export interface Sender {
  /** Queues work whose request takes about so many bytes. */
  add(bytes: number, queue: () => void): Promise<void>;
  /** Sends what is queued. */
  send(): Promise<void>;
}

/**
 * Drawing and calculation rest while a request is carried out; the API takes both back at its end, so they are asked for at
 * the beginning of each.
 */
export function senderOf(context: Excel.RequestContext, most: number = limits.bytesInOneRequest): Sender {
  let gathered = 0;
  const send = async (): Promise<void> => {
    if (gathered === 0) return;
    gathered = 0;
    await context.sync();
  };
  return {
    send,
    async add(bytes, queue) {
      if (gathered > 0 && gathered + bytes > most) await send();
      if (gathered === 0) {
        context.application.suspendApiCalculationUntilNextSync();
        context.application.suspendScreenUpdatingUntilNextSync();
      }
      gathered += bytes;
      queue();
    },
  };
}
