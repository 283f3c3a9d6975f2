import { functions } from '../core/functions/index';
import { metadataOf } from './metadata';

/** What the build takes from the list of formulas: functions.json, and the lines of the help page. */
export const metadata = metadataOf(functions);
export const help = functions.map(({ about, example }) => ({ about, example }));
