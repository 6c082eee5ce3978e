/** Elements that hold nothing and have no end, of those that a report may use. */
const VOID: ReadonlySet<string> = new Set(["meta"]);
const ELEMENTS = new Set(
  "html head meta title style body header h1 p main dl div dt dd span nav ul li a section h2 figure svg desc text rect line polygon polyline table caption thead tbody tr th td footer".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "lang charset name content class id href aria-label aria-labelledby role tabindex scope viewBox x y x1 y1 x2 y2 width height rx fill-opacity points text-anchor".split(
    " ",
  ),
);

/** An element as it was read. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (ReadElement | string)[];
}

/**
 * Reads a page by rules stricter than a browser's: every element closed in its order, every attribute quoted, no character that means something outside of
 * tags, and no element or attribute but those that a report needs, so that a script or a handler cannot even be there.
 */
export function readStrictly(page: string): ReadElement {
  const head = "<!DOCTYPE html>\n";
  if (!page.startsWith(head)) throw new Error("no document type");
  const root: { name: string; attributes: Map<string, string>; children: (ReadElement | string)[] } = {
    name: "",
    attributes: new Map(),
    children: [],
  };
  const open = [root];
  const pattern = /<(\/?)([a-z][a-z0-9]*)((?: [A-Za-z][A-Za-z0-9-]*="[^"<>]*")*)>|([^<>]+)/gy;
  pattern.lastIndex = head.length;
  const end = page.trimEnd().length;
  while (pattern.lastIndex < end) {
    const at = pattern.lastIndex;
    const [, slash, name, attributes = "", text] = pattern.exec(page) ?? fail(page, at);
    const top = open.at(-1) as typeof root;
    if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text) && top.name !== "style") fail(page, at);
      top.children.push(decode(text));
    } else if (slash === "/") {
      if (open.pop()?.name !== name) fail(page, at);
    } else {
      const element = { name: name as string, attributes: readAttributes(attributes, page, at), children: [] };
      if (!ELEMENTS.has(element.name)) fail(page, at);
      top.children.push(element);
      if (!VOID.has(element.name)) open.push(element);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error("not one document");
  const html = root.children[0] as ReadElement;
  checkIds(html);
  return html;
}

function fail(page: string, at: number): never {
  throw new Error(`not well-formed at ${at}: ${page.slice(at, at + 80)}`);
}

function readAttributes(text: string, page: string, at: number): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, value] of text.matchAll(/ ([A-Za-z][A-Za-z0-9-]*)="([^"]*)"/g)) {
    if (!ATTRIBUTES.has(name as string) || attributes.has(name as string)) fail(page, at);
    attributes.set(name as string, decode(value as string));
  }
  return attributes;
}

function decode(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}

/** Every id once, every reference to one that is there, every link inside the page. */
function checkIds(html: ReadElement): void {
  const all = [...everyElement(html)];
  const ids = all.flatMap(({ attributes }) => attributes.get("id") ?? []);
  if (new Set(ids).size !== ids.length) throw new Error("an id twice");
  for (const { attributes } of all) {
    const href = attributes.get("href");
    if (href !== undefined && !(href.startsWith("#") && ids.includes(href.slice(1)))) throw new Error(`a link to ${href}`);
    for (const id of attributes.get("aria-labelledby")?.split(" ") ?? []) if (!ids.includes(id)) throw new Error(`no ${id}`);
  }
}

/** An element and all in it. */
export function* everyElement(element: ReadElement): Iterable<ReadElement> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* everyElement(child);
}

/** The text in an element. */
export function textIn(element: ReadElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join(" ");
}
