import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { built, leadline, projectRoot, scratch } from '../support/leadline';
import { machineTalk } from '../support/tiny';
import { bookOf, text } from '../workbench/read/zip-of';

/** A name that stands nowhere else, one for each cell. */
const canary = (n: number): string => `Kanari${String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26))}${n}`;
const canaries = /Kanari[a-z]{2}\d+/g;

/** Twelve rows of canaries below a header. */
const export_ = (header: string, fixed: Readonly<Record<number, string>> = {}): string => {
  const labels = header.split(',');
  const rows = Array.from({ length: 12 }, (_, row) =>
    labels.map((_, column) => fixed[column] ?? canary(row * labels.length + column)).join(','),
  );
  return [header, ...rows, ''].join('\n');
};

const planHeader = 'Kind,Name,Counts,From,Where,Target,Per';
const calls = 'Id,Owner,Type,Status,Subject,Date,Account';
const goodPlan = `${planHeader}\nBehavior,Calls,Count,Activities,Type = Call,4,week\n`;
const goodCalls = `${calls}\n1,Ada Lund,Call,Completed,Intro,2026-03-02,Acme\n`;

describe('a refusal tells where and what, and hands on no rows', () => {
  const bad: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>])[] = [
    ['activities whose dates are no dates', { 'a.csv': export_(calls, { 3: 'Completed' }), 'plan.csv': goodPlan }],
    ['dates with two readings', { 'a.csv': export_(calls, { 3: 'Done', 5: '02/03/2026' }), 'plan.csv': goodPlan }],
    ['a quote that never closes', { 'a.csv': `${export_(calls)}"${export_(calls)}`, 'plan.csv': goodPlan }],
    ['deals without owners', { 'a.csv': export_('Id,Owner,Stage,Amount,Close Date', { 1: '' }), 'plan.csv': goodPlan }],
    ['a table that nobody knows', { 'a.csv': export_('Foo,Bar,Baz'), 'plan.csv': goodPlan }],
    ['a plan of nothing but names', { 'a.csv': goodCalls, 'plan.csv': export_(planHeader) }],
    [
      'criteria about fields that are names',
      {
        'a.csv': goodCalls,
        'plan.csv': export_(planHeader, { 0: 'Behavior', 2: 'Count', 3: 'Activities', 6: 'week' }),
      },
    ],
    [
      'targets that are names',
      { 'a.csv': goodCalls, 'plan.csv': goodPlan, 't.csv': export_('Rep,Behavior,From,Target') },
    ],
    ['time off that is no day', { 'a.csv': goodCalls, 'plan.csv': goodPlan, 't.csv': export_('Rep,From,To,Reason') }],
    ['a team that starts on a name', { 'a.csv': goodCalls, 'plan.csv': goodPlan, 't.csv': export_('Rep,Starts,Ramp') }],
    ['settings that are names', { 'a.csv': goodCalls, 'plan.csv': goodPlan, 't.csv': export_('Name,Value,Help') }],
    [
      'sources that are names',
      { 'a.csv': goodCalls, 'plan.csv': goodPlan, 't.csv': export_('Sheet,Table,Field,Column,Reads as') },
    ],
    [
      'a truncated workbook',
      {
        'a.xlsx': bookOf({ sheets: { [canary(1)]: `<row>${text('A1', canary(2))}</row>` } }).subarray(0, -40),
        'plan.csv': goodPlan,
      },
    ],
  ];

  it.each(bad)('%s', (_, files) => {
    const folder = scratch();
    const paths = Object.entries(files).map(([name, content]) => folder.write(name, content));
    const { code, out, err } = leadline(['score', ...paths, '--as-of', '2026-03-05', '--out', folder.path('a.xlsx')]);
    // What can be scored in spite of a bad sheet says so among the numbers; what cannot is silent on them.
    if (code !== 0) expect(out).toBe('');
    expect(code === 0 ? err : '').toBe('');
    expect(err).not.toMatch(machineTalk);
    for (const line of err.split('\n')) {
      expect(line.match(canaries) ?? [], line).toSatisfy((seen: string[]) => seen.length <= 1);
      expect(line.length).toBeLessThan(400);
    }
  });
});

describe('a fault of ours', () => {
  it('says its code and that nothing was written, and nothing of what the error says', () => {
    const folder = scratch();
    const file = folder.write('a.csv', goodCalls);
    const preload = folder.write(
      'preload.mjs',
      `import fsp from 'node:fs/promises';
       import { syncBuiltinESMExports } from 'node:module';
       fsp.writeFile = () => { throw new Error('${canary(7)} of ${canary(8)}'); };
       syncBuiltinESMExports();`,
    );
    const words = ['score', file, folder.write('plan.csv', goodPlan), '--out', folder.path('made/a.xlsx')];
    const { code, out, err } = leadline(words, {}, ['--import', pathToFileURL(preload).href]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(
      'Something went wrong inside Leadline (fault). Nothing was written. Please report it with the command you ran.\n',
    );
    expect(readdirSync(folder.path('.')).sort()).toEqual(['a.csv', 'plan.csv', 'preload.mjs']);
  });
});

/** Ways to reach another machine, or to run text as code. */
const reaching =
  /\bfetch\s*\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\bnew Function\b|\beval\s*\(/;

describe('nothing leaves this machine', () => {
  it('the built program imports five modules of Node, none of which reaches a network, and nothing else', () => {
    const program = readFileSync(built, 'utf8');
    const imported = [...program.matchAll(/^import\b[^;]*?["']([^"'\n]+)["'];$/gm)].map(([, name]) => name);
    expect([...new Set(imported)].sort()).toEqual([
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:util',
      'node:zlib',
    ]);
    expect(program).not.toMatch(reaching);
    expect(program).not.toMatch(/\b(?:import|require)\s*\(|process\.binding|getBuiltinModule/);
  });

  it('neither do our sources', () => {
    const sources = ['core', 'workbench'].flatMap((room) =>
      (readdirSync(join(projectRoot, room), { recursive: true }) as string[])
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(projectRoot, room, name)),
    );
    expect(sources.length).toBeGreaterThan(150);
    for (const source of sources) {
      const code = readFileSync(source, 'utf8');
      expect(code, source).not.toMatch(reaching);
      expect(code, source).not.toMatch(
        /from '(node:)?(https?|http2|net|tls|dgram|dns|child_process|worker_threads|cluster)'/,
      );
    }
  });

  it('no connection is opened and no name is looked up while the sample is scored', () => {
    const folder = scratch();
    const preload = folder.write(
      'preload.mjs',
      `import net from 'node:net';
       import dns from 'node:dns';
       import dgram from 'node:dgram';
       import { writeFileSync } from 'node:fs';
       const caught = (what) => () => { writeFileSync(${JSON.stringify(folder.path('caught.txt'))}, what); throw new Error(what); };
       net.Socket.prototype.connect = caught('connect');
       dns.lookup = caught('lookup');
       dgram.createSocket = caught('socket');
       globalThis.fetch = caught('fetch');`,
    );
    const words = ['score', 'sample', '--as-of', '2026-11-19', '--out', folder.path('a.xlsx')];
    expect(leadline(words, {}, ['--import', pathToFileURL(preload).href])).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(folder.path('.')).sort()).toEqual(['a.xlsx', 'preload.mjs']);
  });
});
