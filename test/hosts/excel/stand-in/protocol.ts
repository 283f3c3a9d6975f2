/** The messages between office.js and Excel, as the library sends and takes them. Names on the wire are PascalCase. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Parallel to the arguments: which of them are objects. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}

/** What a request is when it arrives. The flags say, among other things, whether it may wait for the end of a cell edit. */
export interface HostRequest {
  readonly body: RequestBody;
  readonly text: string;
  readonly flags: number;
}

export interface HostReply {
  readonly status: number;
  readonly body: ResponseBody | { readonly error: { readonly code: string; readonly message: string } };
}

export const delayForCellEdit = 64;

export const pathTypes = { root: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6, none: 7 } as const;
export const actionTypes = { instantiate: 1, query: 2, call: 3, set: 4, trace: 5, unchanged: 6, update: 9 } as const;

/** A refusal of Excel. The code is one of those that the library knows. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const refuse = (code: string, message: string, status?: number): never => {
  throw new HostError(code, message, status);
};

export const argumentMistake = (): never =>
  refuse('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
export const shapeMistake = (): never =>
  refuse(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
export const notFound = (): never => refuse('ItemNotFound', "The requested resource doesn't exist.", 404);
/** Strictness: what this workbook does not model is an error of the test, never a silent yes. */
export const notModelled = (what: string): never => refuse('ApiNotFound', `stand-in: ${what} is not modelled`, 404);
