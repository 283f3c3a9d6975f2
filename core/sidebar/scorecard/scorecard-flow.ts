import type { Flow } from '../app';
import { scorecardWords } from '../words';

export const scorecardFlow: Flow = (app) => {
  app.show({ key: 'scorecard', title: scorecardWords.title, body: [], buttons: [] });
};
