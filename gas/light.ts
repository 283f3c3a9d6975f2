/** What is evaluated at once and for every formula call: small, and without a single call to Google at load. */
export { onInstall, onOpen } from './menu';
export { call_, formulas_ } from './formulas';
