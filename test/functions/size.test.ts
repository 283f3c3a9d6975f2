import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';

const bundle = async (entry: string): Promise<string> => {
  const { outputFiles, warnings } = await build({
    entryPoints: [fileURLToPath(new URL(`../../core/functions/${entry}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'light_',
    target: 'es2020',
    platform: 'neutral',
    minify: true,
    legalComments: 'none',
  });
  expect(warnings).toEqual([]);
  return outputFiles[0]!.text;
};

/** Methods that came after ES2020, but for `at`, which columns of ours have too: the compiler holds that one. */
const newer = new Set(
  'findLast findLastIndex toSorted toReversed toSpliced replaceAll hasOwn groupBy isWellFormed structuredClone WeakRef'.split(
    ' ',
  ),
);

describe('what formulas weigh', () => {
  test('all that a call of Measures evaluates is at most 60 KB', async () => {
    expect(Buffer.byteLength(await bundle('list'))).toBeLessThanOrEqual(60_000);
  });

  test.each(['list', 'index'])('%s needs nothing newer than ES2020 and nothing of a host', async (entry) => {
    const code = await bundle(entry);
    const found: string[] = [];
    full(parse(code, { ecmaVersion: 2020, sourceType: 'script' }), (node) => {
      const { name } = node as unknown as { readonly name?: unknown };
      if (node.type === 'Identifier' && typeof name === 'string' && newer.has(name)) found.push(name);
    });
    expect(found).toEqual([]);
    expect(runInContext(`${code};typeof light_`, createContext({}))).toBe('object');
  });
});
