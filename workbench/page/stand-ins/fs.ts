/** Files of a browser come as bytes: what opens them by name is never called there. */
const absent = (): never => {
  throw new Error('There is no disk here.');
};

export const openSync = absent;
export const closeSync = absent;
export const fstatSync = absent;
export const readSync = absent;
