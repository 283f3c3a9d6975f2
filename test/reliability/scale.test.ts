import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../../core/calendar/day';
import { leadline } from '../support/leadline';
import { measuresOf } from '../support/measures';
import { partsOf } from '../support/unzip';

const ROWS = 1_000_000;
const REPS = 50;
const asOf = '2026-11-19';

let folder = '';
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const types = ['Call', 'Email', 'Meeting', 'Call'];
const statuses = ['Completed', 'Completed', 'Cancelled', 'Completed', 'Scheduled'];
const repOf = (i: number): string => `Rep ${String(i % REPS).padStart(2, '0')}`;
const typeOf = (i: number): string => types[Math.floor(i / REPS) % 4]!;
const statusOf = (i: number): string => statuses[Math.floor(i / (REPS * 4)) % 5]!;
/** The last two years, the newest day last. */
const dayIndexOf = (i: number): number => Math.floor((i * 730) / ROWS);
const firstDay = dayNumber(asOf) - 729;

/** A million activities, and beside them what a person would count by hand. */
function writeActivities(path: string): Map<string, number> {
  const days = Array.from({ length: 730 }, (_, i) => dayOf(firstDay + i));
  const monday = dayNumber(asOf) - 3;
  const calls = new Map<string, number>();
  const file = openSync(path, 'w');
  writeSync(file, 'Id,Owner,Type,Status,Subject,Date,Account,Contact\r\n');
  for (let from = 0; from < ROWS; from += 20_000) {
    let text = '';
    for (let i = from; i < from + 20_000; i += 1) {
      const [rep, type, status, day] = [repOf(i), typeOf(i), statusOf(i), dayIndexOf(i)];
      text += `00T${1e9 + i},${rep},${type},${status},"Intro call, part ${i % 7001}",${days[day]!},Account ${i % 20_011},Contact ${i % 60_013}\r\n`;
      if (type === 'Call' && status === 'Completed' && firstDay + day >= monday)
        calls.set(rep, (calls.get(rep) ?? 0) + 1);
    }
    writeSync(file, text);
  }
  closeSync(file);
  return calls;
}

const plan = `Kind,Name,Counts,Of,From,Where,Target,Per
Result,Meetings held,Count,,Activities,Type = Meeting; Status = Completed,600,quarter
Behavior,Calls,Count,,Activities,Type = Call; Status = Completed,60,week
Behavior,Accounts touched,Distinct,Account,Activities,Status = Completed,80,week
Behavior,First meetings,First,Account,Activities,Type = Meeting,1,week
Behavior,Intros,Count,,Activities,Subject = *part 7*; Status = Completed,10,week
Behavior,Done of planned,Rate,,Activities,Status = Completed,60%,week
`;

/** Leaves the highest memory of the process behind, as the system counts it. */
const preload = (path: string): string => `
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
process.on('exit', () => {
  const status = existsSync('/proc/self/status') ? /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) : null;
  writeFileSync(${JSON.stringify(path)}, String(status ? status[1] : process.resourceUsage().maxRSS));
});
`;

it('a million rows become a scorecard within 30 seconds and 512 MB, and every one is counted', () => {
  const calls = writeActivities(at('Activities.csv'));
  expect(statSync(at('Activities.csv')).size).toBeGreaterThan(70e6);
  writeFileSync(at('Plan.csv'), plan);
  writeFileSync(at('preload.mjs'), preload(at('memory.txt')));
  const results = ['--out', at('a.xlsx'), '--measures', at('a.csv'), '--as-of', asOf];
  const words = ['score', at('Activities.csv'), '--plan', at('Plan.csv'), ...results];
  const began = performance.now();
  const { code, err } = leadline(words, {}, ['--import', pathToFileURL(at('preload.mjs')).href]);
  const seconds = (performance.now() - began) / 1000;
  const megabytes = Number(readFileSync(at('memory.txt'), 'utf8')) / 1024;
  console.log(`1,000,000 rows: ${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB`);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(seconds).toBeLessThan(30);
  expect(megabytes).toBeGreaterThan(40);
  expect(megabytes).toBeLessThan(512);

  const rows = measuresOf(readFileSync(at('a.csv'), 'utf8'));
  expect(rows).toHaveLength(1 + 13 * REPS * 6);
  const counted = rows.filter(([week, , name]) => week === '2026-11-16' && name === 'Calls');
  expect(Object.fromEntries(counted.map((row) => [row[1], Number(row[3])]))).toEqual(
    Object.fromEntries(Array.from({ length: REPS }, (_, i) => [repOf(i), calls.get(repOf(i)) ?? 0])),
  );
  const health = [...partsOf(readFileSync(at('a.xlsx')))].map(([, xml]) => xml).join('');
  expect(health).toContain('<v>1000000</v>');
}, 60_000);
