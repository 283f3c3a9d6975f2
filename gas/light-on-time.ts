/** The light part of the project that refreshes by itself: the usual one with a longer menu. */
export { onInstall, onOpen } from './menu-on-time';
export { call_, formulas_ } from './formulas';
