import { attributeOf, END, isNamed, next, OPEN, walk } from './xml';

/** A link from one part to another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. Strict workbooks have other addresses before it. */
  readonly type: string;
  /** The name of the other part, in small letters, from the top. */
  readonly target: string;
}

export type Parts = ReadonlyMap<string, Buffer>;

/** The links that start from a part; `''` is the package itself. */
export function relationsOf(parts: Parts, from: string): readonly Relation[] {
  const slash = from.lastIndexOf('/');
  const folder = from.slice(0, slash + 1);
  const part = parts.get(`${folder}_rels/${from.slice(slash + 1)}.rels`);
  if (!part) return [];
  const relations: Relation[] = [];
  const xml = walk(part);
  for (let token = next(xml); token !== END; token = next(xml)) {
    if (token !== OPEN || !isNamed(xml, 'Relationship')) continue;
    const target = attributeOf(xml, 'Target') ?? '';
    if (attributeOf(xml, 'TargetMode') === 'External') continue;
    const type = (attributeOf(xml, 'Type') ?? '').split('/').at(-1)!;
    relations.push({ id: attributeOf(xml, 'Id') ?? '', type, target: resolved(folder, target) });
  }
  return relations;
}

/** Names are only looked up, never opened as files: `..` above the top stays at the top. */
function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = (path.startsWith('/') ? path : `${folder}${path}`).split('/');
  const kept: string[] = [];
  for (const step of steps) {
    if (step === '..') kept.pop();
    else if (step !== '' && step !== '.') kept.push(step);
  }
  return kept.join('/').toLowerCase();
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

export interface WorkbookPart {
  readonly dates: 1900 | 1904;
  readonly sheets: readonly ListedSheet[];
}

export function workbookOf(part: Buffer): WorkbookPart {
  const sheets: ListedSheet[] = [];
  let dates: 1900 | 1904 = 1900;
  const xml = walk(part);
  for (let token = next(xml); token !== END; token = next(xml)) {
    if (token !== OPEN) continue;
    if (isNamed(xml, 'workbookPr')) {
      const said = attributeOf(xml, 'date1904');
      if (said === '1' || said === 'true') dates = 1904;
    } else if (isNamed(xml, 'sheet')) {
      const state = attributeOf(xml, 'state');
      sheets.push({
        name: attributeOf(xml, 'name') ?? '',
        relation: attributeOf(xml, 'id') ?? '',
        isHidden: state === 'hidden' || state === 'veryHidden',
      });
    }
  }
  return { dates, sheets };
}
