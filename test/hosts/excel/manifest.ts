import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the manifest's schema does not see: each mistake is a sentence. */
export function manifestMistakes(folder: string, buttons: readonly string[]): string[] {
  const xml = readFileSync(join(folder, 'manifest.xml'), 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  return [
    ...closureMistakes(xml),
    ...addressMistakes(xml),
    ...iconMistakes(xml, folder),
    ...pageMistakes(xml),
    ...fileMistakes(xml, folder),
    ...buttonMistakes(xml, buttons),
    ...headMistakes(xml),
  ];
}

const all = (xml: string, pattern: RegExp): string[] =>
  Array.from(xml.matchAll(pattern), (match) => match[1] as string);
const resources = (xml: string): Map<string, string> =>
  new Map(
    Array.from(xml.matchAll(/<bt:(?:Image|Url|String) id="([^"]+)" DefaultValue="([^"]*)"/g), (match) => [
      match[1]!,
      match[2]!,
    ]),
  );
const addresses = (xml: string): string[] => all(xml, /DefaultValue="(https?:[^"]+)"/g);

/** Every resid leads to a resource, every resource is used, no id is given twice or too long. */
function closureMistakes(xml: string): string[] {
  const defined = all(xml, /<bt:(?:Image|Url|String) id="([^"]+)"/g);
  const used = new Set(all(xml, /resid="([^"]+)"/g));
  return [
    ...[...used].filter((id) => !defined.includes(id)).map((id) => `resid ${id} leads nowhere`),
    ...defined.filter((id) => !used.has(id)).map((id) => `resource ${id} is not used`),
    ...defined.filter((id, index) => defined.indexOf(id) !== index).map((id) => `resource ${id} is there twice`),
    ...[...used].filter((id) => id.length > 32).map((id) => `resid ${id} is longer than 32 characters`),
  ];
}

const addressMistakes = (xml: string): string[] => [
  ...all(xml, /"(http:\/\/(?!schemas\.|www\.w3\.org)[^"]*)"/g).map((address) => `${address} is not https`),
  ...(xml.includes('leadline.invalid') ? ['an address of the source is left'] : []),
  ...[...new Set(addresses(xml).map((address) => new URL(address).origin))]
    .filter((origin) => !xml.includes(`<AppDomain>${origin}</AppDomain>`))
    .map((origin) => `${origin} is no AppDomain`),
];

/** The sizes that a PNG file says of itself. */
function sizeOf(file: string): string {
  const bytes = readFileSync(file);
  const isPng = bytes.subarray(1, 4).toString('latin1') === 'PNG';
  return isPng ? `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}` : 'no PNG';
}

function iconMistakes(xml: string, folder: string): string[] {
  const known = resources(xml);
  const wanted: [string | undefined, number][] = [
    [/<IconUrl DefaultValue="([^"]+)"/.exec(xml)?.[1], 32],
    [/<HighResolutionIconUrl DefaultValue="([^"]+)"/.exec(xml)?.[1], 64],
    ...Array.from(xml.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g), (match): [string | undefined, number] => [
      known.get(match[2]!),
      Number(match[1]),
    ]),
  ];
  const controls = xml.match(/<Icon>[\s\S]*?<\/Icon>/g) ?? [];
  return [
    ...controls.flatMap((icon) =>
      [16, 32, 80]
        .filter((size) => !icon.includes(`size="${size}"`))
        .map((size) => `an icon of ${size} pixels is missing`),
    ),
    ...wanted.flatMap(([address, size]) => {
      const file = join(folder, 'icons', `icon-${size}.png`);
      if (address === undefined || !address.endsWith(`/icons/icon-${size}.png`))
        return [`${address} is no icon of ${size} pixels`];
      return existsSync(file) && sizeOf(file) === `${size}x${size}`
        ? []
        : [`${file} is not ${size} pixels wide and high`];
    }),
  ];
}

/** The shared runtime loads only when runtime, formulas, buttons and pane name one and the same page. */
function pageMistakes(xml: string): string[] {
  const pages = [
    ...all(xml, /<Runtime resid="([^"]+)" lifetime="long"/g),
    ...all(xml, /<Page>\s*<SourceLocation resid="([^"]+)"/g),
    ...all(xml, /<FunctionFile resid="([^"]+)"/g),
    ...all(xml, /<TaskpaneId>[^<]*<\/TaskpaneId>\s*<SourceLocation resid="([^"]+)"/g),
  ];
  const page = resources(xml).get(pages[0] ?? '');
  return [
    ...(pages.length === 4 && new Set(pages).size === 1 ? [] : [`one page for everything, not ${pages.join(', ')}`]),
    ...(page !== undefined && xml.includes(`<SourceLocation DefaultValue="${page}"/>`)
      ? []
      : ['the page of the pane is another']),
    ...(xml.includes('<Namespace') ? ['the formulas would have a prefix'] : []),
  ];
}

/** Every address is a file of the folder that is hosted. */
const fileMistakes = (xml: string, folder: string): string[] => {
  const base = new URL(
    '.',
    addresses(xml).find((address) => address.endsWith('/taskpane.html'))!,
  ).href;
  return addresses(xml)
    .filter((address) => !existsSync(join(folder, address.slice(base.length))))
    .map((address) => `${address} is not in the folder`);
};

function buttonMistakes(xml: string, buttons: readonly string[]): string[] {
  const named = all(xml, /<FunctionName>([^<]+)<\/FunctionName>/g);
  return [
    ...named.filter((name) => !buttons.includes(name)).map((name) => `no work is tied to the button ${name}`),
    ...buttons.filter((name) => !named.includes(name)).map((name) => `no button does ${name}`),
  ];
}

function headMistakes(xml: string): string[] {
  const says = (pattern: RegExp, mistake: string): string[] => (pattern.test(xml) ? [] : [mistake]);
  return [
    ...says(/<Id>[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}<\/Id>/, 'the id is no GUID'),
    ...says(/<Version>\d+\.\d+\.\d+\.\d+<\/Version>/, 'the version has not four parts'),
    ...says(/<SupportUrl DefaultValue="https:/, 'there is no page of help'),
    ...says(/<Permissions>ReadWriteDocument<\/Permissions>/, 'the permission is another'),
    ...says(/<Set Name="SharedRuntime" MinVersion="1\.1"\/>/, 'the shared runtime is not asked for'),
    ...(xml.includes('CustomFunctionsRuntime')
      ? ['asking for the set of custom functions hides the add-in elsewhere']
      : []),
  ];
}
