/** An element with its attributes, its children in order, and the text that stands directly in it. */
export interface XmlNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const pieces = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<\?[^>]*\?>|[^<]+/g;

/** The root element of a part that is well formed. */
export function treeOf(xml: string): XmlNode {
  const root: XmlNode = { tag: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [whole, closing, tag, attributes, empty] of xml.matchAll(pieces)) {
    const parent = open[open.length - 1]!;
    if (!whole.startsWith('<')) parent.text += whole;
    else if (closing === '/') open.pop();
    else if (tag !== undefined) {
      const node: XmlNode = { tag, attributes: attributesOf(attributes ?? ''), children: [], text: '' };
      parent.children.push(node);
      if (empty !== '/') open.push(node);
    }
  }
  return root.children[0] ?? root;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));

/** Every element below this one whose name fits, in the order of the file. */
export const childrenByName = (node: XmlNode, name: RegExp): XmlNode[] =>
  node.children.flatMap((child) => [...(name.test(child.tag) ? [child] : []), ...childrenByName(child, name)]);
