import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Day } from '../../core/calendar/day';
import { notes } from '../../core/feedback/notes';
import { projectRoot } from '../support/leadline';
import { sampleTeam } from './sample-week';

/*
 *    November 2026
 * Mo Tu We Th Fr Sa Su
 *  9 10 11 12 13 14 15
 * 16 17 18 19 20 21 22     Monday meeting on the 16th, Thursday afternoon on the 19th; Priya is on vacation that week
 */
const days: readonly Day[] = ['2026-11-11', '2026-11-16', '2026-11-19'];
const file = join(projectRoot, 'test/golden/feedback/notes.txt');

/** `LEADLINE_GOLDEN=write` rewrites the file: read every note aloud before it is kept. */
it('the notes for the eight reps of the sample are those of the golden file', () => {
  const { intent, scorecardOn } = sampleTeam();
  const unrecognized = ['Teresa Montalvo', 'Gavin Strand'];
  const drawn = days.map((asOf) => {
    const drafted = notes(scorecardOn(asOf), intent, { unrecognized });
    const team = intent.team.map(({ name }) => {
      const own = drafted.filter(({ rep }) => rep === name);
      const lines = own.map(({ kind, about, draft }) => `  ${kind}: ${about}\n    ${draft}`);
      return [name, ...(lines.length > 0 ? lines : ['  (nothing)'])].join('\n');
    });
    return [`=== ${asOf} ===`, ...team].join('\n\n');
  });
  const text = `${drawn.join('\n\n')}\n`;
  if (process.env['LEADLINE_GOLDEN'] === 'write' || !existsSync(file)) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});
