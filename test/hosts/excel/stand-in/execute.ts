import type { StandInBook } from './book';
import { model } from './model';
import {
  actionTypes,
  argumentMistake,
  HostError,
  notModelled,
  pathTypes,
  refuse,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import type { Thing } from './thing';

const camel = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);
const pascal = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && 'of' in value;

/** Members that the library uses for itself and that belong to no version; the last are behind `Excel.createWorkbook`. */
const ownAffairs = new Set([
  ...['_KeepReference', '_RemoveReference', '_ValidateArraySize', '_OnAccess'],
  ...['CreateWorkbook', 'Open', 'CreateAndOpenWorkbook'],
]);

/** What the library makes for itself beside the workbook: its tables know nothing of them. */
const services = new Set(['CustomFunctions', 'AddinInternalService', 'AppRuntimeService']);

/** Carries a request out, action by action. What was done before the one that fails stays done: nothing is rolled back. */
export function execute(book: StandInBook, body: RequestBody, most: number): ResponseBody {
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  const things = new Map<number, Thing | null>();
  const resolve = (id: number): Thing | null => {
    if (!things.has(id)) things.set(id, follow(body.ObjectPaths[String(id)] as ObjectPath));
    return things.get(id) as Thing | null;
  };
  const argumentsOf = (info: ArgumentInfo | undefined): unknown[] =>
    (info?.Arguments ?? []).map((value, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      return id ? resolve(id) : value;
    });
  const follow = (path: ObjectPath): Thing | null => {
    const type = path.ObjectPathType;
    if (type === pathTypes.root) return { of: 'Workbook' };
    if (type === pathTypes.none) return null;
    if (type === pathTypes.reference)
      return book.references.get(path.Name) ?? refuse('InvalidReference', 'This reference is not valid.');
    if (type === pathTypes.create) {
      const service = path.Name.split('.').at(-1) as string;
      return services.has(service) ? { of: service } : notModelled(`new ${path.Name}`);
    }
    const parent = resolve(path.ParentObjectPathId as number);
    if (parent === null) return null;
    if (type === pathTypes.property) return go(book, parent, path.Name);
    const name = type === pathTypes.indexer ? 'GetItem' : path.Name;
    const found = call(book, parent, name, argumentsOf(path.ArgumentInfo));
    return isThing(found) ? found : null;
  };

  let index = 0;
  try {
    for (; index < body.Actions.length; index += 1) {
      if (index >= most) refuse('RequestAborted', 'The request was stopped halfway.');
      const action = body.Actions[index] as Action;
      if (action.ActionType === actionTypes.trace) {
        traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      const thing = resolve(action.ObjectPathId);
      results.push({ ActionId: action.Id, Value: act(book, action, thing, () => argumentsOf(action.ArgumentInfo)) });
    }
  } catch (refused) {
    if (!(refused instanceof HostError)) throw refused;
    const { code, message, status } = refused;
    const Error = { Code: code, Message: message, HttpStatusCode: status, ActionIndex: index, Location: '' };
    return { Results: results, TraceIds: traces, Error };
  }
  return { Results: results, TraceIds: traces };
}

function act(book: StandInBook, action: Action, thing: Thing | null, args: () => unknown[]): unknown {
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return thing && identity(book, thing);
    case actionTypes.query:
      return thing && query(book, thing, action.QueryInfo?.Select ?? []);
    case actionTypes.set:
      if (thing === null) return refuse('InvalidObjectPath', 'The object path does not lead to an object.');
      set(book, thing, action.Name, args()[0]);
      return null;
    case actionTypes.call: {
      if (action.Name === '_RemoveReference') {
        book.references.delete(String(args()[0]));
        return null;
      }
      if (thing === null || action.Name === '_KeepReference') return null;
      const answer = call(book, thing, action.Name, args());
      return isThing(answer) ? identity(book, answer) : answer;
    }
    default:
      return notModelled(`action of type ${action.ActionType}`);
  }
}

/** What the library keeps of an object so that later requests find it again. */
function identity(book: StandInBook, thing: Thing): Record<string, unknown> {
  if (thing.of === 'Worksheet') return { Id: thing.sheet?.id };
  if (thing.of === 'Range' || thing.of === 'RangeAreas') return { _ReferenceId: book.referenceTo(thing) };
  return {};
}

/** Refuses what the class does not have, and what came later than the version that is there. */
function check(
  book: StandInBook,
  thing: Thing,
  member: string,
  kind: 'scalar' | 'settable' | 'navigation' | 'method',
): void {
  if (ownAffairs.has(member)) return;
  const table = book.strict.classes.get(thing.of) ?? notModelled(`class ${thing.of}`);
  const known =
    kind === 'navigation'
      ? table.navigation.has(member) || thing.of === 'Workbook'
      : kind === 'method'
        ? table.methods.has(member) || member === 'GetItem'
        : kind === 'settable'
          ? table.scalars.get(member) === true
          : table.scalars.has(member);
  if (!known) refuse('ApiNotFound', `stand-in: ${thing.of} has no ${kind} ${member}`, 404);
  const name = `${thing.of}.${camel(member)}`;
  const version = book.strict.versions.get(name);
  if (version === undefined) return void refuse('ApiNotFound', `stand-in: ${name} is in no version of ExcelApi`, 404);
  book.used.set(name, version);
  if (version > book.strict.apiVersion) refuse('ApiNotFound', `stand-in: ${name} came with ExcelApi 1.${version}`, 404);
}

function go(book: StandInBook, thing: Thing, name: string): Thing | null {
  check(book, thing, name, 'navigation');
  const step = model[thing.of]?.go?.[name] ?? notModelled(`${thing.of}.${name}`);
  return step(thing, book);
}

function call(book: StandInBook, thing: Thing, name: string, args: readonly unknown[]): unknown {
  if (!services.has(thing.of)) check(book, thing, name, 'method');
  const known = model[thing.of];
  const asked = known?.ask?.[name];
  if (asked) return asked(thing, args, book);
  const change = known?.call?.[name] ?? notModelled(`${thing.of}.${name}()`);
  guard(book, thing);
  const answer = change(thing, args, book);
  book.changes += 1;
  return answer;
}

/** Where the library sends a property under another name than its table says. */
const otherNames: Readonly<Record<string, string>> = { 'Worksheet.Gridlines': 'ShowGridlines' };

function set(book: StandInBook, thing: Thing, sent: string, value: unknown): void {
  const name = otherNames[`${thing.of}.${sent}`] ?? sent;
  check(book, thing, name, 'settable');
  book.changed.add(`${thing.of}.${camel(name)}`);
  const known = model[thing.of];
  guard(book, thing);
  const keep = known?.keep?.[name];
  if (keep) {
    if (!keep(value)) argumentMistake();
    thing.sheet?.kept.set(`${thing.of}.${name}`, value);
  } else {
    const change = known?.set?.[name] ?? notModelled(`${thing.of}.${name} =`);
    change(thing, value, book);
  }
  book.changes += 1;
}

/** A protected sheet refuses every change, ours as well. */
function guard(_: StandInBook, thing: Thing): void {
  if (thing.sheet?.isProtected) refuse('AccessDenied', "You can't perform the requested operation.", 403);
}

function get(book: StandInBook, thing: Thing, name: string): unknown {
  check(book, thing, name, 'scalar');
  const known = model[thing.of];
  if (known?.keep?.[name]) return thing.sheet?.kept.get(`${thing.of}.${name}`) ?? null;
  const read = known?.get?.[name] ?? notModelled(`${thing.of}.${name}`);
  return read(thing, book);
}

function query(book: StandInBook, thing: Thing, select: readonly string[]): Record<string, unknown> {
  // "Everything" is whatever a version has: the library asks for names, and so must we.
  if (select.length === 0 || select.includes('*') || select.includes('$all'))
    return notModelled(`a load of all of ${thing.of}`);
  const items = model[thing.of]?.items;
  if (items) {
    const inner = select.map((path) => path.replace(/^items\//i, ''));
    return { _Items: items(thing, book).map((item) => queryOne(book, item, inner)) };
  }
  return queryOne(book, thing, select);
}

function queryOne(book: StandInBook, thing: Thing, select: readonly string[]): Record<string, unknown> {
  const answer: Record<string, unknown> = identity(book, thing);
  for (const path of select) {
    const [first, ...rest] = path.split('/') as [string, ...string[]];
    const name = pascal(first);
    if (rest.length === 0) answer[name] = get(book, thing, name);
    else {
      const next = go(book, thing, name);
      const inner = next && query(book, next, [rest.join('/')]);
      answer[name] = { ...((answer[name] as object | undefined) ?? {}), ...inner };
    }
  }
  return answer;
}
