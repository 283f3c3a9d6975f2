import { childrenByName, treeOf, type XmlNode } from './xml-tree';

const axis =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx ' +
  'crosses crossesAt';
/** The children of an element of a chart in the order that the file format's schema demands. */
const orders: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    'c:chartSpace': 'date1904 lang roundedCorners style clrMapOvr protection chart spPr txPr printSettings',
    'c:chart': 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax',
    'c:title': 'tx layout overlay spPr txPr',
    'c:plotArea': 'layout lineChart catAx valAx spPr',
    'c:lineChart': 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
    'c:ser': 'idx order tx spPr marker dPt dLbls trendline errBars cat val smooth',
    'c:marker': 'symbol size spPr',
    'c:scaling': 'logBase orientation max min',
    'c:catAx': `${axis} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl`,
    'c:valAx': `${axis} crossBetween majorUnit minorUnit dispUnits`,
    'c:legend': 'legendPos legendEntry layout overlay spPr txPr',
    'xdr:wsDr': 'twoCellAnchor',
    'xdr:twoCellAnchor': 'from to graphicFrame clientData',
    'xdr:graphicFrame': 'nvGraphicFramePr xfrm graphic',
  }).map(([parent, children]) => {
    const prefix = parent.slice(0, parent.indexOf(':') + 1);
    const named = (child: string): string =>
      (parent === 'xdr:graphicFrame' && child === 'graphic' ? 'a:' : prefix) + child;
    return [parent, children.split(' ').map(named)];
  }),
);

/** Children that may stand there more than once. */
const many = /^(xdr:twoCellAnchor|c:ser|c:dPt|c:legendEntry|c:axId)$/;

const drawingPart = /^xl\/drawings\/drawing\d+\.xml$/;
const chartPart = /^xl\/charts\/chart\d+\.xml$/;
const types: readonly (readonly [RegExp, string])[] = [
  [drawingPart, 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  [chartPart, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
];
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** The parts in which a chart of ours lies, and no others. */
export const isChartPart = (name: string): boolean =>
  /^xl\/(drawings\/(_rels\/)?drawing\d+|charts\/(_rels\/)?chart\d+)\.xml(\.rels)?$/.test(name);

/** What is wrong with the drawings and charts of a workbook that we wrote. */
export function chartFaults(parts: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  for (const [name, xml] of parts) {
    const said = types.find(([part]) => part.test(name));
    if (said === undefined) continue;
    const tree = treeOf(xml);
    faults.push(...orderFaults(name, tree), ...typeFaults(name, said[1], parts));
    faults.push(...(chartPart.test(name) ? areaFaults(name, tree, parts) : frameFaults(name, tree)));
  }
  return [...faults, ...reachFaults(parts)];
}

const orderFaults = (name: string, node: XmlNode): string[] => [
  ...childFaults(name, node),
  ...node.children.flatMap((child) => orderFaults(name, child)),
];

function childFaults(name: string, { tag, children }: XmlNode): string[] {
  // The frame's link to its chart and the line chart's own switch bear names of elements that hold others.
  const order = children.length === 0 ? undefined : orders[tag];
  if (order === undefined) return [];
  return children.flatMap((child, i) => {
    const before = children[i - 1];
    if (!order.includes(child.tag)) return [`${name}: <${child.tag}> is not a child of <${tag}> that we write`];
    if (before === undefined) return [];
    if (before.tag === child.tag) return many.test(child.tag) ? [] : [`${name}: <${child.tag}> twice`];
    return order.indexOf(child.tag) < order.indexOf(before.tag)
      ? [`${name}: <${child.tag}> after <${before.tag}>`]
      : [];
  });
}

const typeFaults = (name: string, type: string, parts: ReadonlyMap<string, string>): string[] =>
  (parts.get('[Content_Types].xml') ?? '').includes(`<Override PartName="/${name}" ContentType="${type}"/>`)
    ? []
    : [`${name}: its content type is not said`];

/** Lines are drawn from cells of a sheet that is there, each line with an area of values as long as that of its categories. */
function areaFaults(name: string, tree: XmlNode, parts: ReadonlyMap<string, string>): string[] {
  const sheets = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, said]) => said,
  );
  const axes = childrenByName(tree, /^c:(cat|val)Ax$/).map(
    (one) => childrenByName(one, /^c:axId$/)[0]?.attributes['val'],
  );
  const used = childrenByName(tree, /^c:lineChart$/).flatMap((chart) =>
    chart.children.filter(({ tag }) => tag === 'c:axId').map(({ attributes }) => attributes['val']),
  );
  const lines = childrenByName(tree, /^c:ser$/);
  const faults = lines.flatMap((line, i) => {
    const areas = childrenByName(line, /^c:f$/).map(({ text }) =>
      /^(?:'([^']+)'|(\w+))!\$[A-Z]+\$(\d+):\$[A-Z]+\$(\d+)$/.exec(text),
    );
    const [categories, values] = areas;
    if (areas.length !== 2 || !categories || !values) return [`${name}: line ${i} is not drawn from two areas`];
    const sheet = values[1] ?? values[2];
    return [
      ...(sheets.includes(sheet) ? [] : [`${name}: line ${i} is drawn from ${sheet}, which is not there`]),
      ...(categories[3] === values[3] && categories[4] === values[4]
        ? []
        : [`${name}: line ${i} and its weeks differ in length`]),
      ...(Number(childrenByName(line, /^c:idx$/)[0]?.attributes['val']) === i
        ? []
        : [`${name}: line ${i} has another index`]),
    ];
  });
  if (lines.length === 0) faults.push(`${name}: no line`);
  if (axes.length !== 2 || axes.join() !== used.join()) faults.push(`${name}: the axes are not those of the lines`);
  return faults;
}

/** Each chart says in words what it shows, and is told from the others by a number of its own. */
function frameFaults(name: string, tree: XmlNode): string[] {
  const frames = childrenByName(tree, /^xdr:cNvPr$/).map(({ attributes }) => attributes);
  return [
    ...frames
      .filter(({ descr }) => !descr)
      .map(({ id }) => `${name}: frame ${id} has no words for those who cannot see it`),
    ...(new Set(frames.map(({ id }) => id)).size < frames.length ? [`${name}: two frames of one number`] : []),
  ];
}

/** Every drawing hangs on one sheet and every chart on one drawing, by relations of their kind. */
function reachFaults(parts: ReadonlyMap<string, string>): string[] {
  const reached: string[] = [];
  const faults: string[] = [];
  for (const [name, xml] of parts) {
    const kind = /^xl\/worksheets\/[^/]+$/.test(name) ? 'drawing' : drawingPart.test(name) ? 'chart' : undefined;
    if (kind === undefined) continue;
    const relations = treeOf(parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '<none/>').children;
    for (const [, id] of xml.matchAll(new RegExp(`<(?:c:)?${kind}\\s[^>]*r:id="([^"]*)"`, 'g'))) {
      const relation = relations.find(({ attributes }) => attributes['Id'] === id)?.attributes;
      if (relation?.['Type'] !== relationType + kind) faults.push(`${name}: ${id} leads to no ${kind}`);
      else reached.push(`xl/${relation['Target']!.replace('../', '')}`);
    }
  }
  for (const name of parts.keys())
    if (types.some(([part]) => part.test(name)) && reached.filter((one) => one === name).length !== 1)
      faults.push(`${name}: shown ${reached.filter((one) => one === name).length} times`);
  return faults;
}
