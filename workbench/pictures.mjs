// Draws docs/scorecard.png from out/scorecard.xlsx, as LibreOffice prints it. Needs soffice and pdftoppm on the PATH.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'leadline-pictures-'));
/** Pages of the printed workbook, by the picture they become. This week is first, the scorecard follows. */
const pictures = [
  ['docs/this-week.png', 'This week'],
  ['docs/scorecard.png', 'Scorecard'],
];

try {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync('soffice', [
    '--headless',
    '--norestore',
    `-env:UserInstallation=${profile}`,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    'out/scorecard.xlsx',
  ]);
  const pdf = join(folder, 'scorecard.pdf');
  mkdirSync('docs', { recursive: true });
  for (const [file, title] of pictures) {
    const page = pageWith(pdf, title);
    execFileSync('pdftoppm', ['-r', '110', '-f', page, '-l', page, '-singlefile', '-png', pdf, join(folder, 'page')]);
    copyFileSync(join(folder, 'page.png'), file);
    console.log(file);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The first page whose first line is that title. */
function pageWith(pdf, title) {
  for (let page = 1; page <= 40; page += 1) {
    const text = execFileSync('pdftotext', ['-f', String(page), '-l', String(page), pdf, '-'], { encoding: 'utf8' });
    if (text.trimStart().startsWith(title)) return String(page);
  }
  throw new Error(`No page begins with "${title}".`);
}
