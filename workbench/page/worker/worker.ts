import { openFiles } from '../files/open-files';
import { saveFile } from '../files/save-file';
import type { Answers, Asked, Reply } from './asked';
import { think } from './think';

/** The page's second thread: reads files, thinks, and writes files. It knows neither the grid nor the page. */
const answerTo = (asked: Asked): Answers[keyof Answers] | Promise<Answers[keyof Answers]> => {
  if (asked.ask === 'think') return think(asked.name, asked.input, asked.cells, asked.world);
  return asked.ask === 'open' ? openFiles(asked.files, asked.taken) : saveFile(asked.sheets, asked.day);
};

self.onmessage = async ({ data: said }: MessageEvent<Asked & { readonly id: number }>): Promise<void> => {
  let answer: Reply['answer'];
  try {
    answer = await answerTo(said);
  } catch {
    answer = undefined;
  }
  (self as unknown as { postMessage(reply: Reply): void }).postMessage({ id: said.id, answer });
};
