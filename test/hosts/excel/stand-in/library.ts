import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { HostReply, HostRequest, RequestBody } from './protocol';
import { makePage, type Page } from './page';

const require = createRequire(import.meta.url);
const library = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** The library is read and compiled once for each test process: 3 MB of script. */
const scripts = new Map<string, vm.Script>();
function scriptOf(file: string): vm.Script {
  let script = scripts.get(file);
  if (script === undefined) scripts.set(file, (script = new vm.Script(readFileSync(file, 'utf8'), { filename: file })));
  return script;
}

/** The language's own globals: each look at one from inside a context costs a call out of it, which adds up to seconds. */
const language =
  'Object Array Map Set WeakMap WeakSet Math Number String Boolean JSON Promise Error TypeError RangeError RegExp Symbol BigInt Reflect Proxy ' +
  'Uint8Array Uint16Array Uint32Array Int8Array Int16Array Int32Array Float32Array Float64Array ArrayBuffer DataView Intl Infinity NaN isNaN isFinite ' +
  'parseInt parseFloat';

/** The script of the add-in as it was built, with the language's globals at hand. What it makes global is made global. */
function addInOf(file: string, name: string): vm.Script {
  const names = language.split(' ').join(', ');
  const code = `globalThis.${name} = (function (${names}) {${readFileSync(file, 'utf8')}\nreturn ${name};})(${names});`;
  return new vm.Script(code, { filename: file });
}

/** A window with the real, unmodified library of Office in it, and Excel's end of its own bridge in our hands. */
export interface OfficeWindow {
  /** The global object as scripts in it see it. */
  readonly globals: Record<string, unknown>;
  readonly page: Page;
  /** The work that is tied to the buttons of the ribbon. */
  readonly actions: ReadonlyMap<string, Action>;
  /** Loads the script of the add-in, whose global name is given. */
  load(file: string, name: string): void;
  /** Hands a message to the library as Excel does. */
  tell(message: unknown): void;
}

export type Action = (event: { completed: () => void }) => unknown;

export interface OfficeHost {
  answer(request: HostRequest): Promise<HostReply>;
  /** Requirement sets that this Excel has. */
  isSetSupported(name: string, version: string): boolean;
  /** The day on the clock, year-month-day. */
  today(): string;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: RequestBody };
}

/** Opens a window, loads the library into it and lets the host answer. */
export function openOffice(host: OfficeHost): OfficeWindow {
  const page = makePage();
  const bridge = {
    onMessageFromHost: null as ((text: string) => void) | null,
    sendMessageToHost(text: string): void {
      const { id, flags = 0, message } = JSON.parse(text) as BridgeMessage;
      const body = JSON.stringify(message.body);
      const reply = ({ status, body: answer }: HostReply): void => {
        const message = { statusCode: status, headers: {}, body: JSON.stringify(answer) };
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message }));
      };
      // A fault of the stand-in itself must not look like an Excel that never answers.
      const broken = (fault: Error): void =>
        reply({
          status: 500,
          body: { error: { code: 'GeneralException', message: `stand-in broke: ${fault.stack}` } },
        });
      host.answer({ body: message.body, text: body, flags }).then(reply, broken);
    },
  };
  const globals: Record<string, unknown> = {
    console: { log: () => undefined, warn: () => undefined, error: () => undefined, info: () => undefined },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    URL,
    performance,
    AbortController,
    document: page.document,
    location: {
      href: 'https://leadline.test/taskpane.html',
      search: '',
      hash: '',
      origin: 'https://leadline.test',
      protocol: 'https:',
    },
    navigator: { userAgent: 'node' },
    external: {},
    name: '',
    addEventListener: () => undefined,
    _richApiNativeBridge: bridge,
  };
  for (const self of ['window', 'self', 'top', 'parent']) globals[self] = globals;
  const context = vm.createContext(globals);
  const run = (file: string): void => void scriptOf(file).runInContext(context);

  globals.setTimeout = () => 0;
  try {
    run(join(library, 'office.debug.js'));
  } catch {
    // Its loader wants a real page to put further scripts into; by then it has made all that is needed here.
  }
  // Nor does it get to wait for one.
  globals.setTimeout = setTimeout;
  run(join(library, 'excel-web-16.00.debug.js'));
  const actions = new Map<string, Action>();
  standBeside(globals, host, page, actions);
  vm.runInContext(fixedClock, context);
  (globals.__setClock as (read: () => string) => void)(() => host.today());
  const load = (file: string, name: string): void => void addInOf(file, name).runInContext(context);
  return { globals, page, actions, load, tell: (message) => bridge.onMessageFromHost?.(JSON.stringify(message)) };
}

/** What the page's loader of Office would have set up: readiness, requirement sets, the pane. Rich API and formulas are untouched. */
function standBeside(
  globals: Record<string, unknown>,
  host: OfficeHost,
  page: Page,
  actions: Map<string, Action>,
): void {
  const ready = (then?: (ready: unknown) => unknown): Promise<unknown> =>
    Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }).then((told) => then?.(told) ?? told);
  const showAsTaskpane = (): Promise<void> => {
    page.shown += 1;
    return Promise.resolve();
  };
  const isSetSupported = (name: string, version: string): boolean => host.isSetSupported(name, version);
  // The library's own object stays as it is, behind this one.
  globals.Office = Object.create(globals.Office as object, {
    onReady: { value: ready },
    context: { value: { requirements: { isSetSupported } } },
    addin: { value: { showAsTaskpane } },
    actions: { value: { associate: (name: string, action: Action) => actions.set(name, action) } },
  }) as unknown;
  // The library's own check of versions is off by default here.
  const extension = globals.OfficeExtension as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  extension.CommonUtility._doApiNotSupportedCheck = true;
}

/** The clock of the window: noon of the day that the host says. */
const fixedClock = `
  (() => {
    let read = () => '2026-01-01';
    const Real = Date;
    globalThis.__setClock = (next) => { read = next; };
    globalThis.Date = class extends Real {
      constructor(...args) {
        if (args.length > 0) super(...args);
        else { const [y, m, d] = read().split('-').map(Number); super(y, m - 1, d, 12); }
      }
    };
  })();
`;
