import type { Flow } from '../app';
import { planWords } from '../words';

export const planFlow: Flow = (app) => {
  app.show({ key: 'plan', title: planWords.title, body: [], buttons: [] });
};
