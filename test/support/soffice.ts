import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from 'vitest';

const usual = [
  process.env.SOFFICE_PATH,
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

function find(): string | undefined {
  const there = usual.find((path) => path !== undefined && path !== '' && existsSync(path));
  if (there !== undefined) return there;
  const which = spawnSync('which', ['soffice'], { encoding: 'utf8' });
  const path = which.status === 0 ? which.stdout.trim() : '';
  return path === '' ? undefined : path;
}

/** Where LibreOffice is; undefined where it is not installed. */
export const soffice: string | undefined = find();

/** A describe block that runs where LibreOffice is installed, and elsewhere is skipped under a title that says so. */
export const describeWithSoffice = (title: string, tests: () => void): void => {
  if (soffice === undefined) describe.skip(`${title} (skipped: no soffice)`, tests);
  else describe(title, tests);
};

export interface Conversion {
  /** `xlsx`, `pdf`, or `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1` for every sheet. */
  readonly to: string;
  /** How a CSV is read, for example `CSV:44,34,76,1`: separator, quote, UTF-8, first line. */
  readonly infilter?: string;
}

/**
 * Files as LibreOffice converts them, by their new names. Each call has a folder and a profile of its own, so that tests may
 * run beside each other; it recalculates what it opens. All files of a call are converted by one process.
 */
export function convert(
  files: ReadonlyMap<string, Uint8Array | string>,
  { to, infilter }: Conversion,
): Map<string, Buffer> {
  if (soffice === undefined) throw new Error('LibreOffice is not installed: put its tests into describeWithSoffice.');
  const folder = mkdtempSync(join(tmpdir(), 'leadline-soffice-'));
  try {
    const [given, made, profile] = ['given', 'made', 'profile'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(given);
    mkdirSync(made);
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), recalculate);
    const paths = [...files].map(([name, content]) => {
      writeFileSync(join(given, name), content);
      return join(given, name);
    });
    execFileSync(
      soffice,
      [
        '--headless',
        '--norestore',
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...(infilter === undefined ? [] : [`--infilter=${infilter}`]),
        '--convert-to',
        to,
        '--outdir',
        made,
        ...paths,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return new Map(readdirSync(made).map((name) => [name, readFileSync(join(made, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
`;
