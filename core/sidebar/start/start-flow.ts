import type { Flow } from '../app';
import { startWords } from '../words';

export const startFlow: Flow = (app) => {
  app.show({ key: 'start', title: startWords.title, body: [], buttons: [] });
};
