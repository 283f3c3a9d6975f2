import { fold } from '../text';
import type { Rep } from './plan';

/** The names under which a rep is found: the name itself first. */
const namesOf = (rep: Rep): readonly string[] => [rep.name, ...rep.alsoKnownAs];

/** Whether a text on another sheet (Targets, Time off, Deliverables) means this rep. */
export const isRep = (rep: Rep, text: string): boolean => {
  const wanted = fold(text);
  return wanted !== '' && namesOf(rep).some((name) => fold(name) === wanted);
};
