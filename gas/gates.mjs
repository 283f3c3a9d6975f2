// The four gates that every build goes through. Each throws with a sentence that says what would break in Apps Script.
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { createContext, runInContext } from 'node:vm';

/** What the runtime of Apps Script does not have, and what writes into somebody's cloud log. */
export const absent = new Set(
  (
    'setTimeout setInterval clearTimeout clearInterval ReadableStream WritableStream TextEncoder TextDecoder fetch FormData ' +
    'File Blob URL URLSearchParams DOMException atob btoa crypto SubtleCrypto window document navigator performance process ' +
    'structuredClone queueMicrotask console Logger'
  ).split(' '),
);

/**
 * Names that a library asks about with `typeof` before it uses them, with the reason. Only for what runs on first use.
 * @type {ReadonlyMap<string, string>}
 */
export const guarded = new Map([]);

/** Gate 1: the code is a script of 2020. Private members and static fields would make the whole project unreadable. */
export function checkSyntax(code) {
  const comments = [];
  try {
    return { tree: parse(code, { ecmaVersion: 2020, sourceType: 'script', onComment: comments }), comments };
  } catch (error) {
    throw new Error(`Gate 1, syntax: ${error.message}`, { cause: error });
  }
}

/** Gate 2: nothing but functions and variables at the top, and each formula has its declaration comment right above. */
export function checkShape({ tree, comments }) {
  for (const node of tree.body) {
    if (node.type === 'ExpressionStatement' && node.directive === 'use strict') continue;
    if (node.type !== 'FunctionDeclaration' && node.type !== 'VariableDeclaration')
      throw new Error(`Gate 2, shape: ${node.type} at the top level.`);
    const name = node.id?.name ?? '';
    if (node.type !== 'FunctionDeclaration' || !/^[A-Z]/.test(name)) continue;
    const above = comments.some(
      (comment) =>
        comment.end <= node.start && node.start - comment.end < 3 && comment.value.includes('@customfunction'),
    );
    if (!above) throw new Error(`Gate 2, shape: no @customfunction right above ${name}.`);
    if (name.endsWith('_')) throw new Error(`Gate 2, shape: ${name} ends in an underscore, so no cell can call it.`);
  }
}

/** Gate 3: none of the absent names, wherever they stand. */
export function checkNames({ tree }) {
  full(tree, (node) => {
    if (node.type === 'Identifier' && absent.has(node.name) && !guarded.has(node.name))
      throw new Error(`Gate 3, names: ${node.name} is absent in Apps Script, or not allowed.`);
  });
}

/** Gate 4: both bundles load where there is no service at all. One call at load and the menu of a fresh user vanishes. */
export function checkLoading(code) {
  try {
    runInContext(`${code}\n;app_();`, createContext({}));
  } catch (error) {
    throw new Error(`Gate 4, loading: ${error.message}`, { cause: error });
  }
}

export function passGates(code) {
  const parsed = checkSyntax(code);
  checkShape(parsed);
  checkNames(parsed);
  checkLoading(code);
}

/** A page of HtmlService: a backtick would lose what looks like a comment behind it. */
export function checkPage(name, html) {
  if (html.includes('\u0060')) throw new Error(`${name} has a backtick; HtmlService strips comments inside them.`);
  if (/<\?/.test(html)) throw new Error(`${name} has a scriptlet.`);
  const outside = /\b(?:src|href)\s*=\s*["']?\s*(?:https?:)?\/\//i.exec(html);
  if (outside) throw new Error(`${name} loads something from outside.`);
}
