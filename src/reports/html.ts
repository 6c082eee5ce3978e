/** Text that is safe to stand in a page: only {@link element} and {@link raw} make it. */
export interface Markup {
  readonly markup: string;
}

/** What an element may hold: texts are escaped, `undefined` is left out. */
export type Child = Markup | string | undefined | readonly Child[];

/** Attributes by name; values are escaped, `undefined` is left out. */
export type Attributes = { readonly [name: string]: string | number | undefined };

/** Elements of HTML that hold nothing and have no end. */
const VOID: ReadonlySet<string> = new Set(["meta", "col", "br"]);

const ENTITIES: { readonly [character: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** What no document may hold: control characters, halves of pairs, and what is no character. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** An element with what is in it. Names of elements and attributes are words of ours; everything else is escaped. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? "" : ` ${key}="${escapeText(String(value))}"`));
  const open = `<${name}${written.join("")}>`;
  return { markup: VOID.has(name) ? open : `${open}${children.map(writeChild).join("")}</${name}>` };
}

/** Markup of our own, as it stands: a style sheet. Nothing from outside may go through this. */
export function raw(markup: string): Markup {
  return { markup };
}

function writeChild(child: Child): string {
  if (child === undefined) return "";
  if (typeof child === "string") return escapeText(child);
  return "markup" in child ? child.markup : child.map(writeChild).join("");
}

/** A text in which no character means anything to a browser. */
function escapeText(text: string): string {
  return text.replace(FORBIDDEN, " ").replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
