import type { Person } from "../../model/person.ts";

/** Where there are as many different values, the rest is read without a search: few will be like others. */
const MOST_VALUES = 1024;
/** What is read from a longer list is not kept: it would take much memory. */
const MOST_TEXTS = 16;

/** Attributes lead from one node to the next: to write each list of texts as a key would take longer than all else. */
interface Node {
  readonly next: Map<unknown, Node>;
  value?: { readonly read: unknown };
}

/** Begins a list, so that a list of one text is not taken for the text. */
const LIST = Symbol("list");
/** Ends it, so that whatever comes next is not taken for a part of it. */
const END = Symbol("end");

/** Reads people's values; what was read is kept, and is the value of all whose attributes of these names are equal. */
export function shareValues(names: readonly string[], read: (person: Person) => unknown): (person: Person) => unknown {
  const root: Node = { next: new Map() };
  let count = 0;
  return (person) => {
    if (count === MOST_VALUES) return read(person);
    let node = root;
    for (const name of names) {
      const attribute = person.attributes.get(name);
      if (typeof attribute !== "object") {
        node = follow(node, attribute);
        continue;
      }
      if (attribute.length > MOST_TEXTS) return read(person);
      node = follow(node, LIST);
      for (const text of attribute) node = follow(node, text);
      node = follow(node, END);
    }
    if (node.value !== undefined) return node.value.read;
    const value = read(person);
    node.value = { read: value };
    count++;
    return value;
  };
}

function follow({ next }: Node, step: unknown): Node {
  let node = next.get(step);
  if (node === undefined) next.set(step, (node = { next: new Map() }));
  return node;
}
