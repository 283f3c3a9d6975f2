/**
 * Google does not say how old its engine is, so the language library of 2020 is what counts here. The few younger methods that
 * the core uses are added where they are missing; a test names every other one.
 */
declare global {
  interface String {
    replaceAll(search: string, by: string): string;
  }
  interface Array<T> {
    at(index: number): T | undefined;
  }
  interface ReadonlyArray<T> {
    at(index: number): T | undefined;
  }
}

function add(prototype: object, name: string, value: (...given: never[]) => unknown): void {
  if (!(name in prototype)) Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}

add(String.prototype, 'replaceAll', function (this: string, search: string, by: string) {
  return this.split(search).join(by);
});
add(Array.prototype, 'at', function (this: readonly unknown[], index: number) {
  return this[index < 0 ? this.length + index : index];
});

export {};
