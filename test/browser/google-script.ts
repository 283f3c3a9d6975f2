import { wire } from '../hosts/gas/wire';

/**
 * What HtmlService gives to a page: google.script.run in the style of a builder, and google.script.host. Only what crosses the
 * wire crosses here, in both directions; the functions of the script are known by name, as Google knows them.
 */
export const googleScript = (functionNames: readonly string[]): string => `(() => {
  if (!location.hostname.endsWith('.googleusercontent.com')) return;
  const wire = ${wire.toString()};
  const names = ${JSON.stringify(functionNames)};
  const legal = (value, what) => { wire(value, what); return JSON.stringify(value ?? null); };
  class Runner {
    #succeed; #fail; #object;
    constructor(succeed, fail, object) { this.#succeed = succeed; this.#fail = fail; this.#object = object; }
    withSuccessHandler(then) { return new Runner(then, this.#fail, this.#object); }
    withFailureHandler(then) { return new Runner(this.#succeed, then, this.#object); }
    withUserObject(object) { return new Runner(this.#succeed, this.#fail, object); }
    static call(runner, name, args) {
      const parameters = legal(args, 'parameter');
      window.leadlineScript(name, parameters).then((text) => {
        const { answer, message } = JSON.parse(text);
        if (message === undefined) return void runner.#succeed?.(answer, runner.#object);
        if (runner.#fail) return void runner.#fail(new Error(message), runner.#object);
        console.error('Uncaught in google.script.run: ' + message);
      });
    }
  }
  for (const name of names) Runner.prototype[name] = function (...args) { Runner.call(this, name, args); };
  window.google = {
    script: {
      run: new Runner(),
      host: { close() {}, setWidth() {}, setHeight() {}, origin: 'https://docs.google.com', editor: { focus() {} } },
      history: {},
      url: {},
    },
  };
})();`;
