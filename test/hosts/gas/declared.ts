import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A type of the declarations, as far as an argument can be held against it. */
export type Kind =
  | { readonly kind: 'anything' }
  | { readonly kind: 'string' | 'number' | 'boolean' | 'null' | 'function' | 'object' }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'array'; readonly of: Kind }
  | { readonly kind: 'union'; readonly of: readonly Kind[] }
  /** A service object or a value of an enumeration. */
  | { readonly kind: 'named'; readonly name: string };

export interface Signature {
  readonly params: readonly { readonly name: string; readonly type: Kind; readonly optional: boolean }[];
  readonly scopes: readonly string[];
}

/** What the type packages say of one class of Apps Script. */
export interface DeclaredClass {
  readonly name: string;
  /** SpreadsheetApp.Range, LockService.Lock and so on, as error messages spell it. */
  readonly spelled: string;
  readonly methods: ReadonlyMap<string, readonly Signature[]>;
  /** Properties that hold an enumeration, by the name of the enumeration. */
  readonly enums: ReadonlyMap<string, string>;
}

export interface Declarations {
  readonly classes: ReadonlyMap<string, DeclaredClass>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
  /** Global services by name: SpreadsheetApp is of the class SpreadsheetApp. */
  readonly globals: ReadonlyMap<string, string>;
}

const areas = [
  'types',
  'base',
  'spreadsheet',
  'lock',
  'html',
  'properties',
  'script',
  'utilities',
  'cache',
  'charts',
] as const;

/** The first word of the full name of a class in an error message, by namespace of the declarations. */
const namespaces: Readonly<Record<string, string>> = {
  Spreadsheet: 'SpreadsheetApp',
  Base: '',
  Lock: 'LockService',
  HTML: 'HtmlService',
  Properties: 'PropertiesService',
  Script: 'ScriptApp',
  Cache: 'CacheService',
};

let read: Declarations | undefined;

/** Tables of every class, method and enumeration, read from the type packages: nothing is typed off by hand. */
export const declarations = (): Declarations => (read ??= readDeclarations());

function readDeclarations(): Declarations {
  const scopes = new Map<string, readonly string[]>();
  for (const { name, methods } of classesIn('gas-types-detailed').classes.values())
    for (const [method, signatures] of methods)
      for (const { params, scopes: needed } of signatures) scopes.set(`${name}.${method}/${params.length}`, needed);
  const { classes, enums, globals } = classesIn('@types/google-apps-script');
  for (const { name, methods } of classes.values())
    for (const [method, signatures] of methods)
      (methods as Map<string, readonly Signature[]>).set(
        method,
        signatures.map((signature) => ({
          ...signature,
          scopes: scopes.get(`${name}.${method}/${signature.params.length}`) ?? [],
        })),
      );
  return { classes, enums, globals };
}

interface Found {
  readonly classes: Map<string, DeclaredClass>;
  readonly enums: Map<string, readonly string[]>;
  readonly globals: Map<string, string>;
}

function classesIn(packageName: string): Found {
  const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
  const found: Found = { classes: new Map(), enums: new Map(), globals: new Map() };
  const aliases = new Map<string, ts.TypeNode>();
  const sources = areas.map((area) => {
    const path = join(folder, `google-apps-script.${area}.d.ts`);
    return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2020, false);
  });
  for (const source of sources)
    eachDeclaration(source, (node) => ts.isTypeAliasDeclaration(node) && aliases.set(node.name.text, node.type));
  for (const source of sources)
    eachDeclaration(source, (node, namespace) => {
      if (ts.isEnumDeclaration(node))
        found.enums.set(
          node.name.text,
          node.members.map((member) => (member.name as ts.Identifier).text),
        );
      else if (ts.isInterfaceDeclaration(node)) addClass(found, node, namespace, aliases, source);
      else if (ts.isVariableStatement(node))
        for (const { name, type } of node.declarationList.declarations)
          if (type && ts.isTypeReferenceNode(type) && ts.isIdentifier(name))
            found.globals.set(name.text, lastName(type.typeName));
    });
  return found;
}

function eachDeclaration(source: ts.SourceFile, use: (node: ts.Statement, namespace: string) => void): void {
  const walk = (statements: readonly ts.Statement[], namespace: string): void => {
    for (const node of statements) {
      if (ts.isModuleDeclaration(node) && node.body) {
        let body: ts.ModuleDeclaration['body'] = node.body;
        let name = node.name.text;
        while (body && ts.isModuleDeclaration(body)) {
          name = body.name.text;
          body = body.body as ts.ModuleDeclaration['body'];
        }
        if (body && ts.isModuleBlock(body)) walk(body.statements, name);
      } else use(node, namespace);
    }
  };
  walk(source.statements, '');
}

function addClass(
  { classes }: Found,
  node: ts.InterfaceDeclaration,
  namespace: string,
  aliases: ReadonlyMap<string, ts.TypeNode>,
  source: ts.SourceFile,
): void {
  const name = node.name.text;
  const spelledBy = namespaces[namespace] ?? namespace;
  const methods = new Map<string, Signature[]>();
  const enums = new Map<string, string>();
  for (const member of node.members) {
    const called = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
    if (called === undefined) continue;
    if (ts.isMethodSignature(member)) {
      const params = member.parameters.map((parameter) => ({
        name: (parameter.name as ts.Identifier).text,
        optional: parameter.questionToken !== undefined,
        type: parameter.type ? kindOf(parameter.type, aliases) : anything,
      }));
      const signature = { params, scopes: scopesAbove(member, source) };
      methods.set(called, [...(methods.get(called) ?? []), signature]);
    } else if (ts.isPropertySignature(member) && member.type && ts.isTypeQueryNode(member.type))
      enums.set(called, lastName(member.type.exprName));
  }
  const known = classes.get(name);
  if (known !== undefined && known.methods.size > methods.size) return;
  const spelled = spelledBy === '' || spelledBy === name ? name : `${spelledBy}.${name}`;
  classes.set(name, { name, spelled, methods, enums });
}

const scopesAbove = (member: ts.Node, source: ts.SourceFile): string[] =>
  [...source.text.slice(member.pos, member.end).matchAll(/^\s*\* - (https:\/\/www\.googleapis\.com\/auth\/\S+)/gm)].map(
    (found) => found[1]!,
  );

const anything: Kind = { kind: 'anything' };

const lastName = (name: ts.EntityName): string => (ts.isIdentifier(name) ? name.text : name.right.text);

function kindOf(type: ts.TypeNode, aliases: ReadonlyMap<string, ts.TypeNode>): Kind {
  switch (type.kind) {
    case ts.SyntaxKind.StringKeyword:
      return { kind: 'string' };
    case ts.SyntaxKind.NumberKeyword:
      return { kind: 'number' };
    case ts.SyntaxKind.BooleanKeyword:
      return { kind: 'boolean' };
    case ts.SyntaxKind.ObjectKeyword:
      return { kind: 'object' };
  }
  if (ts.isFunctionTypeNode(type)) return { kind: 'function' };
  if (ts.isParenthesizedTypeNode(type)) return kindOf(type.type, aliases);
  if (ts.isArrayTypeNode(type)) return { kind: 'array', of: kindOf(type.elementType, aliases) };
  if (ts.isUnionTypeNode(type)) return { kind: 'union', of: type.types.map((one) => kindOf(one, aliases)) };
  if (ts.isLiteralTypeNode(type)) {
    if (type.literal.kind === ts.SyntaxKind.NullKeyword) return { kind: 'null' };
    return ts.isStringLiteral(type.literal) ? { kind: 'literal', value: type.literal.text } : anything;
  }
  if (ts.isTypeReferenceNode(type)) {
    const name = lastName(type.typeName);
    if (name === 'Array')
      return { kind: 'array', of: type.typeArguments?.[0] ? kindOf(type.typeArguments[0], aliases) : anything };
    if (name === 'BigNumber') return anything;
    const alias = aliases.get(name);
    return alias ? kindOf(alias, aliases) : { kind: 'named', name };
  }
  return anything;
}
