import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** How a browser is started: which one, and what its libraries need to be found. */
interface Launch {
  readonly executablePath: string;
  readonly env?: Record<string, string>;
}

const root = resolve(import.meta.dirname, '../..');

/** The last one proves that no page reaches the network: no name leads anywhere but home. */
const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
}

/** The variable under which the package brings the libraries of its browser along, and not the browser alone. */
const asOnTheirMachines = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };

const unpackIt = "console.log(await (await import('@sparticuz/chromium')).default.executablePath())";

/** The package says that its fonts lie where it unpacks by itself; a browser that finds no font ends at the first field of text. */
const fontsBelow = (place: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${place}/fonts</dir><cachedir>${place}/fonts-cache</cachedir></fontconfig>`;

/**
 * The browser of the npm package, unpacked once for each of its versions. It is unpacked beside its place and then moved
 * there, because two programs that unpack into one folder break each other's browser.
 */
function packed(): Launch | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const pack = join(root, 'node_modules/@sparticuz/chromium');
  if (!existsSync(pack)) return undefined;
  const { version } = JSON.parse(readFileSync(join(pack, 'package.json'), 'utf8')) as { version: string };
  const place = join(tmpdir(), `leadline-chromium-${version}`);
  if (!existsSync(place)) {
    const beside = mkdtempSync(`${place}-`);
    // A program of its own, because the package changes the variables of the one that loads it.
    execFileSync(process.execPath, ['--input-type=module', '--eval', unpackIt], {
      cwd: root,
      env: { ...process.env, ...asOnTheirMachines, TMPDIR: beside },
    });
    writeFileSync(join(beside, 'fonts', 'fonts.conf'), fontsBelow(place));
    try {
      renameSync(beside, place);
    } catch {
      // Somebody else was first.
      rmSync(beside, { recursive: true, force: true });
    }
  }
  const env = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: join(place, 'al2023', 'lib'),
    FONTCONFIG_PATH: join(place, 'fonts'),
  };
  return { executablePath: join(place, 'chromium'), env };
}

/** The first browser that is there; `LEADLINE_CHROMIUM=packed` goes past those of the machine. */
function findChromium(): Launch | undefined {
  if (process.env.LEADLINE_CHROMIUM === 'packed') return packed();
  const named = process.env.CHROMIUM_PATH || installed();
  return named === undefined ? packed() : { executablePath: named };
}

/** Where the browser of this machine stands; undefined where there is none, and then tests of pages are skipped. */
export const chromiumThere: Launch | undefined = findChromium();

export const noChromium = 'skipped: no chromium';

/** Starts the browser. Ask `chromiumThere` first. */
export function startChromium(): Promise<Browser> {
  if (chromiumThere === undefined) throw new Error(noChromium);
  return chromium.launch({ ...chromiumThere, args: flags });
}
