import { execute } from './execute';
import { delayForCellEdit, type HostReply, type HostRequest } from './protocol';
import { argumentMistake } from './protocol';
import { StandInSheet } from './sheet';
import type { ClassTable } from './tables';
import type { Thing } from './thing';

/** What Excel takes and gives in one message, on the web. */
export const mostBytes = 5 * 1024 * 1024;

/** How a request goes wrong: nothing of it is done, all of it, its first part, or all and then nobody listens any more. */
export type Wrong = 'before' | 'after' | 'half' | 'gone';

export interface Plan {
  readonly at: number;
  readonly wrong: Wrong;
  readonly code: string;
  /** Of a request that goes wrong halfway: the share of it that is done. */
  readonly share: number;
}

/** The tables by which the workbook is strict. */
export interface Strictness {
  readonly classes: ReadonlyMap<string, ClassTable>;
  readonly versions: ReadonlyMap<string, number>;
  /** The highest ExcelApi 1.x that is there. */
  readonly apiVersion: number;
}

/** What a formula gave: its call, whether it has an answer, the answer or the words of the error, and the error's code. */
export type FormulaResult = readonly [invocation: number, ok: boolean, value: unknown, code?: number];

/** A workbook that answers the real office.js. It holds cells and calculates nothing. */
export class StandInBook {
  readonly sheets: StandInSheet[] = [];
  readonly references = new Map<string, Thing>();
  /** Members that were used, with the version that brought them. */
  readonly used = new Map<string, number>();
  /** Properties that were set. */
  readonly changed = new Set<string>();
  /** Cells that wait for a formula, by the number of the call. */
  readonly formulaResults = new Map<number, (result: FormulaResult) => void>();
  readonly requestBytes: number[] = [];
  readonly responseBytes: number[] = [];
  /** What the add-in keeps with the file. */
  readonly settings = new Map<string, unknown>();
  /** New workbooks that were opened beside this one, in base64. */
  readonly opened: string[] = [];
  /** The sheet that is shown and the address that is selected, where the add-in said so. */
  active: StandInSheet | undefined;
  selected = '';
  isProtected = false;
  countsFrom: 1900 | 1904 = 1900;
  /** Changes that reached the workbook. */
  changes = 0;
  requests = 0;
  plan: Plan | undefined;
  #gone = false;
  #editing: Promise<void> | undefined;
  #ids = 0;

  constructor(readonly strict: Strictness) {}

  addSheet(name: string): StandInSheet {
    const sheet = new StandInSheet(`{00000000-0000-0000-0000-${String(++this.#ids).padStart(12, '0')}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The workbook as it stands, in a copy that goes its own way. */
  copy(): StandInBook {
    const copy = new StandInBook(this.strict);
    copy.sheets.push(...this.sheets.map((sheet) => sheet.copy()));
    this.settings.forEach((value, key) => copy.settings.set(key, value));
    copy.isProtected = this.isProtected;
    copy.countsFrom = this.countsFrom;
    copy.#ids = this.#ids;
    return copy;
  }

  moveSheet(sheet: StandInSheet, to: unknown): void {
    if (typeof to !== 'number' || to < 0 || to >= this.sheets.length) argumentMistake();
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(to as number, 0, sheet);
  }

  sheetNamed(name: string): StandInSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  referenceTo(thing: Thing): string {
    const id = `ref${++this.#ids}`;
    this.references.set(id, thing);
    return id;
  }

  /** A person begins to type in a cell; what comes back ends it. */
  beginEdit(): () => void {
    let end = (): void => undefined;
    this.#editing = new Promise((resolve) => {
      end = () => {
        this.#editing = undefined;
        resolve();
      };
    });
    return end;
  }

  /** From now on the k-th request goes wrong. */
  arm(at: number, wrong: Wrong, code = 'RequestAborted', share = 0.5): void {
    this.requests = 0;
    this.#gone = false;
    this.plan = { at, wrong, code, share };
  }

  disarm(): void {
    this.requests = 0;
    this.#gone = false;
    this.plan = undefined;
  }

  async answer(request: HostRequest): Promise<HostReply> {
    this.requests += 1;
    this.requestBytes.push(request.text.length);
    const plan = this.plan?.at === this.requests ? this.plan : undefined;
    if (this.#gone || plan?.wrong === 'before') return failed(plan?.code ?? 'RequestAborted');
    if (request.text.length > mostBytes) return tooLong('RequestPayloadSizeLimitExceeded');
    if (this.#editing) {
      if ((request.flags & delayForCellEdit) === 0) return failed('InvalidOperationInCellEditMode');
      await this.#editing;
    }
    const half = plan?.wrong === 'half' ? Math.floor(request.body.Actions.length * plan.share) : Infinity;
    const body = execute(this, request.body, half);
    this.#gone = plan?.wrong === 'gone';
    if (plan) return failed(plan.code);
    const text = JSON.stringify(body);
    this.responseBytes.push(text.length);
    return text.length > mostBytes ? tooLong('ResponsePayloadSizeLimitExceeded') : { status: 200, body };
  }
}

const failed = (code: string): HostReply => ({
  status: 200,
  body: {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: 'The request was stopped.', HttpStatusCode: 500, ActionIndex: 0, Location: '' },
  },
});

const tooLong = (code: string): HostReply => ({
  status: 400,
  body: { error: { code, message: 'The payload size has exceeded the limit.' } },
});
