import type { Flow } from '../app';
import { homeWords } from '../words';

export const homeFlow: Flow = (app) => {
  app.show({ key: 'home', title: homeWords.title, body: [], buttons: [] });
};
