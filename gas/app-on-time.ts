/** The project of those who want it to refresh by itself: all of the usual one, and what a trigger needs. */
export * from './app';
export { refreshOnTime, startOnTime, stopOnTime } from './on-time';
