import { chartFaults, isChartPart } from './chart-lint';
import { partsOf } from './unzip';

/** The children of a worksheet in the order that the file format's schema demands. */
const order = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems ' +
  'tableParts extLst'
).split(' ');

/** What a workbook of ours must never hold; charts and drawings only as the charts that we write. */
const foreignParts =
  /comments|vmlDrawing|externalLink|hyperlink|pivot|drawing|chart|media|embeddings|customXml|vbaProject|persons|calcChain/i;

/** What is wrong with a workbook that we wrote, in words; empty when it is well made. */
export function faultsOf(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const faults: string[] = [];
  for (const [name, xml] of parts) {
    faults.push(...wellFormed(name, xml), ...colorFaults(name, xml));
    if (foreignParts.test(name) && !isChartPart(name)) faults.push(`${name}: a part that we never write`);
    if (name.endsWith('.rels')) faults.push(...relationFaults(name, xml, parts));
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) faults.push(...sheetFaults(name, xml, parts));
  }
  faults.push(...contentTypeFaults(parts), ...workbookFaults(parts), ...chartFaults(parts));
  return faults;
}

const tags = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<\?[^>]*\?>/g;

/** Tags that close in order, nothing between them that only a tag may hold, and no character that XML cannot hold. */
function wellFormed(name: string, xml: string): string[] {
  const open: string[] = [];
  let end = 0;
  for (const match of xml.matchAll(tags)) {
    const between = xml.slice(end, match.index);
    if (/[<>]/.test(between) || /&(?!amp;|lt;|gt;|quot;|apos;|#\d+;|#x[0-9A-Fa-f]+;)/.test(between))
      return [`${name}: a stray < > or & at ${end}`];
    end = match.index + match[0].length;
    if (match[2] === undefined) continue;
    if (match[1] === '/') {
      if (open.pop() !== match[2]) return [`${name}: </${match[2]}> closes nothing`];
    } else if (match[4] !== '/') open.push(match[2]);
  }
  // eslint-disable-next-line no-control-regex
  const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)
    ? [`${name}: an illegal character`]
    : [];
  if (xml.includes('<!DOCTYPE')) illegal.push(`${name}: a DOCTYPE`);
  return open.length > 0 ? [`${name}: <${open.pop()}> is never closed`, ...illegal] : illegal;
}

const colorFaults = (name: string, xml: string): string[] =>
  [...new Set([...xml.matchAll(/rgb="([^"]*)"/g)].map((match) => match[1]!))]
    .filter((rgb) => !/^[0-9A-F]{8}$/i.test(rgb))
    .map((rgb) => `${name}: rgb="${rgb}" has not 8 digits`);

function sheetFaults(name: string, xml: string, parts: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const children = childrenOf(xml);
  children.forEach((child, i) => {
    const place = order.indexOf(child);
    if (place < 0) faults.push(`${name}: <${child}> is not a child of a worksheet`);
    else if (i > 0 && place < order.indexOf(children[i - 1]!))
      faults.push(`${name}: <${child}> after <${children[i - 1]}>`);
    if (children.indexOf(child) < i && child !== 'conditionalFormatting') faults.push(`${name}: <${child}> twice`);
  });
  if (/<f[ >/]/.test(xml)) faults.push(`${name}: a formula`);
  const seen = new Set<string>();
  for (const [, ref] of xml.matchAll(/<c r="([A-Z]+\d+)"/g)) {
    if (seen.has(ref!)) faults.push(`${name}: the cell ${ref} is there twice`);
    seen.add(ref!);
  }
  faults.push(...mergeFaults(name, xml));
  const strings = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>/g)].length;
  for (const [, index] of xml.matchAll(/<c [^>]*t="s"[^>]*><v>(\d+)<\/v>/g))
    if (Number(index) >= strings) faults.push(`${name}: shared string ${index} of ${strings}`);
  const styles = countOf(parts.get('xl/styles.xml') ?? '', 'cellXfs');
  for (const [, index] of xml.matchAll(/<c [^>]*s="(\d+)"/g))
    if (Number(index) >= styles) faults.push(`${name}: style ${index} of ${styles}`);
  return faults;
}

/** Names of the direct children of the root element. */
function childrenOf(xml: string): string[] {
  let depth = 0;
  const children: string[] = [];
  for (const match of xml.matchAll(tags)) {
    if (match[2] === undefined) continue;
    if (match[1] === '/') depth -= 1;
    else {
      if (depth === 1) children.push(match[2]);
      if (match[4] !== '/') depth += 1;
    }
  }
  return children;
}

const countOf = (xml: string, list: string): number =>
  [...(new RegExp(`<${list}[^>]*>(.*?)</${list}>`, 's').exec(xml)?.[1] ?? '').matchAll(/<xf[ />]/g)].length;

function mergeFaults(name: string, xml: string): string[] {
  const boxes = [...xml.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map((match) => ({
    ref: match[0],
    left: columnOf(match[1]!),
    top: Number(match[2]),
    right: columnOf(match[3]!),
    bottom: Number(match[4]),
  }));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom)
      .map((b) => `${name}: ${a.ref} overlaps ${b.ref}`),
  );
}

const columnOf = (letters: string): number => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

function relationFaults(name: string, xml: string, parts: ReadonlyMap<string, string>): string[] {
  const folder = name.replace(/_rels\/[^/]+$/, '');
  return [...xml.matchAll(/<Relationship\s[^>]*>/g)].flatMap(([relation]) => {
    if (relation.includes('TargetMode="External"')) return [`${name}: a link to the outside`];
    const target = /Target="([^"]*)"/.exec(relation)?.[1] ?? '';
    const path = target.startsWith('/') ? target.slice(1) : resolvePath(folder, target);
    return parts.has(path) ? [] : [`${name}: ${target} is not there`];
  });
}

const resolvePath = (folder: string, target: string): string =>
  (folder + target)
    .split('/')
    .reduce<string[]>((path, piece) => (piece === '..' ? path.slice(0, -1) : [...path, piece]), [])
    .join('/');

function contentTypeFaults(parts: ReadonlyMap<string, string>): string[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  return [...types.matchAll(/PartName="\/([^"]+)"/g)]
    .filter(([, part]) => !parts.has(part!))
    .map(([, part]) => `content type for ${part}, which is not there`);
}

/** Sheet names are legal and unique; every defined name points at a sheet, in quotes where its name has a blank. */
function workbookFaults(parts: ReadonlyMap<string, string>): string[] {
  const xml = parts.get('xl/workbook.xml') ?? '';
  const names = [...xml.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => unescape(match[1]!));
  const faults = names
    .filter((name) => name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
    .map((name) => `sheet name ${name}`);
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) faults.push('two sheets of one name');
  for (const [, said] of xml.matchAll(/<definedName [^>]*>([^<]*)</g)) {
    const match = /^(?:'((?:[^']|'')+)'|([A-Za-z_][\w.]*))!\$/.exec(unescape(said!));
    const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
    if (name === undefined || !names.includes(name)) faults.push(`defined name ${said}`);
  }
  return faults;
}

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
